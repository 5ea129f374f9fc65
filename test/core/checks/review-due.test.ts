import { reviewDue } from "../../../src/core/checks/review-due";
import { day, month, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(before: TestCell, now: TestCell, limit: TestCell = ""): TestTables {
  return {
    Programme: [
      ["Field", "2016/17", "2015/16"],
      ["Review date", now, before],
    ],
    Checks: [["review-due", "", limit]],
  };
}

test.each<[string, TestCell, TestCell]>([
  ["twelve months to the day", day("2015-06-15"), day("2016-06-15")],
  ["from the 29th of February to the 28th", day("2016-02-29"), day("2017-02-28")],
  ["the same month a year later", month("2015-06"), month("2016-06")],
  ["a day of the same month a year later", month("2015-06"), day("2016-06-30")],
  ["a month that begins in time", day("2015-06-15"), month("2016-06")],
  ["a review before the last one", day("2015-06-15"), day("2014-06-15")],
])("%s pass", (_, before, now) => {
  expect(outcomeOf(reviewDue, review(before, now))).toBe("passed");
});

test("a day more than twelve months fails", () => {
  const message = "This is over 12 months after the last one (15 June 2015). Correct it, or accept it and say why.";
  expect(outcomeOf(reviewDue, review(day("2015-06-15"), day("2016-06-16")))).toEqual([
    { at: "Programme!B2", level: "advice", message },
  ]);
});

test("months alone fail when no day of theirs would pass", () => {
  const message = "This is over 12 months after the last one (December 2015). Correct it, or accept it and say why.";
  expect(outcomeOf(reviewDue, review(month("2015-12"), month("2017-01")))).toEqual([
    { at: "Programme!B2", level: "advice", message },
  ]);
});

test("the workbook sets the limit; one beyond the calendar holds nothing back", () => {
  const message = "This is over 6 months after the last one (31 August 2015). Correct it, or accept it and say why.";
  expect(outcomeOf(reviewDue, review(day("2015-08-31"), day("2016-02-29"), 6))).toBe("passed");
  expect(outcomeOf(reviewDue, review(day("2015-08-31"), day("2016-03-01"), 6))).toEqual([
    { at: "Programme!B2", level: "advice", message },
  ]);
  expect(outcomeOf(reviewDue, review(day("2015-08-31"), day("2016-03-01"), 1e300))).toBe("passed");
});

test("is not applicable where one of the dates is not known", () => {
  expect(outcomeOf(reviewDue, review("", day("2016-06-15")))).toBe("not applicable");
  expect(outcomeOf(reviewDue, review(day("2015-06-15"), "June 2017"))).toBe("not applicable");
  expect(
    outcomeOf(reviewDue, {
      Programme: [
        ["Field", "2016/17"],
        ["Review date", day("2016-06-15")],
      ],
    }),
  ).toBe("not applicable");
});

test("could not run without the programme", () => {
  expect(outcomeOf(reviewDue, {}, { without: ["Programme"] })).toBe("could not run");
});

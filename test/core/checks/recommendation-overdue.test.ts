import { recommendationOverdue } from "../../../src/core/checks/recommendation-overdue";
import { day, month, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** Each recommendation is `[due, status]`. */
function review(reviewed: TestCell, ...recommendations: readonly [TestCell, TestCell][]): TestTables {
  return {
    Programme: [
      ["Field", "2016/17"],
      ["Review date", reviewed],
    ],
    Recommendations: recommendations.map(([due, status], index) => ["", `R${index + 1}`, "Do it", "Ann", due, status]),
  };
}

const reviewed = day("2017-06-15");

test("passes where it is due on the day of the review or later, or closed", () => {
  const tables = review(reviewed, [day("2017-06-15"), ""], [day("2016-01-01"), "Closed"], [month("2017-06"), "Open"]);
  expect(outcomeOf(recommendationOverdue, tables)).toBe("passed");
});

test("fails where it was due before the review and is open", () => {
  expect(
    outcomeOf(recommendationOverdue, review(reviewed, [day("2017-06-14"), ""], [month("2017-05"), "In progress"])),
  ).toEqual([
    {
      at: "Recommendations!E2",
      level: "warning",
      message: "Due 14 June 2017, before the review, and not closed. Close it or agree a new date.",
    },
    {
      at: "Recommendations!E3",
      level: "warning",
      message: "Due May 2017, before the review, and not closed. Close it or agree a new date.",
    },
  ]);
});

test("a status that is in no list does not close it", () => {
  expect(outcomeOf(recommendationOverdue, review(reviewed, [day("2016-01-01"), "Finished"]))).toHaveLength(1);
});

test("a review in a month may have been on its first day", () => {
  expect(outcomeOf(recommendationOverdue, review(month("2017-06"), [day("2017-06-14"), ""]))).toBe("passed");
  expect(outcomeOf(recommendationOverdue, review(month("2017-06"), [day("2017-05-31"), ""]))).toHaveLength(1);
});

test("is not applicable without a review date, or without due dates to judge", () => {
  expect(outcomeOf(recommendationOverdue, review("", [day("2016-01-01"), ""]))).toBe("not applicable");
  expect(outcomeOf(recommendationOverdue, review(reviewed, ["", ""], ["May 2016", ""]))).toBe("not applicable");
});

test("last year's recommendations are not judged", () => {
  const tables = review(reviewed, [day("2018-01-01"), ""]);
  const Recommendations = [
    ...(tables.Recommendations ?? []),
    ["2015/16", "R9", "Old", "Ann", day("2016-01-01"), "Open"],
  ];
  expect(outcomeOf(recommendationOverdue, { ...tables, Recommendations })).toBe("passed");
});

test("could not run without the recommendations", () => {
  expect(outcomeOf(recommendationOverdue, review(reviewed), { without: ["Recommendations"] })).toBe("could not run");
});

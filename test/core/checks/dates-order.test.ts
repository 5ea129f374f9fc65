import { datesOrder } from "../../../src/core/checks/dates-order";
import { day, month, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(start: TestCell, end: TestCell, reviewed: TestCell = ""): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Start date", day("2020-01-01"), start],
      ["End date", day("2010-01-01"), end],
      ["Review date", "", reviewed],
    ],
  };
}

test.each<[string, TestCell, TestCell, TestCell]>([
  ["start, review, end", day("2015-06-01"), day("2018-03-31"), day("2017-01-10")],
  ["all on one day", day("2015-06-01"), day("2015-06-01"), day("2015-06-01")],
  ["a review after the end", day("2015-06-01"), day("2016-03-31"), day("2017-01-10")],
  ["no end in sight", day("2015-06-01"), " ongoing ", day("2017-01-10")],
  ["an end in the month of the start", day("2015-06-20"), month("2015-06"), month("2015-06")],
  ["a review in the month of the start", month("2015-06"), "", day("2015-06-10")],
  ["a start in the month of the end", month("2015-12"), day("2015-12-02"), ""],
  ["a time of day", { serial: 42156.9, numberFormat: "d mmmm yyyy" }, day("2015-06-01"), ""],
])("%s pass", (_, start, end, reviewed) => {
  expect(outcomeOf(datesOrder, review(start, end, reviewed))).toBe("passed");
});

test("a start after the end fails", () => {
  expect(outcomeOf(datesOrder, review(day("2018-06-01"), day("2018-05-31")))).toEqual([
    {
      at: "Programme!C2",
      level: "error",
      message: "The start (1 June 2018) is after the end (31 May 2018). Correct one of them.",
    },
  ]);
});

test("a month counts with its last day as an end, and its first as a start", () => {
  expect(outcomeOf(datesOrder, review(month("2016-03"), month("2016-02")))).toEqual([
    {
      at: "Programme!C2",
      level: "error",
      message: "The start (March 2016) is after the end (February 2016). Correct one of them.",
    },
  ]);
});

test("a review before the start fails, also beside a wrong end", () => {
  expect(outcomeOf(datesOrder, review(day("2015-06-01"), day("2014-12-31"), day("2015-05-31")))).toEqual([
    {
      at: "Programme!C2",
      level: "error",
      message: "The start (1 June 2015) is after the end (31 December 2014). Correct one of them.",
    },
    {
      at: "Programme!C4",
      level: "error",
      message: "The review (31 May 2015) is before the start (1 June 2015). Correct one of them.",
    },
  ]);
});

test("is not applicable where there are no two dates to compare", () => {
  expect(outcomeOf(datesOrder, review(day("2015-06-01"), "Ongoing"))).toBe("not applicable");
  expect(outcomeOf(datesOrder, review("", day("2015-06-01"), day("2015-06-01")))).toBe("not applicable");
  expect(outcomeOf(datesOrder, review(day("2015-06-01"), "1 May 2015", "#VALUE!"))).toBe("not applicable");
  expect(outcomeOf(datesOrder, review(day("2015-06-01"), -5))).toBe("not applicable");
});

test("could not run without the programme", () => {
  expect(outcomeOf(datesOrder, {}, { without: ["Programme"] })).toBe("could not run");
});

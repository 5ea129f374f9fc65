import { recommendationDropped } from "../../../src/core/checks/recommendation-dropped";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** Each recommendation is `[year, ref, status]`. */
function review(...recommendations: readonly [string, TestCell, TestCell][]): TestTables {
  return {
    Programme: [["Field", "2015/16", "2016/17"]],
    Recommendations: recommendations.map(([year, ref, status]) => [year, ref, "Do it", "Ann", "", status]),
  };
}

function dropped(at: string, ref: string) {
  const message = `“${ref}” was left open in 2015/16. Add it to 2016/17, or close it in 2015/16.`;
  return { at, level: "warning", message };
}

test("passes where this year has it, whatever became of it and however the year is written", () => {
  expect(
    outcomeOf(
      recommendationDropped,
      review(["2015-16", "R1", "Open"], ["2015/16", 2, ""], ["FY16/17", " R1 ", "Closed"], ["", "2", "Open"]),
    ),
  ).toBe("passed");
});

test("fails for each one that last year left open, at last year's cell", () => {
  expect(
    outcomeOf(
      recommendationDropped,
      review(
        ["2016/17", "R4", "Open"],
        ["2015/16", "R1", "In progress"],
        ["2015/16", "R2", "Closed"],
        ["2015/16", 3, ""],
      ),
    ),
  ).toEqual([dropped("Recommendations!B3", "R1"), dropped("Recommendations!B5", "3")]);
});

test("fails where this year has no recommendation at all", () => {
  expect(outcomeOf(recommendationDropped, review(["2015/16", "R1", "Open"]))).toEqual([
    dropped("Recommendations!B2", "R1"),
  ]);
});

test("a status that is in no list is not closed; the lists of the workbook decide", () => {
  const tables = review(["2015/16", "R1", "Finished"], ["2016/17", "R2", "Open"]);
  expect(outcomeOf(recommendationDropped, tables)).toEqual([dropped("Recommendations!B2", "R1")]);
  expect(outcomeOf(recommendationDropped, { ...tables, Statuses: [["Finished", "Yes"]] })).toBe("not applicable");
});

test("the same reference twice is told once, and one that cannot be read not at all", () => {
  expect(
    outcomeOf(
      recommendationDropped,
      review(
        ["2015/16", "R1", "Open"],
        ["2015/16", "R1", "Open"],
        ["2015/16", "", "Open"],
        ["2015/16", "#REF!", "Open"],
      ),
    ),
  ).toEqual([dropped("Recommendations!B2", "R1")]);
});

test("is not applicable without a year before, or where it left none open", () => {
  expect(outcomeOf(recommendationDropped, review(["2016/17", "R1", "Open"]))).toBe("not applicable");
  expect(outcomeOf(recommendationDropped, review(["2014/15", "R1", "Open"], ["2015/16", "R1", "Closed"]))).toBe(
    "not applicable",
  );
  expect(outcomeOf(recommendationDropped, { Programme: [["Field", "2016/17"]] })).toBe("not applicable");
});

test("could not run without the column of years", () => {
  const headings = { Recommendations: ["When", "Ref", "Recommendation", "Owner", "Due", "Status", "Response"] };
  expect(outcomeOf(recommendationDropped, review(["2015/16", "R1", "Open"]), { headings })).toBe("could not run");
});

import { budgetVariance } from "../../../src/core/checks/budget-variance";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** Each line is `[allocated, spent]`. */
function review(...lines: readonly [TestCell, TestCell][]): TestTables {
  return {
    Programme: [["Field", "2016/17"]],
    Budget: lines.map(([allocated, spent], index) => ["2016/17", `Line ${index + 1}`, "ODA", allocated, spent]),
  };
}

test("passes up to the limit, over or under; an empty amount is not judged", () => {
  expect(outcomeOf(budgetVariance, review([100, 110], [100, 90], [0, 0], ["", 500], [500, ""]))).toBe("passed");
});

test.each<[TestCell, TestCell, string]>([
  [100_000, 118_000, "Spent is 18% over allocated."],
  [100_000, 82_000, "Spent is 18% under allocated."],
  [1000, 1104, "Spent is 10.4% over allocated."],
  [100_000, 110_004, "Spent is just above 10% over allocated."],
  [100, 0, "Spent is 100% under allocated."],
  [0, 5000, "£5,000 was spent, and nothing was allocated."],
])("%d allocated and %d spent fails", (allocated, spent, what) => {
  expect(outcomeOf(budgetVariance, review([1, 1], [allocated, spent]))).toEqual([
    { at: "Budget!E3", level: "warning", message: `${what} Correct it, or accept it and say why.` },
  ]);
});

test("the workbook sets the limit", () => {
  const Checks = [["budget-variance", "", 20]];
  expect(outcomeOf(budgetVariance, { ...review([100, 120]), Checks })).toBe("passed");
  expect(outcomeOf(budgetVariance, { ...review([100, 120.2]), Checks })).toEqual([
    {
      at: "Budget!E2",
      level: "warning",
      message: "Spent is 20.2% over allocated. Correct it, or accept it and say why.",
    },
  ]);
});

test("is not applicable where no line has two amounts to compare", () => {
  expect(outcomeOf(budgetVariance, review())).toBe("not applicable");
  expect(outcomeOf(budgetVariance, review(["100", 5], [100, "#DIV/0!"], [100, -5], [-100, 5]))).toBe("not applicable");
});

test("could not run without the column", () => {
  const headings = { Budget: ["Year", "Line", "Type", "Allocated", "Outturn", "Note"] };
  expect(outcomeOf(budgetVariance, review([1, 2]), { headings })).toBe("could not run");
});

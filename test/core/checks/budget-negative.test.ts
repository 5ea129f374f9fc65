import { budgetNegative } from "../../../src/core/checks/budget-negative";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(totals: readonly TestCell[], ...lines: readonly [TestCell, TestCell][]): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Total budget ODA", -1, totals[0] ?? ""],
      ["Total budget non-ODA", "", totals[1] ?? ""],
      ["Programme value", "", totals[2] ?? ""],
    ],
    Budget: [
      ["2015/16", "Old", "ODA", -1, -1],
      ...lines.map(([allocated, spent], index) => ["2016/17", `Line ${index + 1}`, "ODA", allocated, spent]),
    ],
  };
}

test("nothing and more pass", () => {
  expect(outcomeOf(budgetNegative, review([0, 1, 2], [0, 100], ["", 5]))).toBe("passed");
});

test("each negative amount fails", () => {
  const message = (amount: string) => `${amount} is negative. Correct it, or accept it and say why.`;
  expect(outcomeOf(budgetNegative, review([5, -2_500_000, 1], [100, -20.5], [-3, 7]))).toEqual([
    { at: "Programme!C3", level: "warning", message: message("-£2,500,000") },
    { at: "Budget!E3", level: "warning", message: message("-£20.50") },
    { at: "Budget!D4", level: "warning", message: message("-£3") },
  ]);
});

test("is not applicable without numbers", () => {
  expect(outcomeOf(budgetNegative, review(["-5"], ["", "(100)"], ["#REF!", ""]))).toBe("not applicable");
});

test("could not run without the budget", () => {
  expect(outcomeOf(budgetNegative, review([5]), { without: ["Budget"] })).toBe("could not run");
});

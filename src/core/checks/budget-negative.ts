import type { Entry } from "../review/review";
import type { Check } from "./check";
import { money } from "./wording";

/** Whether every amount of money is zero or more, in the budget lines and in the totals of `Programme`. */
export const budgetNegative: Check = {
  id: "budget-negative",
  level: "warning",
  title: "No amount is negative",
  failedTitle: "Some amounts are negative",
  needs: ["programme", "budget.year", "budget.allocated", "budget.spent"],
  judges: "review year",
  run: ({ year: { programme, budget } }) => {
    const totals = programme ? [programme.budgetOda, programme.budgetNonOda, programme.programmeValue] : [];
    const isAnyKnown =
      totals.some(isKnown) || budget.some(({ allocated, spent }) => isKnown(allocated) || isKnown(spent));
    if (!isAnyKnown) return "not applicable";
    const lines = budget.filter(({ allocated, spent }) => isNegative(allocated) || isNegative(spent));
    return [...totals, ...lines.flatMap(({ allocated, spent }) => [allocated, spent])]
      .filter(isNegative)
      .map((entry) => ({
        entry,
        message: `${money(entry.value ?? 0)} is negative. Correct it, or accept it and say why.`,
      }));
  },
};

function isKnown({ value }: Entry<number>): boolean {
  return value !== null;
}

function isNegative({ value }: Entry<number>): boolean {
  return value !== null && value < 0;
}

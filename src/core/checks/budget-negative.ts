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
    const amounts = [...totals, ...budget.flatMap(({ allocated, spent }) => [allocated, spent])];
    if (amounts.every(({ value }) => value === null)) return "not applicable";
    return amounts
      .filter(({ value }) => (value ?? 0) < 0)
      .map((entry) => ({
        entry,
        message: `${money(entry.value ?? 0)} is negative. Correct it, or accept it and say why.`,
      }));
  },
};

import { readBudgetType, type BudgetType } from "../review/read-budget-type";
import type { BudgetLine, Entry, Programme } from "../review/review";
import { matchingText } from "../review/text";
import type { Check, Problem } from "./check";
import { isBlank } from "../review/emptiness";
import { money } from "./wording";

/** Money compares within half a penny. */
const halfPenny = 0.005;

/**
 * Whether the year's allocated lines add up to the totals of `Programme`, within so many per cent, where these are this
 * year's. A total is judged where it is known and every line could be counted: an empty amount counts nothing and a line
 * without a type (a row of totals) is left out, while an amount of a type off the list or one that is no number, which
 * other checks report, leaves the sum unknown.
 */
export const budgetTotal: Check = {
  id: "budget-total",
  level: "error",
  title: "The budget lines add up to the total budget",
  failedTitle: "The budget lines do not add up to the total budget",
  limit: 0.5,
  needs: ["programme", "budget.year", "budget.type", "budget.allocated"],
  judges: "review year",
  run: ({ year: { programme, budget }, limit }) => {
    if (!programme || !isBudgetOfTheYear(programme) || budget.length === 0) return "not applicable";
    if (budget.some(isOfUnknownType)) return "not applicable";
    const totals = [
      { entry: programme.budgetOda, type: "ODA" },
      { entry: programme.budgetNonOda, type: "Non-ODA" },
    ] as const;
    const judged = totals.flatMap(({ entry, type }) => {
      if (entry.value === null) return [];
      const lines = budget.filter((line) => readType(line.type) === type);
      const isKnown = lines.every(({ allocated }) => allocated.value !== null || isBlank(allocated));
      return isKnown ? [{ entry, type, total: entry.value, sum: sumOf(lines) }] : [];
    });
    if (judged.length === 0) return "not applicable";
    return judged.flatMap(({ entry, type, total, sum }): Problem[] => {
      if (Math.abs(sum - total) <= Math.abs(total) * (limit / 100) + halfPenny) return [];
      const message = `${type} lines add up to ${money(sum)}, not ${money(total)}. Correct a line or the total.`;
      return [{ entry, message }];
    });
  },
};

function isBudgetOfTheYear({ budgetBasis }: Programme): boolean {
  return matchingText(budgetBasis.value ?? "") === "this year";
}

/** A line that says which type it is, but not so that it is known, and has an amount that could count. */
function isOfUnknownType({ type, allocated }: BudgetLine): boolean {
  return readType(type) === null && !isBlank(allocated) && !isBlank(type);
}

function readType(type: Entry<string>): BudgetType | null {
  return type.value === null ? null : readBudgetType(type.value);
}

function sumOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { allocated }) => sum + (allocated.value ?? 0), 0);
}

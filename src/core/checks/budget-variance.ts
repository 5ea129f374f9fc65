import type { Check, Problem } from "./check";
import { clip, money } from "./wording";

/**
 * Whether what was spent on each budget line stayed within so many per cent of what was allocated. Lines with an amount
 * that is not known are left out, and so are those with a negative one, which `budget-negative` reports.
 */
export const budgetVariance: Check = {
  id: "budget-variance",
  level: "warning",
  title: "Spending stayed close to what was allocated",
  failedTitle: "Spending differs from what was allocated",
  limit: 10,
  needs: ["budget.year", "budget.allocated", "budget.spent"],
  judges: "review year",
  run: ({ year, limit }) => {
    let isAnyKnown = false;
    const problems: Problem[] = [];
    for (const line of year.budget) {
      const allocated = line.allocated.value;
      const spent = line.spent.value;
      if (allocated === null || spent === null || allocated < 0 || spent < 0) continue;
      isAnyKnown = true;
      const percent = (100 * Math.abs(spent - allocated)) / allocated;
      if (spent === allocated || percent <= limit) continue;
      const what =
        allocated === 0
          ? `${money(spent)} was spent, and nothing was allocated.`
          : `Spent is ${percentAbove(percent, limit)} ${spent > allocated ? "over" : "under"} allocated.`;
      problems.push({ entry: line.spent, message: `${what} Correct it, or accept it and say why.` });
    }
    return isAnyKnown ? problems : "not applicable";
  },
};

/** A percentage above the limit, as short as it can be told from the limit. */
function percentAbove(percent: number, limit: number): string {
  const shown = [percent.toFixed(0), percent.toFixed(1)].find((text) => Number(text) > limit);
  return shown === undefined ? `just above ${clip(limit, 12)}%` : `${clip(shown, 12)}%`;
}

import { totalWeight } from "../review/overall-score";
import type { Check, Problem } from "./check";
import { clip } from "./wording";

/**
 * Whether every weight is a whole number from 1 to 100. The fix is for weights that were entered as parts of 1, which
 * is certain only where all of them total 1.
 */
export const weightRange: Check = {
  id: "weight-range",
  level: "error",
  title: "Every weight is a whole percentage",
  failedTitle: "A weight is not a whole number from 1 to 100",
  needs: ["outputs.year", "outputs.impactWeight"],
  judges: "review year",
  run: ({ year }) => {
    const entries = year.outputs.map(({ impactWeight }) => impactWeight).filter(({ value }) => value !== null);
    if (entries.length === 0) return "not applicable";
    const arePartsOfOne = totalWeight(year.outputs) === 1;
    return entries.flatMap((entry): Problem[] => {
      const weight = entry.value ?? 0;
      if (isPercentage(weight)) return [];
      const percentage = Math.round(weight * 1e8) / 1e6;
      const message = `The weight ${clip(weight)} is not a whole number from 1 to 100.`;
      if (!arePartsOfOne || !isPercentage(percentage)) return [{ message: `${message} Enter one.`, entry }];
      return [{ message: `${message} Enter ${clip(percentage)}.`, entry, fix: percentage }];
    });
  },
};

function isPercentage(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 1 && weight <= 100;
}

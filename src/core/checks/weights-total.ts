import { isBlank } from "../review/emptiness";
import { totalWeight } from "../review/overall-score";
import type { Check } from "./check";
import { clip } from "./wording";

/**
 * Whether the impact weights total 100. While a weight is text or an error value there is no total to judge: the
 * checks on those say what to enter. Weights entered as fractions, which total 1, fail here as well as in
 * `weight-range`.
 */
export const weightsTotal: Check = {
  id: "weights-total",
  level: "error",
  title: "The weights add up to 100",
  failedTitle: "The weights do not add up to 100",
  needs: ["outputs.year", "outputs.impactWeight"],
  judges: "review year",
  run: ({ year }) => {
    const entries = year.outputs.map(({ impactWeight }) => impactWeight).filter((entry) => !isBlank(entry));
    const [entry] = entries;
    if (!entry || entries.some(({ value }) => value === null)) return "not applicable";
    const total = totalWeight(year.outputs);
    if (total === 100) return [];
    return [{ message: `The weights add up to ${clip(total)}. They must add up to 100.`, entry }];
  },
};

import type { Check, Problem } from "./check";
import { isReweighted, isReworded, pairOutputs } from "./output-pairs";
import { clip } from "./wording";

/** Whether the outputs kept last year's wording and weights: targets that move hide results. */
export const outputsRewritten: Check = {
  id: "outputs-rewritten",
  level: "warning",
  title: "The outputs kept last year’s wording and weights",
  failedTitle: "Some outputs have new wording or weights since last year",
  needs: ["outputs.year", "outputs.ref", "outputs.output", "outputs.impactWeight"],
  judges: "review year",
  run: ({ review, year }) => {
    const { previousYear } = review;
    const pairs = previousYear ? pairOutputs(previousYear, year) : [];
    if (!previousYear || pairs.length === 0) return "not applicable";
    const since = clip(previousYear.year.label, 12);
    const problems: Problem[] = [];
    for (const pair of pairs) {
      if (isReworded(pair)) {
        const message = `The wording changed since ${since}. Put the old one back, or accept this and say why.`;
        problems.push({ entry: pair.now.output, message });
      }
      if (isReweighted(pair)) {
        const weight = clip(pair.before.impactWeight.raw, 8);
        const message = `The weight was ${weight} in ${since}. Put it back, or accept this and say why.`;
        problems.push({ entry: pair.now.impactWeight, message });
      }
    }
    return problems;
  },
};

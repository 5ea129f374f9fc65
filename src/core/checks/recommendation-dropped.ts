import type { Check, Problem } from "./check";
import { stateReader } from "../review/recommendation-state";
import { recommendationsByKey } from "../review/rows-by-key";
import { clip, quote } from "./wording";

/** Whether every recommendation that last year left open, or with a status in no list, stands in this year too. */
export const recommendationDropped: Check = {
  id: "recommendation-dropped",
  level: "warning",
  title: "Every recommendation that last year left open is here",
  failedTitle: "Some recommendations that last year left open are not here",
  needs: ["recommendations.year", "recommendations.ref", "recommendations.status"],
  judges: "review year",
  run: ({ review, year }) => {
    const { previousYear } = review;
    if (!previousYear) return "not applicable";
    const stateOf = stateReader(review.lists.statuses);
    const leftOpen = [...recommendationsByKey(previousYear).values()].filter(
      (recommendation) => recommendation.ref.value !== null && stateOf(recommendation) !== "closed",
    );
    if (leftOpen.length === 0) return "not applicable";
    const here = recommendationsByKey(year);
    const before = clip(previousYear.year.label, 12);
    const now = clip(year.year.label, 12);
    return leftOpen.flatMap(({ ref, row }): Problem[] => {
      if (here.has(row.key)) return [];
      const what = `${quote(row.key, 12)} was left open in ${before}.`;
      return [{ entry: ref, message: `${what} Add it to ${now}, or close it in ${before}.` }];
    });
  },
};

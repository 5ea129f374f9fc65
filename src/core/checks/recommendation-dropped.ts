import type { Check, Problem } from "./check";
import { stateReader } from "../review/recommendation-state";
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
    const here = year.byKey.recommendations;
    const before = clip(previousYear.year.label, 12);
    const now = clip(year.year.label, 12);
    let isAnyLeftOpen = false;
    const problems: Problem[] = [];
    for (const recommendation of previousYear.byKey.recommendations.values()) {
      const { ref, row } = recommendation;
      if (ref.value === null || stateOf(recommendation) === "closed") continue;
      isAnyLeftOpen = true;
      if (here.has(row.key)) continue;
      const what = `${quote(row.key, 12)} was left open in ${before}.`;
      problems.push({ entry: ref, message: `${what} Add it to ${now}, or close it in ${before}.` });
    }
    return isAnyLeftOpen ? problems : "not applicable";
  },
};

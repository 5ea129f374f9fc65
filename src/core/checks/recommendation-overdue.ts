import { formatDate } from "../review/format-facts";
import type { Check, Problem } from "./check";
import { daySpan } from "./day-span";
import { stateReader } from "../review/recommendation-state";

/** Whether every recommendation that was due before the review is closed; a month alone may be any of its days. */
export const recommendationOverdue: Check = {
  id: "recommendation-overdue",
  level: "warning",
  title: "Every recommendation that was due before the review is closed",
  failedTitle: "Some recommendations were due before the review and are not closed",
  needs: ["programme", "recommendations.year", "recommendations.due", "recommendations.status"],
  judges: "review year",
  run: ({ review, year }) => {
    const reviewed = daySpan(year.programme?.reviewDate.value ?? null);
    const stateOf = stateReader(review.lists.statuses);
    const dated = year.recommendations.flatMap((recommendation) => {
      const date = recommendation.due.value;
      const due = daySpan(date);
      return date && due ? [{ recommendation, date, due }] : [];
    });
    if (!reviewed || dated.length === 0) return "not applicable";
    return dated.flatMap(({ recommendation, date, due }): Problem[] => {
      if (due.last >= reviewed.first || stateOf(recommendation) === "closed") return [];
      const message = `Due ${formatDate(date)}, before the review, and not closed. Close it or agree a new date.`;
      return [{ entry: recommendation.due, message }];
    });
  },
};

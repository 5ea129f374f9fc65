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
    if (!reviewed) return "not applicable";
    let isAnyDated = false;
    const problems: Problem[] = [];
    for (const recommendation of year.recommendations) {
      const date = recommendation.due.value;
      const due = daySpan(date);
      if (!date || !due) continue;
      isAnyDated = true;
      if (due.last >= reviewed.first || stateOf(recommendation) === "closed") continue;
      const message = `Due ${formatDate(date)}, before the review, and not closed. Close it or agree a new date.`;
      problems.push({ entry: recommendation.due, message });
    }
    return isAnyDated ? problems : "not applicable";
  },
};

import { formatDate } from "../review/format-facts";
import type { Check, Problem } from "./check";
import { daySpan } from "./day-span";

/** Whether the programme starts before it ends and before it is reviewed; a month alone may be any of its days. */
export const datesOrder: Check = {
  id: "dates-order",
  level: "error",
  title: "Start, review and end follow one another",
  failedTitle: "Some dates are in the wrong order",
  needs: ["programme"],
  judges: "review year",
  run: ({ year }) => {
    if (!year.programme) return "not applicable";
    const { startDate, endDate, reviewDate } = year.programme;
    const start = daySpan(startDate.value);
    const end = daySpan(endDate.value);
    const review = daySpan(reviewDate.value);
    if (!startDate.value || !start || (!end && !review)) return "not applicable";

    const problems: Problem[] = [];
    const startText = formatDate(startDate.value);
    if (endDate.value && end && start.first > end.last) {
      const message = `The start (${startText}) is after the end (${formatDate(endDate.value)}). Correct one of them.`;
      problems.push({ entry: startDate, message });
    }
    if (reviewDate.value && review && start.first > review.last) {
      const message = `The review (${formatDate(reviewDate.value)}) is before the start (${startText}). Correct one of them.`;
      problems.push({ entry: reviewDate, message });
    }
    return problems;
  },
};

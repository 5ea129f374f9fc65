import type { Check, Problem } from "./check";
import { offList } from "./off-list";
import { stateReader } from "../review/recommendation-state";
import { respell } from "./respell";

/** Whether the status of each recommendation is in the list of statuses. */
export const statusKnown: Check = {
  id: "status-known",
  level: "error",
  title: "Every status is in the list of statuses",
  failedTitle: "Some statuses are not in the list of statuses",
  needs: ["recommendations.year", "recommendations.status"],
  judges: "review year",
  run: ({ review, year }) => {
    const stateOf = stateReader(review.lists.statuses);
    const choices = review.lists.statuses.map(({ status }) => status);
    const written = year.recommendations.filter(({ status }) => status.value !== null);
    if (written.length === 0) return "not applicable";
    return written.flatMap((recommendation): Problem[] => {
      if (stateOf(recommendation) !== "unknown") return [];
      const { status } = recommendation;
      return [offList(status, { name: "a status", choices, suggestion: respell(status.value ?? "", choices) })];
    });
  },
};

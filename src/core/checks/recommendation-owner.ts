import type { Recommendation } from "../review/review";
import type { Check, Problem } from "./check";
import { isBlank } from "../review/emptiness";
import { stateReader } from "../review/recommendation-state";

/** Whether every open recommendation has an owner and a due date. */
export const recommendationOwner: Check = {
  id: "recommendation-owner",
  level: "advice",
  title: "Every open recommendation has an owner and a due date",
  failedTitle: "Some open recommendations have no owner or no due date",
  needs: ["recommendations.year", "recommendations.owner", "recommendations.due", "recommendations.status"],
  judges: "review year",
  run: ({ review, year }) => {
    const stateOf = stateReader(review.lists.statuses);
    const open = year.recommendations.filter((recommendation) => stateOf(recommendation) === "open");
    return open.length === 0 ? "not applicable" : open.flatMap(problems);
  },
};

function problems({ owner, due }: Recommendation): Problem[] {
  if (isBlank(owner) && isBlank(due)) {
    return [{ entry: owner, message: "This recommendation has no owner and no due date. Enter both." }];
  }
  if (isBlank(owner)) return [{ entry: owner, message: "This recommendation has no owner. Enter who will act." }];
  if (isBlank(due)) return [{ entry: due, message: "This recommendation has no due date. Enter one." }];
  return [];
}

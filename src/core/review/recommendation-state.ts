import { isBlank } from "./emptiness";
import type { Status } from "./lists";
import type { Recommendation } from "./review";
import { matchingText } from "./text";

/** `unknown` is a status that is in no list, which the check `status-known` reports. */
export type RecommendationState = "open" | "closed" | "unknown";

/** Gives what tells the state of a recommendation; an empty status is open. */
export function stateReader(statuses: readonly Status[]): (recommendation: Recommendation) => RecommendationState {
  const states = new Map<string, RecommendationState>();
  for (const { status, isClosed } of statuses) {
    const state = isClosed ? "closed" : "open";
    states.set(status, state).set(matchingText(status), state);
  }
  return ({ status }) => {
    if (isBlank(status)) return "open";
    if (status.value === null) return "unknown";
    return states.get(status.value) ?? states.get(matchingText(status.value)) ?? "unknown";
  };
}

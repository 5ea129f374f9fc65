import { stateReader } from "../review/recommendation-state";
import type { Status } from "../review/lists";
import type { Recommendation } from "../review/review";
import type { Change } from "./change";
import { changeBetween, changeOfCell, changeOfPlainCell } from "./change-of-entries";
import { compareFact, compareName, compareWording } from "./compare-entries";
import { compareRows, type TwoYears } from "./compare-rows";

/**
 * The recommendations that came, went or changed. One that is open in both years is `carried forward`, whatever its
 * status is called; an empty status is open, and one that is in no list is compared as a word.
 */
export function compareRecommendations(years: TwoYears, statuses: readonly Status[]): readonly Change[] {
  const stateOf = stateReader(statuses);
  return compareRows(years, "recommendations", {
    identity: ({ ref }) => ref,
    cells: ({ recommendation, ref, year, owner, due, status, response }) => [
      recommendation,
      ref,
      year,
      owner,
      due,
      status,
      response,
    ],
    changes: (before, now, keep) => {
      keep(changeOfPlainCell(before.recommendation, now.recommendation, compareWording));
      keep(changeOfPlainCell(before.owner, now.owner, compareFact));
      keep(changeOfPlainCell(before.due, now.due, compareFact));
      keep(changeOfStatus(before, now, stateOf));
      keep(changeOfPlainCell(before.response, now.response, compareWording));
    },
  });
}

function changeOfStatus(
  before: Recommendation,
  now: Recommendation,
  stateOf: ReturnType<typeof stateReader>,
): Change | null {
  if (!now.status.cell) return null;
  const [stateBefore, stateNow] = [stateOf(before), stateOf(now)];
  if (stateBefore === "unknown" || stateNow === "unknown" || (stateBefore === "closed" && stateNow === "closed")) {
    return changeOfCell(before.status, now.status, compareName);
  }
  if (stateNow === "closed") return changeBetween(before.status, now.status, { kind: "closed" });
  const kind = stateBefore === "closed" ? "reopened" : "carried forward";
  return changeBetween(before.status, now.status, { kind });
}

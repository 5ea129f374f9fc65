import { readScore } from "../review/read-score";
import type { Entry } from "../review/review";
import type { ScoreScale } from "../review/scales";
import { matchingText } from "../review/text";
import type { Difference } from "./compare-entries";
import { differenceOfMoves } from "./moved-steps";
import { isSameScale } from "./same-scale";

/**
 * Compares two scores by the steps of their scale; a split score is a range. Scores of two scales do not compare, nor
 * does a score with none, or with one that is not on the scale.
 */
export function compareScores(
  before: Entry<string>,
  now: Entry<string>,
  scaleBefore: ScoreScale | null,
  scaleNow: ScoreScale | null,
): Difference | null {
  if (before.value === null && now.value === null) return null;
  if (before.value === null || now.value === null) return { kind: "not comparable" };
  if (!isSameScale(scaleBefore, scaleNow)) return { kind: "not comparable" };
  if (before.value === now.value) return null;
  const readingBefore = scaleBefore && readScore(before.value, scaleBefore);
  const readingNow = scaleNow && readScore(now.value, scaleNow);
  if (!readingBefore || !readingNow) {
    return matchingText(before.value) === matchingText(now.value) ? null : { kind: "not comparable" };
  }
  return differenceOfMoves([readingBefore.best - readingNow.best, readingBefore.worst - readingNow.worst]);
}

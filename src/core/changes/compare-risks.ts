import { readRisk, type RiskReading } from "../review/read-risk";
import type { Entry } from "../review/review";
import type { RiskRating, RiskScale } from "../review/scales";
import { matchingText } from "../review/text";
import type { Difference } from "./compare-entries";
import { differenceOfMoves } from "./moved-steps";
import { isSameScale } from "./same-scale";

/**
 * Compares two risk ratings by the steps of their scale; a split rating is a range, and a higher risk has declined.
 * Ratings of two scales compare through `Same as`: the same risk in another vocabulary is `renamed`, and what `Same as`
 * does not lead from one scale to the other does not compare.
 */
export function compareRisks(
  before: Entry<string>,
  now: Entry<string>,
  scaleBefore: RiskScale | null,
  scaleNow: RiskScale | null,
): Difference | null {
  if (before.value === now.value && isSameScale(scaleBefore, scaleNow)) return null;
  const textBefore = matchingText(before.value ?? "");
  const textNow = matchingText(now.value ?? "");
  if (textBefore === textNow && isSameScale(scaleBefore, scaleNow)) return null;
  const readingBefore = scaleBefore && readRisk(textBefore, scaleBefore);
  const readingNow = scaleNow && readRisk(textNow, scaleNow);
  if (!readingBefore || !readingNow) return { kind: "not comparable" };
  const outcomes = outcomesOf({ scale: scaleBefore, reading: readingBefore }, { scale: scaleNow, reading: readingNow });
  return agreed(outcomes, textBefore === textNow || isSameScale(scaleBefore, scaleNow));
}

interface ReadRisk {
  readonly scale: RiskScale;
  readonly reading: RiskReading;
}

/** What the readings differ in on either scale where both can be placed on it. */
function outcomesOf(before: ReadRisk, now: ReadRisk): readonly (Difference | null)[] {
  const scales = isSameScale(before.scale, now.scale) ? [now.scale] : [before.scale, now.scale];
  return scales.flatMap((scale) => {
    const placeBefore = placeOn(scale, before.reading, before.scale);
    const placeNow = placeOn(scale, now.reading, now.scale);
    if (!placeBefore || !placeNow) return [];
    return [differenceOfMoves([placeBefore.lowest - placeNow.lowest, placeBefore.highest - placeNow.highest])];
  });
}

/**
 * What the comparisons on either scale say together, whichever way round the years are: equal on one is equal, else the
 * larger move counts; scales that disagree about the direction do not compare.
 */
function agreed(outcomes: readonly (Difference | null)[], isSameWord: boolean): Difference | null {
  const moved = outcomes.flatMap((outcome) => outcome ?? []);
  if (moved.length < outcomes.length) return isSameWord ? null : { kind: "renamed" };
  const [first, second = first] = moved;
  if (!first || first.kind !== second?.kind) return { kind: "not comparable" };
  return (first.steps ?? 0) > (second.steps ?? 0) ? first : second;
}

/** Where a reading of its own scale stands on a scale; null where that has no equal rating. */
function placeOn(scale: RiskScale, reading: RiskReading, ownScale: RiskScale): RiskReading | null {
  if (isSameScale(scale, ownScale)) return reading;
  const [lowest, highest] = [reading.lowest, reading.highest].map((index) => {
    const rating = ownScale.ratings[index];
    return rating ? scale.ratings.findIndex((other) => isSameRisk(rating, other)) : -1;
  });
  return lowest === undefined || highest === undefined || lowest < 0 || highest < 0 ? null : { lowest, highest };
}

/** Whether `Same as` makes two ratings of different scales equal: one names the other, or both name a third. */
function isSameRisk(one: RiskRating, other: RiskRating): boolean {
  const [sameAsOne, sameAsOther] = [one.sameAs, other.sameAs].map((name) => name !== null && matchingText(name));
  return (
    sameAsOne === matchingText(other.rating) ||
    sameAsOther === matchingText(one.rating) ||
    (sameAsOne !== false && sameAsOne === sameAsOther)
  );
}

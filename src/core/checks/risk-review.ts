import { readRisk } from "../review/read-risk";
import { readScore } from "../review/read-score";
import type { Score, YearReview } from "../review/review";
import { matchingText } from "../review/text";
import type { Check } from "./check";
import { isReweighted, isReworded, pairOutputs } from "./output-pairs";
import { rowsByKey } from "./rows-by-key";
import { clip } from "./wording";

/**
 * Whether the risk rating was looked at again: where outputs or scores changed since last year, an unchanged rating is
 * one to confirm. A rating in another vocabulary (Medium, now Moderate) is unchanged; a table that has no rows in one of
 * the years is unknown, and so is a score on another scale.
 */
export const riskReview: Check = {
  id: "risk-review",
  level: "advice",
  title: "The risk rating moved with the outputs and scores, or all stayed the same",
  failedTitle: "The risk rating stayed the same while outputs or scores changed",
  needs: [
    "programme",
    "outputs.year",
    "outputs.ref",
    "outputs.output",
    "outputs.impactWeight",
    "outputs.risk",
    "scores.year",
    "scores.ref",
    "scores.score",
  ],
  judges: "review year",
  run: ({ review, year }) => {
    const { previousYear } = review;
    const entry = year.programme?.riskRating;
    if (!previousYear || !entry) return "not applicable";

    const before = meaningOfRisk(previousYear.programme?.riskRating.value ?? null, previousYear);
    const now = meaningOfRisk(entry.value, year);
    const outputsChanged = haveOutputsChanged(previousYear, year);
    const scoresChanged = haveScoresChanged(previousYear, year);
    if (before === null || now === null || (outputsChanged === null && scoresChanged === null)) return "not applicable";
    if (before !== now || (!outputsChanged && !scoresChanged)) return [];

    const what = outputsChanged && scoresChanged ? "Outputs and scores" : outputsChanged ? "Outputs" : "Scores";
    const since = clip(previousYear.year.label, 12);
    const message = `${what} changed since ${since}. Confirm that the risk is still ${clip(entry.raw, 14)}.`;
    return [{ entry, message }];
  },
};

/** A rating by what it is equal to in other scales; null where it is empty or not on its scale. */
function meaningOfRisk(text: string | null, { riskScale }: YearReview): string | null {
  const reading = text !== null && riskScale ? readRisk(text, riskScale) : null;
  if (!reading || !riskScale) return null;
  return [reading.lowest, reading.highest]
    .map((index) => riskScale.ratings[index])
    .map((rating) => matchingText(rating?.sameAs ?? rating?.rating ?? ""))
    .join("/");
}

/** Null where one of the years has no outputs. */
function haveOutputsChanged(previousYear: YearReview, year: YearReview): boolean | null {
  if (previousYear.outputs.length === 0 || year.outputs.length === 0) return null;
  const pairs = pairOutputs(previousYear, year);
  const stayed = pairs.length;
  if (stayed < rowsByKey(previousYear.outputs).size || stayed < rowsByKey(year.outputs).size) return true;
  return pairs.some((pair) => {
    const riskBefore = meaningOfRisk(pair.before.risk.value, previousYear);
    const riskNow = meaningOfRisk(pair.now.risk.value, year);
    return (
      isReworded(pair) || isReweighted(pair) || (riskBefore !== null && riskNow !== null && riskBefore !== riskNow)
    );
  });
}

/** Null where no output has a score in both years that can be compared. */
function haveScoresChanged(previousYear: YearReview, year: YearReview): boolean | null {
  const { scoreScale: scaleBefore } = previousYear;
  const { scoreScale: scale } = year;
  if (!scale || !scaleBefore || matchingText(scale.name) !== matchingText(scaleBefore.name)) return null;
  const before = rowsByKey(previousYear.scores);
  const steps = (score: Score | undefined) => (score?.score.value ? readScore(score.score.value, scale) : null);
  let isKnown = false;
  for (const [ref, score] of rowsByKey(year.scores)) {
    const readingBefore = steps(before.get(ref));
    const reading = steps(score);
    if (!readingBefore || !reading) continue;
    if (reading.best !== readingBefore.best || reading.worst !== readingBefore.worst) return true;
    isKnown = true;
  }
  return isKnown ? false : null;
}

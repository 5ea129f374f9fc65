import type { Difference } from "../changes/compare-entries";
import { compareRisks } from "../changes/compare-risks";
import { compareScores } from "../changes/compare-scores";
import type { Entry, YearReview } from "../review/review";
import type { Check } from "./check";
import { isReweighted, isReworded } from "./output-pairs";
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
    const entryBefore = previousYear?.programme?.riskRating;
    if (!previousYear || !entry || !entryBefore) return "not applicable";

    const years = { before: previousYear, now: year };
    const ratingChanged = hasRiskChanged(entryBefore, entry, years);
    const outputsChanged = haveOutputsChanged(years);
    const scoresChanged = haveScoresChanged(years);
    if (ratingChanged === null || (outputsChanged === null && scoresChanged === null)) return "not applicable";
    if (ratingChanged || (!outputsChanged && !scoresChanged)) return [];

    const what = outputsChanged && scoresChanged ? "Outputs and scores" : outputsChanged ? "Outputs" : "Scores";
    const since = clip(previousYear.year.label, 12);
    const message = `${what} changed since ${since}. Confirm that the risk is still ${clip(entry.raw, 14)}.`;
    return [{ entry, message }];
  },
};

interface YearPair {
  readonly before: YearReview;
  readonly now: YearReview;
}

/** Null where it is not known. */
type Changed = boolean | null;

function haveOutputsChanged(years: YearPair): Changed {
  if (years.before.outputs.length === 0 || years.now.outputs.length === 0) return null;
  const outputsBefore = years.before.byKey.outputs;
  const outputsNow = years.now.byKey.outputs;
  if (outputsBefore.size !== outputsNow.size) return true;
  for (const [key, now] of outputsNow) {
    const before = outputsBefore.get(key);
    if (!before || isReworded({ before, now }) || isReweighted({ before, now })) return true;
    if (hasRiskChanged(before.risk, now.risk, years) === true) return true;
  }
  return false;
}

function haveScoresChanged(years: YearPair): Changed {
  const scoresBefore = years.before.byKey.scores;
  let isAnyKnown = false;
  for (const [ref, { score }] of years.now.byKey.scores) {
    const before = scoresBefore.get(ref)?.score;
    if (!before?.value || !score.value) continue;
    const changed = isChange(compareScores(before, score, years.before.scoreScale, years.now.scoreScale));
    if (changed === true) return true;
    isAnyKnown ||= changed === false;
  }
  return isAnyKnown ? false : null;
}

function hasRiskChanged(before: Entry<string>, now: Entry<string>, years: YearPair): Changed {
  if (before.value === null || now.value === null) return null;
  return isChange(compareRisks(before, now, years.before.riskScale, years.now.riskScale));
}

function isChange(difference: Difference | null): Changed {
  if (difference?.kind === "not comparable") return null;
  return difference !== null && difference.kind !== "renamed";
}

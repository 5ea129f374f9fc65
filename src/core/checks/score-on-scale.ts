import { readScore, suggestScore } from "../review/read-score";
import type { Entry } from "../review/review";
import type { ScoreScale } from "../review/scales";
import type { Check, Problem } from "./check";
import { offList } from "./off-list";
import { scoreEntries } from "./score-entries";

/**
 * Whether every score, and the programme score of every year, is on the year's scale or is a split of two scores that
 * are. A year whose scale is not known cannot be judged: see `scale-known`.
 */
export const scoreOnScale: Check = {
  id: "score-on-scale",
  level: "error",
  title: "All scores are on their scale",
  failedTitle: "A score is not on its scale",
  needs: ["programme", "scores.year", "scores.score"],
  judges: "every year",
  run: ({ review }) => {
    const years = review.years.flatMap((year) => {
      const scores = scoreEntries(year);
      return year.scoreScale && scores.length > 0 ? [{ scale: year.scoreScale, scores }] : [];
    });
    return years.length === 0 ? "not applicable" : years.flatMap(offScale);
  },
};

interface ScoredYear {
  readonly scale: ScoreScale;
  readonly scores: readonly Entry<string>[];
}

function offScale({ scale, scores }: ScoredYear): Problem[] {
  const choices = scale.steps.map(({ score }) => score);
  return scores
    .filter(({ value }) => value === null || !readScore(value, scale))
    .map((entry) => {
      const suggestion = entry.value === null ? null : suggestScore(entry.value, scale);
      return offList(entry, { name: "on this scale", choices, suggestion });
    });
}

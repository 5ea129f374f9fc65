import { overallScore } from "../review/overall-score";
import { isSplit, readScore, type ScoreReading } from "../review/read-score";
import type { YearReview } from "../review/review";
import type { ScoreScale } from "../review/scales";
import type { Check } from "./check";
import { clip } from "./wording";

/**
 * Whether the programme score is the one that the outputs add up to or, where they add up to none, lies between the best
 * and the worst of them. Scores that are not on the scale are the business of `score-on-scale`.
 */
export const programmeScore: Check = {
  id: "programme-score",
  level: "error",
  title: "The programme score follows from the output scores",
  failedTitle: "The programme score does not follow from the output scores",
  needs: [
    "programme",
    "outputs.year",
    "outputs.ref",
    "outputs.impactWeight",
    "scores.year",
    "scores.ref",
    "scores.score",
  ],
  judges: "review year",
  run: ({ year }) => {
    const entry = year.programme?.programmeScore;
    const scale = year.scoreScale;
    const reading = entry && scale ? read(entry.value, scale) : null;
    if (!entry || !scale || !reading) return "not applicable";

    const overall = overallScore(year);
    if (overall.kind === "score") {
      if (!isSplit(reading) && nameOf(reading.best, scale) === overall.band) return [];
      const band = clip(overall.band, 8);
      const sum = `${clip(overall.shown, 8)}, which is ${band}`;
      return [{ entry, message: `The outputs add up to ${sum}. Enter ${band}, or correct scores or weights.` }];
    }

    const span = spanOfOutputScores(year, scale);
    if (!span) return "not applicable";
    if (reading.best >= span.best && reading.worst <= span.worst) return [];
    const best = clip(nameOf(span.best, scale), 10);
    const worst = clip(nameOf(span.worst, scale), 10);
    const message = isSplit(span)
      ? `The output scores run from ${best} to ${worst}. Enter a score in that range, or correct them.`
      : `Every output scores ${best}. Enter ${best}, or correct the output scores.`;
    return [{ entry, message }];
  },
};

function spanOfOutputScores(year: YearReview, scale: ScoreScale): ScoreReading | null {
  let span: ScoreReading | null = null;
  const scores = year.byKey.scores;
  for (const { row } of year.outputs) {
    const reading = read(scores.get(row.key)?.score.value ?? null, scale);
    if (!reading) continue;
    span = span ? { best: Math.min(span.best, reading.best), worst: Math.max(span.worst, reading.worst) } : reading;
  }
  return span;
}

function read(text: string | null, scale: ScoreScale): ScoreReading | null {
  return text === null ? null : readScore(text, scale);
}

function nameOf(step: number, scale: ScoreScale): string {
  return scale.steps[step]?.score ?? "";
}

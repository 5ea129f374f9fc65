import { readScore } from "../review/read-score";
import type { YearReview } from "../review/review";
import type { Check } from "./check";
import { clip } from "./wording";

/**
 * Whether two reviews in a row scored below the score worth 100 points, that is, below expectation. A split counts where
 * both its ends lie below.
 */
export const scoreRun: Check = {
  id: "score-run",
  level: "warning",
  title: "No two reviews in a row score below expectation",
  failedTitle: "Two reviews in a row score below expectation",
  needs: ["programme"],
  judges: "review year",
  run: ({ review, year }) => {
    const before = review.previousYear && scoreAgainstPar(review.previousYear);
    const now = scoreAgainstPar(year);
    const entry = year.programme?.programmeScore;
    if (!before || !now || !entry) return "not applicable";
    if (!before.isBelow || !now.isBelow) return [];
    const message = `Two reviews in a row are below ${clip(now.par, 10)}. Agree an improvement plan, and accept this with a note.`;
    return [{ entry, message }];
  },
};

/** Null where the programme score is not known, or its scale has no score worth 100 points. */
function scoreAgainstPar({ programme, scoreScale: scale }: YearReview): { par: string; isBelow: boolean } | null {
  const text = programme?.programmeScore.value ?? null;
  const reading = text !== null && scale ? readScore(text, scale) : null;
  const par = scale?.steps.findIndex(({ points }) => points === 100) ?? -1;
  if (!reading || par < 0) return null;
  return { par: scale?.steps[par]?.score ?? "", isBelow: reading.best > par };
}

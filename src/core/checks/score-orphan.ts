import type { YearReview } from "../review/review";
import type { Check, Problem } from "./check";
import { clip } from "./wording";

/** Whether every score belongs to an output of its year, known by its `Ref`. */
export const scoreOrphan: Check = {
  id: "score-orphan",
  level: "error",
  title: "Every score has its output",
  failedTitle: "A score has no output",
  needs: ["outputs.year", "outputs.ref", "scores.year", "scores.ref"],
  judges: "every year",
  run: ({ review }) => {
    const years = review.years.filter(({ scores }) => scores.length > 0);
    return years.length === 0 ? "not applicable" : years.flatMap(orphans);
  },
};

function orphans(yearReview: YearReview): Problem[] {
  const { year, scores } = yearReview;
  const refs = yearReview.byKey.outputs;
  return scores
    .filter(({ ref, row }) => ref.value !== null && !refs.has(row.key))
    .map(({ ref, row }) => ({
      message: `No output of ${clip(year.label, 12)} has the Ref ${clip(row.key, 12)}. Correct the Ref, or add the output.`,
      entry: ref,
    }));
}

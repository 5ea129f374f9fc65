import { scoreOf } from "../review/overall-score";
import type { Output, YearReview } from "../review/review";
import type { Check, Problem } from "./check";
import { isBlank } from "./emptiness";
import { rowsByKey } from "./rows-by-key";
import { clip, oneOf } from "./wording";

/** Whether every output has a score. Outputs without a `Ref`, or with one that another has, are for `row-duplicate`. */
export const scoreMissing: Check = {
  id: "score-missing",
  level: "error",
  title: "Every output has a score",
  failedTitle: "An output has no score",
  needs: ["outputs.year", "outputs.ref", "scores.year", "scores.ref", "scores.score"],
  judges: "review year",
  run: ({ year }) => {
    if (year.outputs.length === 0) return "not applicable";
    return [...rowsByKey(year.outputs).values()]
      .filter(({ ref }) => ref.value !== null)
      .flatMap((output) => withoutScore(output, year));
  },
};

function withoutScore(output: Output, year: YearReview): Problem[] {
  const score = scoreOf(year, output);
  const ref = clip(output.row.key, 12);
  const scores = year.scoreScale
    ? oneOf(
        year.scoreScale.steps.map(({ score: step }) => step),
        24,
      )
    : "one of its scale";
  if (!score)
    return [{ message: `Output ${ref} has no row in “Scores”. Add one, and enter ${scores}.`, entry: output.ref }];
  return isBlank(score.score) ? [{ message: `Output ${ref} has no score. Enter ${scores}.`, entry: score.score }] : [];
}

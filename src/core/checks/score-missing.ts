import { isBlank } from "../review/emptiness";
import type { Entry, Output, YearReview } from "../review/review";
import type { Check, Problem } from "./check";
import { outputName } from "./output-name";
import { oneOf } from "./wording";

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
    const scores = year.byKey.scores;
    const problems: Problem[] = [];
    for (const [key, output] of year.byKey.outputs) {
      const score = scores.get(key)?.score ?? null;
      if (output.ref.value !== null && (!score || isBlank(score))) problems.push(withoutScore(output, score, year));
    }
    return problems;
  },
};

function withoutScore({ row, ref }: Output, score: Entry | null, { scoreScale }: YearReview): Problem {
  const name = outputName(row.key);
  const steps = scoreScale?.steps.map((step) => step.score);
  const scores = steps ? oneOf(steps, 24) : "a score of its scale";
  if (score) return { message: `${name} has no score. Enter ${scores}.`, entry: score };
  return { message: `${name} has no row in “Scores”. Add one, and enter ${scores}.`, entry: ref };
}

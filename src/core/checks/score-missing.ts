import { isBlank } from "../review/emptiness";
import { scoreOf } from "../review/overall-score";
import type { Output, YearReview } from "../review/review";
import { outputsByKey } from "../review/rows-by-key";
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
    return [...outputsByKey(year).values()]
      .filter(({ ref }) => ref.value !== null)
      .flatMap((output) => withoutScore(output, year));
  },
};

function withoutScore(output: Output, year: YearReview): Problem[] {
  const row = scoreOf(year, output);
  if (row && !isBlank(row.score)) return [];
  const name = outputName(output.row.key);
  const steps = year.scoreScale?.steps.map(({ score }) => score);
  const scores = steps ? oneOf(steps, 24) : "a score of its scale";
  if (row) return [{ message: `${name} has no score. Enter ${scores}.`, entry: row.score }];
  return [{ message: `${name} has no row in “Scores”. Add one, and enter ${scores}.`, entry: output.ref }];
}

import { isBlank } from "../review/emptiness";
import type { Check } from "./check";
import { outputName } from "./output-name";
import { clip } from "./wording";

/** Whether every score of the review year says what it rests on. */
export const scoreWithoutEvidence: Check = {
  id: "score-without-evidence",
  level: "advice",
  title: "Every score has evidence",
  failedTitle: "A score has no evidence",
  needs: ["scores.year", "scores.score", "scores.evidence"],
  judges: "review year",
  run: ({ year }) => {
    const scored = year.scores.filter(({ score }) => !isBlank(score));
    if (scored.length === 0) return "not applicable";
    return scored
      .filter(({ evidence }) => isBlank(evidence))
      .map(({ row, evidence, score }) => ({
        message: `${outputName(row.key)} is scored ${clip(score.raw, 12)} without evidence. Enter what the score rests on.`,
        entry: evidence,
      }));
  },
};

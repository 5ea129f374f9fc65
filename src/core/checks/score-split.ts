import { isSplit, readScore } from "../review/read-score";
import type { Check } from "./check";
import { scoreEntries } from "./score-entries";
import { quote } from "./wording";

/**
 * Whether each score of the review year is one score: a split such as `B+/A` leaves open which one the evidence
 * supports.
 */
export const scoreSplit: Check = {
  id: "score-split",
  level: "warning",
  title: "Each score is one score",
  failedTitle: "A score spans two scores",
  needs: ["programme", "scores.year", "scores.score"],
  judges: "review year",
  run: ({ year }) => {
    const { scoreScale } = year;
    const entries = scoreEntries(year);
    if (!scoreScale || entries.length === 0) return "not applicable";
    return entries
      .filter(({ value }) => {
        const reading = value === null ? null : readScore(value, scoreScale);
        return reading !== null && isSplit(reading);
      })
      .map((entry) => ({
        message: `${quote(entry.raw)} spans two scores. Enter the one that the evidence supports.`,
        entry,
      }));
  },
};

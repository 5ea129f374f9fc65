import { readScore, suggestScore } from "../review/read-score";
import type { Entry } from "../review/review";
import type { ScoreScale } from "../review/scales";
import type { Check, Problem } from "./check";
import { offList } from "./off-list";

/** Whether each year's outcome assessment is a score of that year's scale, or a split of two. */
export const outcomeOnScale: Check = {
  id: "outcome-on-scale",
  level: "error",
  title: "The outcome assessment is on the scale",
  failedTitle: "The outcome assessment is not on the scale",
  needs: ["programme"],
  judges: "every year",
  run: ({ review }) => {
    const outcomes = review.years.flatMap(({ programme, scoreScale }) => {
      const entry = programme?.outcomeAssessment;
      return entry && scoreScale && (entry.value !== null || entry.isDateInText) ? [{ entry, scoreScale }] : [];
    });
    if (outcomes.length === 0) return "not applicable";
    return outcomes.flatMap(({ entry, scoreScale }) => problems(entry, scoreScale));
  },
};

function problems(entry: Entry<string>, scale: ScoreScale): Problem[] {
  if (entry.value !== null && readScore(entry.value, scale)) return [];
  const choices = scale.steps.map(({ score }) => score);
  const suggestion = entry.value === null ? null : suggestScore(entry.value, scale);
  return [offList(entry, { name: "on this scale", choices, suggestion })];
}

import { isBlank, isError } from "../review/emptiness";
import type { Entry, YearReview } from "../review/review";

/** The programme score of a year and the scores of its outputs, without empty cells and error values. */
export function scoreEntries({ programme, scores }: YearReview): readonly Entry<string>[] {
  const entries = programme ? [programme.programmeScore] : [];
  for (const { score } of scores) entries.push(score);
  return entries.filter((entry) => !isBlank(entry) && !isError(entry));
}

import { isBlank, isError } from "../review/emptiness";
import type { Entry, YearReview } from "../review/review";

/** The programme score of a year and the scores of its outputs, without empty cells and error values. */
export function scoreEntries({ programme, scores }: YearReview): readonly Entry<string>[] {
  const entries = scores.map(({ score }) => score);
  if (programme) entries.unshift(programme.programmeScore);
  return entries.filter((entry) => !isBlank(entry) && !isError(entry));
}

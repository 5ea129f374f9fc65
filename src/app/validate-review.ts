import type { Finding } from "../core/checks/finding";
import { runChecks, type Validation } from "../core/checks/run-checks";
import type { Level } from "../core/review/lists";
import type { Review } from "../core/review/review";
import type { WorkbookPort } from "../excel/port";
import { readReviewFrom } from "./read-review";

export interface ReviewValidation extends Validation {
  readonly review: Review;
  /** Findings that nobody accepted, by level. */
  readonly counts: Readonly<Record<Level, number>>;
}

/** Puts every check to the review in the workbook; nothing is written. Throws WorkbookAccessError. */
export async function validateReview(workbook: WorkbookPort): Promise<ReviewValidation> {
  const { review } = await readReviewFrom(workbook);
  const validation = runChecks(review);
  return { ...validation, review, counts: countOpenFindings(validation.findings) };
}

function countOpenFindings(findings: readonly Finding[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { level, accepted } of findings) if (accepted === null) counts[level] += 1;
  return counts;
}

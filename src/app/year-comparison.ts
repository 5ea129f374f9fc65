import type { YearChanges } from "../core/changes/change";
import { findChanges } from "../core/changes/find-changes";
import type { Review } from "../core/review/review";
import type { WorkbookPort } from "../excel/port";
import { readReviewFrom } from "./read-review";

/** The review year against the year before, with the review that both stand in. */
export interface YearComparison {
  readonly changes: YearChanges;
  readonly review: Review;
}

/** Compares the review year with the year before; null where there is none under review. Throws WorkbookAccessError. */
export async function compareYears(workbook: WorkbookPort): Promise<YearComparison | null> {
  const { review } = await readReviewFrom(workbook);
  return review.reviewYear ? { changes: findChanges(review), review } : null;
}

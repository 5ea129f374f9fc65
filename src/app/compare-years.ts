import type { YearChanges } from "../core/changes/change";
import { findChanges } from "../core/changes/find-changes";
import type { Review } from "../core/review/review";
import type { WorkbookPort } from "../excel/port";
import { readReviewFrom } from "./read-review";

/** The review year against the year before, with the review that both stand in. */
export interface YearComparison extends YearChanges {
  readonly review: Review;
}

/** Compares the review year with the year before; nothing is written. Throws WorkbookAccessError. */
export async function compareYears(workbook: WorkbookPort): Promise<YearComparison> {
  const { review } = await readReviewFrom(workbook);
  return { ...findChanges(review), review };
}

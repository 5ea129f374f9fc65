import type { YearChanges } from "../core/changes/change";
import { findChanges } from "../core/changes/find-changes";
import type { WorkbookPort } from "../excel/port";
import { readReviewFrom } from "./read-review";

/** Compares the review year with the year before; nothing is written. Throws WorkbookAccessError. */
export async function findReviewChanges(workbook: WorkbookPort): Promise<YearChanges> {
  const { review } = await readReviewFrom(workbook);
  return findChanges(review);
}

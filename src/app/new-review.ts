import type { WorkbookPort } from "../excel/port";
import { newReviewEdits } from "../schema/template/new-review-edits";
import type { ReviewContent } from "../schema/template/review-content";

/**
 * Makes the whole review workbook in a new workbook, whose one empty worksheet becomes the first sheet.
 * Throws WorkbookAccessError, and RangeError where the workbook has more than one worksheet.
 */
export async function newReview(workbook: WorkbookPort, content: ReviewContent): Promise<void> {
  const snapshot = await workbook.read({
    wantsValues: () => false,
    wantsNumberFormats: () => false,
    wantsCustomFormats: false,
    names: [],
  });
  const [first, ...others] = snapshot.worksheets;
  if (!first || others.length > 0) throw new RangeError("A new review needs a new workbook with one worksheet.");
  await workbook.apply(newReviewEdits(content, first.id));
}

import type { Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { WorkbookPort } from "../excel/port";
import { restoreTablesEdits } from "../schema/restore-tables";
import { readReviewFrom } from "./read-review";

/**
 * Writes edits of the tables that have years. Excel keeps what was done before a failure, so then the tables are put
 * back as they were, and the WorkbookAccessError is thrown on.
 *
 * @param before the workbook as it was read for these edits
 */
export async function applyOrPutBack(
  workbook: WorkbookPort,
  before: WorkbookSnapshot,
  edits: readonly Edit[],
): Promise<void> {
  try {
    await workbook.apply(edits);
  } catch (error) {
    // The first error tells what went wrong; that putting back failed too would not help anybody.
    await putBack(workbook, before).catch(() => undefined);
    throw error;
  }
}

async function putBack(workbook: WorkbookPort, before: WorkbookSnapshot): Promise<void> {
  const { snapshot } = await readReviewFrom(workbook);
  await workbook.apply(restoreTablesEdits(before, snapshot));
}

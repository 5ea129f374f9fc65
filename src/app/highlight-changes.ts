import { entriesOf, type YearChanges } from "../core/changes/change";
import { findChanges } from "../core/changes/find-changes";
import { highlightEdits, isHighlight } from "../core/changes/highlights";
import type { Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { numberFormatLookup } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { expectedExtents, expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export type HighlightOutcome =
  | { readonly kind: "highlighted"; readonly changes: YearChanges }
  /** The workbook has no year under review: no table `Programme`, or no year among its headings. */
  | { readonly kind: "no review" };

/**
 * Marks what changed since the year before, in place of the marks that are there: two round trips to read, one to
 * write. Throws WorkbookAccessError.
 */
export async function highlightChanges(workbook: WorkbookPort): Promise<HighlightOutcome> {
  try {
    return await againIfChanged(() => markChanges(workbook));
  } catch (error) {
    const isLost = error instanceof WorkbookAccessError && error.reason === "connection";
    if (!isLost) throw error;
    // Which marks stood there before is only told in the answer that was lost: so all of them are made once more.
    return markChanges(workbook).catch(() => {
      throw error;
    });
  }
}

async function markChanges(workbook: WorkbookPort): Promise<HighlightOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook, { forHighlights: true });
  if (!review.reviewYear) return { kind: "no review" };
  const changes = findChanges(review);
  await workbook.giveWay();
  const cells = changes.changes
    .flatMap(entriesOf)
    .flatMap(({ cell, row }) => (cell ? [{ worksheetId: row.worksheetId, cell }] : []));
  await workbook.apply([...clearingEdits(snapshot), ...highlightEdits(changes.changes, numberFormatLookup(snapshot))], {
    expected: expectedRows(snapshot, cells),
    tables: expectedExtents(snapshot),
    known: {
      worksheets: snapshot.worksheets,
      inverse: [],
      formats: snapshot.worksheets.map(({ id, customFormats }) => ({ worksheet: id, all: customFormats })),
    },
  });
  return { kind: "highlighted", changes };
}

/**
 * Takes our highlights away from any workbook, review or not, and leaves every other conditional format as it is.
 * @returns how many there were
 */
export function removeHighlights(workbook: WorkbookPort): Promise<number> {
  return againIfChanged(() => removeMarks(workbook));
}

async function removeMarks(workbook: WorkbookPort): Promise<number> {
  const snapshot = await workbook.read({
    wantsValues: () => false,
    wantsNumberFormats: () => false,
    wantsCustomFormats: true,
    names: [],
  });
  const edits = clearingEdits(snapshot);
  await workbook.apply(edits);
  return edits.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** What takes our highlights away, of a snapshot with the conditional formats. */
export function clearingEdits({
  worksheets,
}: WorkbookSnapshot): Extract<Edit, { kind: "remove conditional formats" }>[] {
  return worksheets.flatMap(({ id, customFormats }) => {
    const ids = customFormats.filter(({ formula }) => isHighlight(formula)).map((format) => format.id);
    return ids.length > 0 ? [{ kind: "remove conditional formats", worksheet: id, ids }] : [];
  });
}

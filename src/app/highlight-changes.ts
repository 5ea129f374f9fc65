import { entriesOf, type YearChanges } from "../core/changes/change";
import { findChanges } from "../core/changes/find-changes";
import { highlightEdits, isHighlight } from "../core/changes/highlights";
import type { Edit } from "../core/grid/edit";
import { mayBeUnset } from "../core/grid/unset-format";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { highlightingName } from "../schema/contract";
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
  const highlights = highlightEdits(changes.changes, numberFormatLookup(snapshot));
  await workbook.apply(markingEdits(snapshot, highlights), {
    expected: expectedRows(snapshot, cells),
    tables: expectedExtents(snapshot),
    known: {
      worksheets: snapshot.worksheets,
      inverse: [{ kind: "end", name: highlightingName }],
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
    names: [highlightingName],
  });
  await workbook.apply(clearingEdits(snapshot));
  return removingEdits(snapshot).reduce((sum, { ids }) => sum + ids.length, 0);
}

/**
 * Highlights in place of those that are there. What is left where they are broken off shows nothing and says nothing of
 * us: a name says it, as long as they are being made, unless somebody wrote the same.
 */
function markingEdits(snapshot: WorkbookSnapshot, highlights: readonly Edit[]): Edit[] {
  if (highlights.length === 0) return clearingEdits(snapshot);
  const edits = [...removingEdits(snapshot), ...highlights];
  const unnaming: Edit = { kind: "end", name: highlightingName };
  if (wasBrokenOff(snapshot)) return [...edits, unnaming];
  const isOthers = snapshot.worksheets.some(({ customFormats }) =>
    customFormats.some(({ formula }) => mayBeUnset(formula)),
  );
  return isOthers ? edits : [{ kind: "begin", name: highlightingName, text: "begun" }, ...edits, unnaming];
}

/** What takes our highlights away, of a snapshot with the conditional formats and {@link highlightingName}. */
export function clearingEdits(snapshot: WorkbookSnapshot): Edit[] {
  const edits = removingEdits(snapshot);
  return wasBrokenOff(snapshot) ? [...edits, { kind: "end", name: highlightingName }] : edits;
}

function removingEdits(snapshot: WorkbookSnapshot): Extract<Edit, { kind: "remove conditional formats" }>[] {
  const isUnsetOurs = wasBrokenOff(snapshot);
  const isOurs = (formula: string): boolean => isHighlight(formula) || (isUnsetOurs && mayBeUnset(formula));
  return snapshot.worksheets.flatMap(({ id, customFormats }) => {
    const ids = customFormats.filter(({ formula }) => isOurs(formula)).map((format) => format.id);
    return ids.length > 0 ? [{ kind: "remove conditional formats", worksheet: id, ids }] : [];
  });
}

function wasBrokenOff({ names }: WorkbookSnapshot): boolean {
  return names.some(({ name }) => name === highlightingName);
}

import { isWithin, type RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import type { CalendarDay } from "../core/grid/serial-date";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { HandEdits } from "../core/hand-edits/hand-edit";
import { keepWrittenRows } from "../core/hand-edits/keep-written-rows";
import { writtenRows } from "../core/hand-edits/written-rows";
import { countPages } from "../core/summary/count-pages";
import { fingerprint, isEditedByHand } from "../core/summary/fingerprint";
import { layoutSummary } from "../core/summary/layout-summary";
import { datedCopyName, summarySheetName } from "../core/summary/sheet-names";
import { summarise } from "../core/summary/summarise";
import type { Summary } from "../core/summary/summary";
import { layoutValues, summaryEdits } from "../core/summary/summary-edits";
import { protectedWorksheetError, type WorkbookPort } from "../excel/port";
import { summaryFingerprintName, summaryName, summaryTextNames } from "../schema/contract";
import { findHandEditsIn } from "./find-hand-edits";
import { readReviewFrom } from "./read-review";
import { putSummaryBack, rangeToClear, takeSummaryAway, type OldSummary } from "./undo-summary";

export type SummaryOutcome =
  | {
      readonly kind: "generated";
      readonly summary: Summary;
      readonly worksheetName: string;
      readonly pageCount: number;
      /** The copy that keeps what a person had changed on the old summary; null where nobody had. */
      readonly keptCopy: string | null;
      /** What was changed on the old summary; empty where that is not known cell by cell. */
      readonly handEdits: HandEdits;
    }
  /** The workbook has no year under review: no table `Programme`, or no year among its headings. */
  | { readonly kind: "no review" };

/**
 * Writes the summary sheet in place: two round trips to read, one to write, one to set up the page. Where the write
 * fails, what stood there is put back before the WorkbookAccessError is thrown.
 */
export async function generateSummary(workbook: WorkbookPort, today: CalendarDay): Promise<SummaryOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook, { forSummary: true });
  const summary = summarise(review);
  if (!summary) return { kind: "no review" };

  const layout = layoutSummary(summary);
  const { printArea } = layout.page;
  const worksheetNames = snapshot.worksheets.map(({ name }) => name);
  const old = oldSummaryIn(snapshot);
  const worksheetName = old?.sheet.worksheetName ?? summarySheetName(worksheetNames);
  const keptCopy = old && holdsWorkOfOthers(old, printArea) ? datedCopyName(worksheetNames, today) : null;
  const handEdits = keptCopy === null ? noHandEdits : await findHandEditsIn(workbook, snapshot, { summary, layout });
  const edits = summaryEdits(layout, {
    worksheet: old?.sheet.worksheetId ?? worksheetName,
    oldRange: old ? rangeToClear(old, printArea) : null,
    rangeName: summaryName,
    fingerprintName: summaryFingerprintName,
  });

  const written = keepWrittenRows(
    writtenRows(summary, layout),
    fingerprint(layoutValues(layout)),
    summaryTextNames,
    (wanted) => snapshot.names.some(({ name }) => name === wanted),
  );

  try {
    await workbook.apply([...preparationsFor(old, worksheetName, keptCopy), ...edits.content, ...written]);
  } catch (error) {
    const undo = old
      ? putSummaryBack(workbook, old, { printArea, keptCopy, error })
      : takeSummaryAway(workbook, { worksheetName, before: snapshot, error });
    await undo.catch(() => undefined);
    throw error;
  }
  await workbook.apply(edits.page);
  return { kind: "generated", summary, worksheetName, pageCount: countPages(layout), keptCopy, handEdits };
}

const noHandEdits: HandEdits = { edits: [], keptOnly: [] };

/** The summary that is there; throws WorkbookAccessError where it is protected, before anything is written. */
function oldSummaryIn({ names, worksheets }: WorkbookSnapshot): OldSummary | null {
  const sheet = names.find(({ name }) => name === summaryName)?.range;
  if (!sheet) return null;
  const { worksheetId, worksheetName } = sheet;
  if (worksheets.some(({ id, isProtected }) => id === worksheetId && isProtected)) {
    throw protectedWorksheetError(worksheetName);
  }
  return { sheet, fingerprint: names.find(({ name }) => name === summaryFingerprintName)?.text ?? null };
}

/** Whether something would be lost that we did not write, or may be: cells beyond those that were looked at. */
function holdsWorkOfOthers({ sheet, fingerprint }: OldSummary, printArea: RangeAddress): boolean {
  const reachesFurther = sheet.hasMore && !isWithin(printArea, sheet.surroundings);
  return isEditedByHand(sheet.used.values, fingerprint) || reachesFurther;
}

function preparationsFor(old: OldSummary | null, worksheetName: string, keptCopy: string | null): Edit[] {
  if (!old) return [{ kind: "add worksheet", name: worksheetName }];
  return keptCopy === null ? [] : [{ kind: "copy worksheet", worksheet: old.sheet.worksheetId, name: keptCopy }];
}

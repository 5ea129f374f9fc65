import { unionOf, type RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import type { CalendarDay } from "../core/grid/serial-date";
import type { NamedRangeSnapshot, WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { countPages } from "../core/summary/count-pages";
import { isEditedByHand } from "../core/summary/fingerprint";
import { layoutSummary } from "../core/summary/layout-summary";
import { datedCopyName, summarySheetName } from "../core/summary/sheet-names";
import { summarise } from "../core/summary/summarise";
import type { Summary } from "../core/summary/summary";
import { summaryEdits, type SummaryEdits } from "../core/summary/summary-edits";
import type { WorkbookPort } from "../excel/port";
import { summaryFingerprintName, summaryName } from "../schema/contract";
import { readReviewFrom } from "./read-review";

export type SummaryOutcome =
  | {
      readonly kind: "generated";
      readonly summary: Summary;
      readonly worksheetName: string;
      readonly pageCount: number;
      /** The copy that keeps what a person had changed on the old summary; null where nobody had. */
      readonly keptCopy: string | null;
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
  const worksheetNames = snapshot.worksheets.map(({ name }) => name);
  const old = oldSummaryIn(snapshot);
  const worksheetName = old?.sheet.worksheetName ?? summarySheetName(worksheetNames);
  const keptCopy = old?.isEdited === true ? datedCopyName(worksheetNames, today) : null;
  const edits = summaryEdits(layout, {
    worksheet: old?.sheet.worksheetId ?? worksheetName,
    oldRange: old ? wholeRangeOf(old.sheet) : null,
    rangeName: summaryName,
    fingerprintName: summaryFingerprintName,
  });

  await writeOrPutBack(workbook, preparationsFor(old, worksheetName, keptCopy), edits, old, snapshot);
  await workbook.apply(edits.page);
  return { kind: "generated", summary, worksheetName, pageCount: countPages(layout), keptCopy };
}

interface OldSummary {
  readonly sheet: NamedRangeSnapshot;
  readonly fingerprint: string | null;
  readonly isEdited: boolean;
}

function oldSummaryIn({ names }: WorkbookSnapshot): OldSummary | null {
  const sheet = names.find(({ name }) => name === summaryName)?.range;
  if (!sheet) return null;
  const fingerprint = names.find(({ name }) => name === summaryFingerprintName)?.text ?? null;
  return { sheet, fingerprint, isEdited: isEditedByHand(sheet, fingerprint) };
}

/** What the old summary covers: cells that are used, and cells that are only formatted or merged. */
function wholeRangeOf({ range, used }: NamedRangeSnapshot): RangeAddress {
  return used ? unionOf(range, used.range) : range;
}

function preparationsFor(old: OldSummary | null, worksheetName: string, keptCopy: string | null): Edit[] {
  if (!old) return [{ kind: "add worksheet", name: worksheetName }];
  return keptCopy === null ? [] : [{ kind: "copy worksheet", worksheet: old.sheet.worksheetId, name: keptCopy }];
}

/** Excel keeps what was done before a failure, so what the old summary held is written again. */
async function writeOrPutBack(
  workbook: WorkbookPort,
  preparations: readonly Edit[],
  { content }: SummaryEdits,
  old: OldSummary | null,
  before: WorkbookSnapshot,
): Promise<void> {
  try {
    await workbook.apply([...preparations, ...content]);
  } catch (error) {
    await putBack(workbook, old, before).catch(() => undefined);
    throw error;
  }
}

async function putBack(workbook: WorkbookPort, old: OldSummary | null, before: WorkbookSnapshot): Promise<void> {
  const { snapshot } = await readReviewFrom(workbook, { forSummary: true });
  const now = oldSummaryIn(snapshot);
  if (old?.sheet.used) {
    const { worksheetId: worksheet, used, range } = old.sheet;
    const cleared = now?.sheet.worksheetId === worksheet ? now.sheet.used : null;
    await workbook.apply([
      ...(cleared ? [{ kind: "clear range", worksheet, range: cleared.range } as const] : []),
      { kind: "restore range", worksheet, content: used },
      { kind: "name range", name: summaryName, worksheet, range },
      ...(old.fingerprint === null
        ? []
        : [{ kind: "name text", name: summaryFingerprintName, text: old.fingerprint } as const]),
    ]);
    return;
  }
  const isOurs = now && !before.worksheets.some(({ id }) => id === now.sheet.worksheetId);
  if (!isOurs) return;
  await workbook.apply([
    { kind: "remove name", name: summaryName },
    { kind: "remove name", name: summaryFingerprintName },
    { kind: "delete worksheet", worksheet: now.sheet.worksheetId },
  ]);
}

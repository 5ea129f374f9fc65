import type { NamedRangeSnapshot } from "../core/grid/workbook-snapshot";
import { countPages } from "../core/summary/count-pages";
import { fingerprint, isEditedByHand } from "../core/summary/fingerprint";
import { layoutSummary } from "../core/summary/layout-summary";
import type { SheetLayout } from "../core/summary/sheet-layout";
import { summarise } from "../core/summary/summarise";
import { layoutValues } from "../core/summary/summary-edits";
import type { WorkbookPort } from "../excel/port";
import { summaryFingerprintName, summaryName } from "../schema/contract";
import { readReviewFrom } from "./read-review";

export interface SummaryPreview {
  readonly layout: SheetLayout;
  readonly pageCount: number;
  readonly title: string;
  /** The sheet of the summary in the workbook; null where there is none. */
  readonly worksheet: { readonly id: string; readonly name: string } | null;
  readonly standing: SummaryStanding;
}

/** How the summary in the workbook compares with the one that would be written now. */
export type SummaryStanding = "not generated" | "up to date" | "out of date" | "edited by hand";

/** What the summary would say; nothing is written. Null where there is no year under review. Throws WorkbookAccessError. */
export async function previewSummary(workbook: WorkbookPort): Promise<SummaryPreview | null> {
  const { snapshot, review } = await readReviewFrom(workbook, { forSummary: true });
  const summary = summarise(review);
  if (!summary) return null;
  const layout = layoutSummary(summary);
  await workbook.giveWay();
  const written = snapshot.names.find(({ name }) => name === summaryName)?.range ?? null;
  const writtenFingerprint = snapshot.names.find(({ name }) => name === summaryFingerprintName)?.text ?? null;
  return {
    layout,
    pageCount: countPages(layout),
    title: summary.title,
    worksheet: written && { id: written.worksheetId, name: written.worksheetName },
    standing: standingOf(written, writtenFingerprint, fingerprint(layoutValues(layout))),
  };
}

function standingOf(
  written: NamedRangeSnapshot | null,
  writtenFingerprint: string | null,
  wantedFingerprint: string,
): SummaryStanding {
  if (!written) return "not generated";
  const { values } = written.used;
  if (fingerprint(values) === wantedFingerprint) return "up to date";
  return isEditedByHand(values, writtenFingerprint) ? "edited by hand" : "out of date";
}

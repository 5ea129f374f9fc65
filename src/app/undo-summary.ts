import { unionOf, type RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import type { NamedRangeSnapshot, WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { summaryFingerprintName, summaryName } from "../schema/contract";

/** The summary that stood in the workbook before a new one was written. */
export interface OldSummary {
  readonly sheet: NamedRangeSnapshot;
  /** What it was known by; null where that is lost. */
  readonly fingerprint: string | null;
}

/** What may have been written in its place before the failure. */
export interface HalfWritten {
  readonly printArea: RangeAddress;
  readonly keptCopy: string | null;
  /** Why it was not written whole. */
  readonly error: unknown;
}

/** All that the old summary covers, merged cells without a value among it, and all that the new one will. */
export function rangeToClear({ sheet: { range, used } }: OldSummary, printArea: RangeAddress): RangeAddress {
  return unionOf(unionOf(range, used.range), printArea);
}

/** Excel keeps what was done before a failure, so what the old summary held is written again. */
export async function putSummaryBack(
  workbook: WorkbookPort,
  old: OldSummary,
  { printArea, keptCopy, error }: HalfWritten,
): Promise<void> {
  const { sheet, fingerprint } = old;
  const { worksheetId: worksheet, range, used } = sheet;
  const fingerprintEdit: Edit =
    fingerprint === null
      ? { kind: "remove name", name: summaryFingerprintName }
      : { kind: "name text", name: summaryFingerprintName, text: fingerprint };
  await workbook.apply([
    { kind: "name range", name: summaryName, worksheet, range },
    fingerprintEdit,
    { kind: "clear range", worksheet, range: rangeToClear(old, printArea) },
    { kind: "restore range", worksheet, content: used },
    // Last: while the old summary is not back, its copy is all that there is of it.
    ...(keptCopy === null || isNameTaken(error) ? [] : [{ kind: "delete worksheet", worksheet: keptCopy } as const]),
  ]);
}

/** Takes a new summary sheet away that was left half-written; no other sheet. */
export async function takeSummaryAway(
  workbook: WorkbookPort,
  { worksheetName, before, error }: { worksheetName: string; before: WorkbookSnapshot; error: unknown },
): Promise<void> {
  if (isNameTaken(error)) return;
  const now = await workbook.read({
    wantsValues: () => false,
    wantsNumberFormats: () => false,
    wantsCustomFormats: false,
    names: [],
  });
  const added = now.worksheets.find(
    ({ id, name }) => name === worksheetName && before.worksheets.every((worksheet) => worksheet.id !== id),
  );
  if (!added) return;
  await workbook.apply([
    { kind: "remove name", name: summaryName },
    { kind: "remove name", name: summaryFingerprintName },
    { kind: "delete worksheet", worksheet: added.id },
  ]);
}

/** Whether the sheet that we meant to add is somebody else's. */
function isNameTaken(error: unknown): boolean {
  return error instanceof WorkbookAccessError && error.reason === "name taken";
}

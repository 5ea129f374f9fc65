import type { Finding } from "../core/checks/finding";
import { runChecks } from "../core/checks/run-checks";
import type { RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { DateInput, Edit } from "../core/grid/edit";
import type { WorkbookPort } from "../excel/port";
import { numberFormatLookup } from "../schema/read-scope";
import { readReviewFrom } from "./read-review";

export interface FixOutcome {
  readonly fixedCount: number;
  /** How many were left alone: their cell holds something else by now, or they are no findings any more. */
  readonly skippedCount: number;
}

/**
 * Enters the fixes of findings, each only where the same finding still stands: two round trips to read, one to write.
 * Of fixes that disagree about a cell, the first is entered. Throws WorkbookAccessError.
 */
export async function fixFindings(workbook: WorkbookPort, findings: readonly Finding[]): Promise<FixOutcome> {
  const { review, snapshot } = await readReviewFrom(workbook, { forHighlights: true });
  const numberFormatAt = numberFormatLookup(snapshot);
  const standing = new Set(runChecks(review).findings.map(fixKey));
  const edits = new Map<string, readonly Edit[]>();
  for (const finding of findings) {
    const { worksheetId, cell, fix } = finding;
    if (!worksheetId || !cell || !fix || !standing.has(fixKey(finding))) continue;
    const place = JSON.stringify([worksheetId, cell.rowIndex, cell.columnIndex]);
    if (edits.has(place)) continue;
    const range = { ...cell, rowCount: 1, columnCount: 1 };
    const wouldStayText = typeof fix.to === "number" && numberFormatAt(worksheetId, cell) === "@";
    edits.set(place, [
      ...(wouldStayText ? [generalFormat(worksheetId, range)] : []),
      { kind: "write values", worksheet: worksheetId, range, values: [[fix.to]] },
    ]);
  }
  await workbook.apply([...edits.values()].flat());
  return { fixedCount: edits.size, skippedCount: findings.length - edits.size };
}

/** Every open finding whose fix needs no decision of a person. */
export function fixableFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix, accepted }) => fix !== null && accepted === null);
}

/** A number that is entered in a cell formatted as text becomes text. */
function generalFormat(worksheet: string, range: RangeAddress): Edit {
  return { kind: "format ranges", worksheet, ranges: [range], format: { numberFormat: "General" } };
}

function fixKey({ check, worksheetId, cell, fix }: Finding): string {
  return JSON.stringify([check, worksheetId, cell, fix?.from ?? null, fixedTo(fix?.to)]);
}

function fixedTo(to: CellValue | DateInput | undefined): CellValue | null {
  return typeof to === "object" ? to.serial : (to ?? null);
}

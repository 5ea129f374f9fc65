import type { Finding } from "../core/checks/finding";
import { runChecks } from "../core/checks/run-checks";
import type { CellAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { DateInput, Edit } from "../core/grid/edit";
import { enterValueEdits } from "../core/grid/enter-value";
import type { WorkbookPort } from "../excel/port";
import { holdsFormula, numberFormatLookup } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export interface FixOutcome {
  /** How many cells were corrected; one can answer several findings. */
  readonly fixedCount: number;
  /** How many findings were left alone: their cell holds something else by now, or they are no findings any more. */
  readonly skippedCount: number;
  /** How many cells were left alone because they are calculated: only their formula can be corrected. */
  readonly formulaCount: number;
}

/**
 * Enters the fixes of findings, each only where the same finding still stands at the moment of writing. Of fixes that
 * disagree about a cell, the first is entered. Throws WorkbookAccessError.
 */
export function fixFindings(workbook: WorkbookPort, findings: readonly Finding[]): Promise<FixOutcome> {
  return againIfChanged(() => enterFixes(workbook, findings));
}

async function enterFixes(workbook: WorkbookPort, findings: readonly Finding[]): Promise<FixOutcome> {
  const { review, snapshot } = await readReviewFrom(workbook, { forFixes: true });
  const numberFormatAt = numberFormatLookup(snapshot);
  const standing = new Set(runChecks(review).findings.map(fixKey));
  const edits = new Map<string, readonly Edit[]>();
  const judged: { worksheetId: string; cell: CellAddress }[] = [];
  const formulaCells = new Set<string>();
  let skippedCount = 0;
  for (const finding of findings) {
    const { worksheetId, cell, fix } = finding;
    if (!worksheetId || !cell || !fix || !standing.has(fixKey(finding))) {
      skippedCount += 1;
      continue;
    }
    const place = JSON.stringify([worksheetId, cell.rowIndex, cell.columnIndex]);
    if (edits.has(place)) continue;
    if (holdsFormula(snapshot, worksheetId, cell)) {
      formulaCells.add(place);
      continue;
    }
    judged.push({ worksheetId, cell });
    edits.set(place, enterValueEdits(worksheetId, cell, fix.to, numberFormatAt(worksheetId, cell)));
  }
  await workbook.apply([...edits.values()].flat(), { expected: expectedRows(snapshot, judged) });
  return { fixedCount: edits.size, skippedCount, formulaCount: formulaCells.size };
}

/** Every open finding whose fix needs no decision of a person. */
export function fixableFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix, accepted }) => fix !== null && accepted === null);
}

function fixKey({ check, worksheetId, cell, fix }: Finding): string {
  return JSON.stringify([check, worksheetId, cell, fix?.from ?? null, fixedTo(fix?.to)]);
}

function fixedTo(to: CellValue | DateInput | undefined): CellValue | null {
  return typeof to === "object" ? to.serial : (to ?? null);
}

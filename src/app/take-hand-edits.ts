import type { CellAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { HandEdit } from "../core/hand-edits/hand-edit";
import type { WorkbookPort } from "../excel/port";
import { holdsFormula, numberFormatLookup } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { enterValueEdits } from "./enter-value";
import { expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export interface TakeOutcome {
  /** Those whose text stands in its source cell now. */
  readonly taken: readonly HandEdit[];
  /** Those whose source cell says something else by now, has a formula, or is gone: nothing was written there. */
  readonly leftAlone: readonly HandEdit[];
}

/**
 * Enters what people wrote on the summary in the cells of the review that it belongs in, each only where that cell, at
 * the moment of writing, still holds what it held when the edit was found. The summary is to be made again afterwards.
 * Throws WorkbookAccessError.
 */
export function takeHandEdits(workbook: WorkbookPort, edits: readonly HandEdit[]): Promise<TakeOutcome> {
  return againIfChanged(() => enterHandEdits(workbook, edits));
}

async function enterHandEdits(workbook: WorkbookPort, edits: readonly HandEdit[]): Promise<TakeOutcome> {
  const { snapshot } = await readReviewFrom(workbook, { forFixes: true });
  const numberFormatAt = numberFormatLookup(snapshot);
  const taken = edits.filter(({ source: { worksheetId, cell }, sourceValue }) => {
    return valueAt(snapshot, worksheetId, cell) === sourceValue && !holdsFormula(snapshot, worksheetId, cell);
  });
  await workbook.apply(
    taken.flatMap(({ source: { worksheetId, cell }, value }) =>
      enterValueEdits(worksheetId, cell, value, numberFormatAt(worksheetId, cell)),
    ),
    {
      expected: expectedRows(
        snapshot,
        taken.map(({ source }) => source),
      ),
    },
  );
  return { taken, leftAlone: edits.filter((edit) => !taken.includes(edit)) };
}

/** Null where no table of the review has the cell. */
function valueAt({ tables }: WorkbookSnapshot, worksheetId: string, cell: CellAddress): CellValue | null {
  for (const table of tables) {
    const row = table.values[cell.rowIndex - table.firstCell.rowIndex];
    const value = row?.[cell.columnIndex - table.firstCell.columnIndex];
    if (table.worksheetId === worksheetId && value !== undefined) return value;
  }
  return null;
}

import { workbookOrder } from "./schema-order";
import { type StaleCells, findStaleCells } from "./stale-formulas";
import type { StoredCell } from "./sheet-cells";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import { formatRange } from "../core/grid/address";

/**
 * The workbook as the bytes of a file. Every part that was not edited is the part that was opened, and so is every row
 * of an edited worksheet that was not. Formulas that depend on a changed cell are written without their last result,
 * and Excel is told to calculate when it opens the file. The workbook can be edited and saved again.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  writeWorksheets(workbook);
  return workbook.file.toBytes();
}

/** Brings the parts of the package in step with the edited worksheets. */
export function writeWorksheets(workbook: Workbook): void {
  const stale = findStaleCells(workbook);
  const hasNewTexts = workbook.worksheets.some(({ cells }) => cells.changed.size > 0);
  const indexes = hasNewTexts ? updateSharedStrings(workbook) : new Map<string, number>();
  for (const worksheet of workbook.worksheets)
    writeWorksheet(worksheet, indexes, stale.get(worksheet) ?? new Map<number, Set<number>>());
  if (stale.size > 0 || workbook.worksheets.some(({ cells }) => cells.hasNewFormula)) {
    workbook.root.ensure("calcPr", workbookOrder).set("fullCalcOnLoad", 1);
  }
  if (workbook.worksheets.some(({ cells }) => cells.formulasMoved)) workbook.dropCalculationChain();
}

function writeWorksheet(worksheet: Worksheet, indexes: ReadonlyMap<string, number>, stale: StaleCells): void {
  const { part, workbook, partName } = worksheet;
  if (!part.isChanged && stale.size === 0 && !part.wasWritten) return;
  const used = worksheet.usedRange(false);
  if (part.cells.changes > 0) part.child("dimension")?.set("ref", used ? formatRange(used) : "A1");
  const text = part.serialise(
    (value) => indexes.get(value) ?? 0,
    (rowIndex, columnIndex) => stale.get(rowIndex)?.has(columnIndex) ?? false,
  );
  workbook.file.setText(partName, text);
}

/** Gives each text that was written an index in the shared strings. */
function updateSharedStrings(workbook: Workbook): Map<string, number> {
  const texts = new Set<string>();
  const used = new Set<number>();
  let count = 0;
  const look = (cell: StoredCell): void => {
    if (cell.sharedString !== null) used.add(cell.sharedString);
    else if (cell.type === "text" && cell.formula === null && cell.markup === null) texts.add(String(cell.value));
    else return;
    count += 1;
  };
  for (const { part } of workbook.worksheets) for (const row of part.cells.rows) row.cells.forEach(look);
  return workbook.shareStrings(texts, used, count);
}

import { maximumColumnCount, maximumRowCount } from "../core/grid/address";
import { maximumTextLength } from "../core/grid/cell-value";
import type { CellContent } from "./cell";
import { WorkbookEditError } from "./workbook-error";

/** The most characters of a formula (Microsoft, "Excel specifications and limits"). */
const maximumFormulaLength = 8_192;

/** Throws `WorkbookEditError` for what no cell holds, and for a cell that no worksheet has. */
export function refuseUnstorable(rowIndex: number, columnIndex: number, { value, formula }: CellContent): void {
  if (!isBelow(rowIndex, maximumRowCount) || !isBelow(columnIndex, maximumColumnCount)) {
    throw new WorkbookEditError("invalid-range", "This cell lies outside the sheet.");
  }
  if (typeof value === "string" && value.length > maximumTextLength) {
    throw new WorkbookEditError("too-long", "A cell holds at most 32,767 characters. Shorten the text.");
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new WorkbookEditError("not-supported", "A cell cannot hold this number.");
  }
  if (formula !== null && formula.length > maximumFormulaLength) {
    throw new WorkbookEditError("too-long", "A formula has at most 8,192 characters. Shorten it.");
  }
}

function isBelow(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

import type { RangeAddress } from "../core/grid/address";
import type { CellRange } from "./cell-area";
import { boundRanges, intersectRanges } from "./ranges";

/**
 * The smallest range within another one that holds every cell in use; null when none is.
 * @param valuesOnly whether a cell with nothing but a format is not in use
 */
export function usedCells({ worksheet, range }: CellRange, valuesOnly: boolean): RangeAddress | null {
  const inUse = worksheet.usedRange(valuesOnly);
  const candidates = inUse && intersectRanges(inUse, range);
  if (!candidates) return null;
  let used: RangeAddress | null = null;
  worksheet.forEachCell(candidates, ({ type, formula }, rowIndex, columnIndex) => {
    if (valuesOnly && type === "empty" && formula === null) return;
    const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    used = used ? boundRanges(used, cell) : cell;
  });
  return used;
}

import type { CellRange } from "./cell-area";
import { assertUnprotected } from "./protection";

/** Whether all rows or columns of a range are hidden: null where some are. A look at the first 10,000 has to do. */
export function allHidden({ worksheet, range }: CellRange, lines: "rows" | "columns"): boolean | null {
  const [first, count] = lines === "rows" ? [range.rowIndex, range.rowCount] : [range.columnIndex, range.columnCount];
  const isHidden = (index: number) =>
    lines === "rows" ? worksheet.isRowHidden(index) : worksheet.isColumnHidden(index);
  const expected = isHidden(first);
  for (let index = first + 1; index < first + Math.min(count, 10_000); index += 1) {
    if (isHidden(index) !== expected) return null;
  }
  return expected;
}

export function setRowsHidden({ worksheet, range }: CellRange, hidden: boolean): void {
  assertUnprotected(worksheet);
  worksheet.setRowsHidden(range.rowIndex, range.rowCount, hidden);
}

export function setColumnsHidden({ worksheet, range }: CellRange, hidden: boolean): void {
  assertUnprotected(worksheet);
  worksheet.setColumnsHidden(range.columnIndex, range.columnCount, hidden);
}

import type { CellAddress, RangeAddress } from "./address";

/**
 * The cells as few rectangles: neighbours in a column join, then equal stretches of neighbouring columns.
 * The rectangles come by column, then row; a cell that is given twice counts once.
 */
export function mergeCells(cells: readonly CellAddress[]): readonly RangeAddress[] {
  const inOrder = [...cells].sort((one, other) => one.columnIndex - other.columnIndex || one.rowIndex - other.rowIndex);
  const stretches: RangeAddress[] = [];
  for (const { rowIndex, columnIndex } of inOrder) {
    const last = stretches.at(-1);
    if (last?.columnIndex !== columnIndex || rowIndex > last.rowIndex + last.rowCount) {
      stretches.push({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    } else {
      stretches[stretches.length - 1] = { ...last, rowCount: rowIndex - last.rowIndex + 1 };
    }
  }
  const rectangles = new Map<string, RangeAddress>();
  for (const stretch of stretches) {
    const { rowIndex, columnIndex, rowCount } = stretch;
    const leftKey = `${rowIndex} ${rowCount} ${columnIndex}`;
    const left = rectangles.get(leftKey);
    rectangles.delete(leftKey);
    const joined = left ? { ...left, columnCount: left.columnCount + 1 } : stretch;
    rectangles.set(`${rowIndex} ${rowCount} ${columnIndex + 1}`, joined);
  }
  return [...rectangles.values()];
}

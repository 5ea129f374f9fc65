import type { CellArea } from "./cell-area";

/** The height of rows or the width of columns, in points; null where they differ. The first 10,000 are looked at. */
export function sharedSize({ worksheet, ranges }: CellArea, lines: "rows" | "columns"): number | null {
  const sizes = new Set<number>();
  for (const range of ranges) {
    const [first, count] = lines === "rows" ? [range.rowIndex, range.rowCount] : [range.columnIndex, range.columnCount];
    for (let index = first; index < first + Math.min(count, 10_000); index += 1) {
      sizes.add(lines === "rows" ? worksheet.rowHeight(index) : worksheet.columnWidth(index));
    }
  }
  const [size, ...others] = sizes;
  return size !== undefined && others.length === 0 ? size : null;
}

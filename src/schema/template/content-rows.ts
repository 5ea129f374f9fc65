import type { CellInput } from "../../core/grid/edit";
import type { ContentRows } from "./review-content";

/** Rows as long as their table is wide, and empty ones below so that there are at least five to begin with. */
export function withSpareRows(rows: ContentRows = [], columnCount: number): CellInput[][] {
  const filled = rows.map((row) => padded(row, columnCount));
  const spareCount = Math.max(0, fewestRows - filled.length);
  return [...filled, ...Array.from({ length: spareCount }, () => padded([], columnCount))];
}

/** A row with empty cells at its end, as long as its table is wide. */
export function padded(row: readonly CellInput[], columnCount: number): CellInput[] {
  return Array.from({ length: columnCount }, (_, columnIndex) => row[columnIndex] ?? "");
}

const fewestRows = 5;

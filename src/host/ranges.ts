import { maximumColumnCount, maximumRowCount, type RangeAddress } from "../core/grid/address";

/** The cells that two ranges share; null when there are none. */
export function intersectRanges(one: RangeAddress, other: RangeAddress): RangeAddress | null {
  const rowIndex = Math.max(one.rowIndex, other.rowIndex);
  const columnIndex = Math.max(one.columnIndex, other.columnIndex);
  const rowCount = Math.min(lastRow(one), lastRow(other)) - rowIndex + 1;
  const columnCount = Math.min(lastColumn(one), lastColumn(other)) - columnIndex + 1;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : null;
}

export function rangesOverlap(one: RangeAddress, other: RangeAddress): boolean {
  return intersectRanges(one, other) !== null;
}

/** The smallest range that holds two others. */
export function boundRanges(one: RangeAddress, other: RangeAddress): RangeAddress {
  const rowIndex = Math.min(one.rowIndex, other.rowIndex);
  const columnIndex = Math.min(one.columnIndex, other.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(lastRow(one), lastRow(other)) - rowIndex + 1,
    columnCount: Math.max(lastColumn(one), lastColumn(other)) - columnIndex + 1,
  };
}

export function lastRow(range: RangeAddress): number {
  return range.rowIndex + range.rowCount - 1;
}

export function lastColumn(range: RangeAddress): number {
  return range.columnIndex + range.columnCount - 1;
}

export function cellCount(range: RangeAddress): number {
  return range.rowCount * range.columnCount;
}

/** Whether a range is one or more whole columns. */
export function isEntireColumns(range: RangeAddress): boolean {
  return range.rowIndex === 0 && range.rowCount === maximumRowCount;
}

/** Whether a range is one or more whole rows. */
export function isEntireRows(range: RangeAddress): boolean {
  return range.columnIndex === 0 && range.columnCount === maximumColumnCount;
}

/** Whether a range has cells, and none outside the worksheet. */
export function fitsWorksheet(range: RangeAddress): boolean {
  return (
    range.rowIndex >= 0 &&
    range.columnIndex >= 0 &&
    range.rowCount > 0 &&
    range.columnCount > 0 &&
    lastRow(range) < maximumRowCount &&
    lastColumn(range) < maximumColumnCount
  );
}

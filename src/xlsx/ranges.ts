import {
  type CellAddress,
  type RangeAddress,
  formatRange,
  maximumColumnCount,
  maximumRowCount,
  parseRange,
} from "../core/grid/address";

/** Whether two ranges have a cell in common. */
export function overlaps(one: RangeAddress, other: RangeAddress): boolean {
  return (
    one.rowIndex < other.rowIndex + other.rowCount &&
    other.rowIndex < one.rowIndex + one.rowCount &&
    one.columnIndex < other.columnIndex + other.columnCount &&
    other.columnIndex < one.columnIndex + one.columnCount
  );
}

/** Whether every cell of the inner range is in the outer one. */
export function contains(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    inner.rowIndex >= outer.rowIndex &&
    inner.columnIndex >= outer.columnIndex &&
    inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
    inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount
  );
}

/** What is left of a range without another: at most four ranges, above, below, left and right. */
export function without(range: RangeAddress, hole: RangeAddress): RangeAddress[] {
  if (!overlaps(range, hole)) return [range];
  const top = Math.max(range.rowIndex, hole.rowIndex);
  const bottom = Math.min(range.rowIndex + range.rowCount, hole.rowIndex + hole.rowCount);
  const left = Math.max(range.columnIndex, hole.columnIndex);
  const right = Math.min(range.columnIndex + range.columnCount, hole.columnIndex + hole.columnCount);
  const between = (rowStart: number, rowEnd: number, columnStart: number, columnEnd: number): RangeAddress => ({
    rowIndex: rowStart,
    columnIndex: columnStart,
    rowCount: rowEnd - rowStart,
    columnCount: columnEnd - columnStart,
  });
  return [
    between(range.rowIndex, top, range.columnIndex, range.columnIndex + range.columnCount),
    between(bottom, range.rowIndex + range.rowCount, range.columnIndex, range.columnIndex + range.columnCount),
    between(top, bottom, range.columnIndex, left),
    between(top, bottom, right, range.columnIndex + range.columnCount),
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** The ranges of an `sqref` attribute: separated by spaces; what is no range is left out. */
export function parseRanges(text: string): RangeAddress[] {
  return text.split(/\s+/).flatMap((each) => parseRange(each) ?? []);
}

export function formatRanges(ranges: readonly RangeAddress[]): string {
  return ranges.map(formatRange).join(" ");
}

/** A range as a defined name writes it: `$A$1:$B$2`, whole columns `$A:$B`, whole rows `$1:$2`. */
export function formatAbsolute(range: RangeAddress): string {
  const [first = "", last = first] = formatRange(range).split(":");
  const corner = (text: string): string => {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    if (range.rowCount === maximumRowCount) return `$${letters}`;
    return range.columnCount === maximumColumnCount ? `$${digits}` : `$${letters}$${digits}`;
  };
  const isWhole = range.rowCount === maximumRowCount || range.columnCount === maximumColumnCount;
  return first === last && !isWhole ? corner(first) : `${corner(first)}:${corner(last)}`;
}

/** Whether nothing was done to ranges: what is not touched stays the same object, and then its text stays as it was written. */
export function sameRanges(old: readonly RangeAddress[], ranges: readonly RangeAddress[]): boolean {
  return old.length === ranges.length && old.every((range, index) => range === ranges[index]);
}

/** The highest row and the leftmost column that any of some ranges has. */
export function corner(ranges: readonly RangeAddress[]): CellAddress {
  return {
    rowIndex: ranges.reduce((least, { rowIndex }) => Math.min(least, rowIndex), Number.POSITIVE_INFINITY),
    columnIndex: ranges.reduce((least, { columnIndex }) => Math.min(least, columnIndex), Number.POSITIVE_INFINITY),
  };
}

import { type RangeAddress, formatRange, parseRange } from "../core/grid/address";
import type { XmlElement } from "./xml";

/**
 * Keeps how a table was sorted (ECMA-376 part 1, 18.3.1.92 sortState) in step with its range; false where that was by a
 * column that is gone.
 */
export function moveSort(sort: XmlElement, old: RangeAddress, range: RangeAddress): boolean {
  const end = range.columnIndex + range.columnCount;
  return [sort, ...sort.all("sortCondition")].every((element) => {
    const sorted = parseRange(element.get("ref") ?? "");
    if (!sorted) return true;
    if (sorted.columnIndex >= end) return false;
    const moved = {
      rowIndex: sorted.rowIndex + range.rowIndex - old.rowIndex,
      columnIndex: sorted.columnIndex,
      rowCount: Math.max(1, sorted.rowCount + range.rowCount - old.rowCount),
      columnCount: Math.min(sorted.columnCount, end - sorted.columnIndex),
    };
    element.set("ref", formatRange(moved));
    return true;
  });
}

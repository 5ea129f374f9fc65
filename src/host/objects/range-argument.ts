import { readAddress, type CellArea, type CellRange } from "../cell-area";
import { invalidArgument } from "../excel-error";
import type { Argument } from "../host-type";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";
import type { WorksheetTarget } from "./worksheet";

/** An argument that is a range of a worksheet, or its address. */
export function readRangeArgument({ session, worksheet }: WorksheetTarget, value: Argument): CellRange {
  const cells = typeof value === "string" ? readAddress(session, worksheet, value) : rangeType.targetOf(value);
  if (cells?.worksheet !== worksheet) throw invalidArgument();
  return cells;
}

/** An argument that is a range of a worksheet, several of them, or an address. */
export function readAreaArgument(target: WorksheetTarget, value: Argument): CellArea {
  const area = rangeAreasType.targetOf(value);
  if (!area) {
    const { range } = readRangeArgument(target, value);
    return { session: target.session, worksheet: target.worksheet, ranges: [range] };
  }
  if (area.worksheet !== target.worksheet) throw invalidArgument();
  return area;
}

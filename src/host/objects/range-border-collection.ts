import type { RangeAddress } from "../../core/grid/address";
import type { Border, BorderSide } from "../../xlsx/cell-style";
import { changeStyle, sharedStyle } from "../area-styles";
import { choice, whole } from "../arguments";
import type { CellArea } from "../cell-area";
import { invalidArgument } from "../excel-error";
import { defineType, type HostType } from "../host-type";
import { lastColumn, lastRow } from "../ranges";
import { rangeBorderType, type BorderTarget } from "./range-border";

/** Diagonal borders are not among them. */
export const rangeBorderCollectionType: HostType<CellArea> = defineType("RangeBorderCollection", {
  properties: {
    count: { get: () => Object.keys(lines).length },
  },
  items: (area) => Object.keys(lines).map((name) => rangeBorderType.of(borderTarget(area, name))),
  getItem: (area, name) => rangeBorderType.of(borderTarget(area, choice(name, names))),
  reads: {
    getItemAt: (area, index) => {
      const name = Object.keys(lines)[whole(index)];
      if (name === undefined) throw invalidArgument();
      return rangeBorderType.of(borderTarget(area, name));
    },
  },
});

/** The cells of a range that have a border in a certain place, and on which of their sides. */
type Edges = (range: RangeAddress) => readonly { readonly side: BorderSide; readonly cells: RangeAddress }[];

const lines: Readonly<Record<string, Edges>> = {
  EdgeTop: (range) => [{ side: "top", cells: { ...range, rowCount: 1 } }],
  EdgeBottom: (range) => [{ side: "bottom", cells: { ...range, rowIndex: lastRow(range), rowCount: 1 } }],
  EdgeLeft: (range) => [{ side: "left", cells: { ...range, columnCount: 1 } }],
  EdgeRight: (range) => [{ side: "right", cells: { ...range, columnIndex: lastColumn(range), columnCount: 1 } }],
  InsideVertical: (range) => [
    { side: "right", cells: { ...range, columnCount: range.columnCount - 1 } },
    { side: "left", cells: { ...range, columnIndex: range.columnIndex + 1, columnCount: range.columnCount - 1 } },
  ],
  InsideHorizontal: (range) => [
    { side: "bottom", cells: { ...range, rowCount: range.rowCount - 1 } },
    { side: "top", cells: { ...range, rowIndex: range.rowIndex + 1, rowCount: range.rowCount - 1 } },
  ],
};

const names = Object.fromEntries(Object.keys(lines).map((name) => [name, name]));

function borderTarget(area: CellArea, name: string): BorderTarget {
  const edges = area.ranges
    .flatMap((range) => lines[name]?.(range) ?? [])
    .filter(({ cells }) => cells.rowCount > 0 && cells.columnCount > 0);
  return {
    name,
    read: <Part>(part: (border: Border) => Part) => {
      const parts = edges.map(({ side, cells }) =>
        sharedStyle({ ...area, ranges: [cells] }, ({ borders }) => part(borders[side])),
      );
      const [first = null] = parts;
      return parts.every((other) => other === first) ? first : null;
    },
    change: (border) => {
      for (const { side, cells } of edges) {
        changeStyle({ ...area, ranges: [cells] }, { borders: { [side]: border } });
      }
    },
  };
}

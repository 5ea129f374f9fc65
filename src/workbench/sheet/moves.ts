import type { CellAddress, RangeAddress } from "../../core/grid/address";
import { anchorOf, type SheetView } from "./sheet-view";

export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "page up"
  | "page down"
  | "first row"
  | "last row"
  | "first column"
  | "last column"
  | "start"
  | "end";

/** The cell, or its merge, that a key leads to. `height` is that of the window, in pixels. */
export function moveFrom(view: SheetView, cell: CellAddress, move: Move, height: number): RangeAddress {
  const target = targetOf(view, cell, move, height);
  const anchor = anchorOf(view, {
    rowIndex: Math.min(Math.max(target.rowIndex, 0), view.rowCount - 1),
    columnIndex: Math.min(Math.max(target.columnIndex, 0), view.columnCount - 1),
  });
  return rangeAt(view, anchor);
}

/** A cell as a range: its whole merge, where it is in one. */
export function rangeAt(view: SheetView, { rowIndex, columnIndex }: CellAddress): RangeAddress {
  return view.mergeAt(rowIndex, columnIndex) ?? { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
}

function targetOf(view: SheetView, { rowIndex, columnIndex }: CellAddress, move: Move, height: number): CellAddress {
  const { rowCount, columnCount } = rangeAt(view, { rowIndex, columnIndex });
  switch (move) {
    case "up":
      return { rowIndex: rowIndex - 1, columnIndex };
    case "down":
      return { rowIndex: rowIndex + rowCount, columnIndex };
    case "left":
      return { rowIndex, columnIndex: columnIndex - 1 };
    case "right":
      return { rowIndex, columnIndex: columnIndex + columnCount };
    case "page up":
      return { rowIndex: rowAt(view, (view.rowTops[rowIndex] ?? 0) - height), columnIndex };
    case "page down":
      return { rowIndex: rowAt(view, (view.rowTops[rowIndex] ?? 0) + height), columnIndex };
    case "first row":
      return { rowIndex: 0, columnIndex };
    case "last row":
      return { rowIndex: view.rowCount - 1, columnIndex };
    case "first column":
      return { rowIndex, columnIndex: 0 };
    case "last column":
      return { rowIndex, columnIndex: view.columnCount - 1 };
    case "start":
      return { rowIndex: 0, columnIndex: 0 };
    case "end":
      return { rowIndex: view.rowCount - 1, columnIndex: view.columnCount - 1 };
  }
}

function rowAt({ rowTops }: SheetView, position: number): number {
  const row = rowTops.findIndex((top) => top > position);
  return row < 0 ? rowTops.length - 1 : row - 1;
}

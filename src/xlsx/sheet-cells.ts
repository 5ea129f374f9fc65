import type { CellValue } from "../core/grid/cell-value";
import type { CellType } from "./cell";

/** A formula as the file keeps it (ECMA-376 part 1, 18.3.1.40): those of a shared group but the first have no text. */
export interface StoredFormula {
  /** Without its `=`. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The cells of an array or of a shared group, in its first cell only. */
  readonly ref: string | null;
  readonly sharedIndex: string | null;
}

/** A cell of a worksheet part. */
export interface StoredCell {
  columnIndex: number;
  type: CellType;
  value: CellValue;
  formula: StoredFormula | null;
  styleIndex: number;
  /** The index of its text in the shared strings; null for any other cell. */
  sharedString: number | null;
  /** The cell as the file has it, kept until its content changes; null means that it is written from the fields above. */
  markup: string | null;
}

export interface StoredRow {
  readonly rowIndex: number;
  /** But for its number, and `spans`, a hint that is wrong once cells were added. Rows that are alike share them. */
  attributes: ReadonlyMap<string, string>;
  /** In the order of their columns. */
  cells: StoredCell[];
  /** What follows the cells, such as extensions. */
  rest: string;
  /** The row as the file has it, kept until anything in it changes. */
  markup: string | null;
}

/** The attributes of a row that has none. */
export const noAttributes: StoredRow["attributes"] = new Map();

/** The rows of a worksheet, in order, and the cells in them; only what the file has or what was written is there. */
export class SheetCells {
  /** Counts changes, so that an unedited sheet can be told. */
  changes = 0;

  constructor(readonly rows: StoredRow[] = []) {}

  row(rowIndex: number): StoredRow | null {
    const row = this.rows[this.#rowPlace(rowIndex)];
    return row?.rowIndex === rowIndex ? row : null;
  }

  cell(rowIndex: number, columnIndex: number): StoredCell | null {
    const cells = this.row(rowIndex)?.cells;
    if (!cells) return null;
    const cell = cells[cellPlace(cells, columnIndex)];
    return cell?.columnIndex === columnIndex ? cell : null;
  }

  /** The row, to be changed: its markup no longer holds. */
  changeRow(rowIndex: number): StoredRow {
    this.changes += 1;
    const place = this.#rowPlace(rowIndex);
    const found = this.rows[place];
    if (found?.rowIndex === rowIndex) {
      found.markup = null;
      return found;
    }
    const row: StoredRow = { rowIndex, attributes: noAttributes, cells: [], rest: "", markup: null };
    this.rows.splice(place, 0, row);
    return row;
  }

  /** The cell, to be changed; a new one has the style that is given. Its own markup is the caller's to drop. */
  changeCell(rowIndex: number, columnIndex: number, newStyleIndex: number): StoredCell {
    const { cells } = this.changeRow(rowIndex);
    const place = cellPlace(cells, columnIndex);
    const found = cells[place];
    if (found?.columnIndex === columnIndex) return found;
    const cell: StoredCell = {
      columnIndex,
      type: "empty",
      value: "",
      formula: null,
      styleIndex: newStyleIndex,
      sharedString: null,
      markup: null,
    };
    cells.splice(place, 0, cell);
    return cell;
  }

  /** The rows from one index to another, both included. */
  *rowsBetween(first: number, last: number): Generator<StoredRow> {
    for (let place = this.#rowPlace(first); place < this.rows.length; place += 1) {
      const row = this.rows[place];
      if (!row || row.rowIndex > last) return;
      yield row;
    }
  }

  #rowPlace(rowIndex: number): number {
    const last = this.rows.at(-1);
    if (!last || last.rowIndex < rowIndex) return this.rows.length;
    return firstPlace(this.rows.length, (place) => (this.rows[place]?.rowIndex ?? 0) >= rowIndex);
  }
}

/** The cells of a row from one column to another, both included. */
export function cellsBetween(row: StoredRow, first: number, last: number): StoredCell[] {
  const start = cellPlace(row.cells, first);
  const end = cellPlace(row.cells, last + 1);
  return row.cells.slice(start, end);
}

function cellPlace(cells: readonly StoredCell[], columnIndex: number): number {
  const last = cells.at(-1);
  if (!last || last.columnIndex < columnIndex) return cells.length;
  return firstPlace(cells.length, (place) => (cells[place]?.columnIndex ?? 0) >= columnIndex);
}

/** The first of `count` places for which something holds that holds for all behind it too. */
function firstPlace(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

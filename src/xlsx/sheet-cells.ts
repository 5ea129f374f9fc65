import type { RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import { startOfRow } from "./alike-rows";
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
  /** More than 1 where alike rows without cells follow, which are held as one until one of them changes. */
  readonly rowCount: number;
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
    return row && row.rowIndex <= rowIndex ? row : null;
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
    if (found && found.rowIndex <= rowIndex) return this.#single(place, found, rowIndex);
    const row: StoredRow = { rowIndex, rowCount: 1, attributes: noAttributes, cells: [], rest: "", markup: null };
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

  /** The rows from one index to another, both included; the first and the last may be more alike rows than these. */
  *rowsBetween(first: number, last: number): Generator<StoredRow> {
    for (let place = this.#rowPlace(first); place < this.rows.length; place += 1) {
      const row = this.rows[place];
      if (!row || row.rowIndex > last) return;
      yield row;
    }
  }

  /** Those of the rows of a range that hold cells, be it outside its columns. */
  rowsWithCells({ rowIndex, rowCount }: RangeAddress): StoredRow[] {
    return [...this.rowsBetween(rowIndex, rowIndex + rowCount - 1)].filter(({ cells }) => cells.length > 0);
  }

  /** Takes a row out of the alike ones that it is one of, and gives it without its markup. */
  #single(place: number, found: StoredRow, rowIndex: number): StoredRow {
    if (found.rowCount === 1) {
      found.markup = null;
      return found;
    }
    const row: StoredRow = { ...found, rowIndex, rowCount: 1, cells: [], markup: null };
    const parts = [part(found, found.rowIndex, rowIndex), row, part(found, rowIndex + 1, endOfRow(found))];
    this.rows.splice(place, 1, ...parts.filter(({ rowCount }) => rowCount > 0));
    return row;
  }

  /** The place of the row, or of the first one behind it. */
  #rowPlace(rowIndex: number): number {
    if (lastRowIndex(this.rows) < rowIndex) return this.rows.length;
    return firstPlace(this.rows.length, (place) => {
      const row = this.rows[place];
      return !row || endOfRow(row) > rowIndex;
    });
  }
}

/** The index of the last row; -1 where there is none. */
export function lastRowIndex(rows: readonly StoredRow[]): number {
  const last = rows.at(-1);
  return last ? endOfRow(last) - 1 : -1;
}

/** The index behind the row, or behind the last of alike rows. */
export function endOfRow({ rowIndex, rowCount }: StoredRow): number {
  return rowIndex + rowCount;
}

/** Those of alike rows from one index up to another, which is not included. */
function part(rows: StoredRow, first: number, end: number): StoredRow {
  const { markup } = rows;
  const start = (rowIndex: number) => (rowIndex === endOfRow(rows) ? undefined : startOfRow(markup ?? "", rowIndex));
  return {
    ...rows,
    rowIndex: first,
    rowCount: end - first,
    cells: [],
    markup: markup?.slice(start(first), start(end)) ?? null,
  };
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

import { type RangeAddress, formatCell, maximumColumnCount, parseRange } from "../core/grid/address";
import { editMarkup, readdressMarkup, withoutValue } from "./cell-markup";
import { refuseUnstorable } from "./cell-limits";
import type { Cell, CellContent } from "./cell";
import { translateFormula } from "./formula-tokens";
import { contains, overlaps } from "./ranges";
import { type StoredCell, type StoredFormula, cellsBetween } from "./sheet-cells";
import type { Styles } from "./styles";
import { WorkbookEditError } from "./workbook-error";
import type { WorksheetLayout } from "./worksheet-layout";
import type { WorksheetPart } from "./worksheet-part";

/** Reads and writes the cells of one worksheet, and remembers where contents were changed. */
export class WorksheetCells {
  /** The cells whose content was changed since the file was opened, as row index → column indexes. */
  readonly changed = new Map<number, Set<number>>();
  /** Whether a formula was written whose result is not known. */
  hasNewFormula = false;
  /** Whether a cell got or lost a formula. */
  formulasMoved = false;
  readonly #part: WorksheetPart;
  readonly #layout: WorksheetLayout;
  readonly #styles: Styles;
  #sharedMasters: Map<string, { readonly rowIndex: number; readonly cell: StoredCell }> | null = null;
  #arrays: RangeAddress[] | null = null;

  constructor(part: WorksheetPart, layout: WorksheetLayout, styles: Styles) {
    this.#part = part;
    this.#layout = layout;
    this.#styles = styles;
  }

  read(rowIndex: number, columnIndex: number): Cell {
    const cell = this.#part.cells.cell(rowIndex, columnIndex);
    if (cell) return this.#asCell(cell, rowIndex);
    return { type: "empty", value: "", formula: null, styleIndex: this.#layout.cellStyle(rowIndex, columnIndex) };
  }

  forEach(range: RangeAddress, visit: (cell: Cell, rowIndex: number, columnIndex: number) => void): void {
    const lastColumn = range.columnIndex + range.columnCount - 1;
    for (const row of this.#part.cells.rowsBetween(range.rowIndex, range.rowIndex + range.rowCount - 1)) {
      for (const cell of cellsBetween(row, range.columnIndex, lastColumn)) {
        visit(this.#asCell(cell, row.rowIndex), row.rowIndex, cell.columnIndex);
      }
    }
  }

  write(rowIndex: number, columnIndex: number, content: CellContent): void {
    refuseUnstorable(rowIndex, columnIndex, content);
    const old = this.read(rowIndex, columnIndex);
    if (isSame(old, content)) return;
    this.#refuseArrays({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    const shared = this.#part.cells.cell(rowIndex, columnIndex)?.formula;
    if (shared?.kind === "shared" && shared.ref !== null) this.expandShared(shared.sharedIndex);
    const cell = this.#part.cells.changeCell(rowIndex, columnIndex, old.styleIndex);
    cell.type = content.type;
    cell.value = content.value;
    cell.formula = content.formula === null ? null : plainFormula(content.formula.replace(/^=/, ""));
    cell.sharedString = null;
    cell.markup = null;
    const isTyped = content.type === "text" && content.formula === null;
    if (!isTyped && content.type !== "empty" && this.#styles.resolve(cell.styleIndex).quotePrefix) {
      cell.styleIndex = this.#styles.derive(cell.styleIndex, { quotePrefix: false });
    }
    this.formulasMoved ||= old.formula !== null || content.formula !== null;
    this.hasNewFormula ||= content.formula !== null;
    this.markChanged(rowIndex, columnIndex);
  }

  clear(range: RangeAddress): void {
    this.#refuseArrays(range);
    const found: [number, number][] = [];
    this.forEach(range, (_, rowIndex, columnIndex) => found.push([rowIndex, columnIndex]));
    for (const [rowIndex, columnIndex] of found) {
      this.write(rowIndex, columnIndex, { type: "empty", value: "", formula: null });
    }
  }

  usedRange(valuesOnly: boolean): RangeAddress | null {
    let top = -1;
    let bottom = -1;
    let left = maximumColumnCount;
    let right = -1;
    for (const row of this.#part.cells.rows) {
      for (const cell of row.cells) {
        const counts = cell.type !== "empty" || cell.formula !== null || (!valuesOnly && cell.styleIndex !== 0);
        if (!counts) continue;
        if (top < 0) top = row.rowIndex;
        bottom = row.rowIndex;
        left = Math.min(left, cell.columnIndex);
        right = Math.max(right, cell.columnIndex);
      }
    }
    if (top < 0) return null;
    return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** Writes out the formulas of a shared group, so that its cells no longer need each other. */
  expandShared(sharedIndex: string | null): void {
    const group: { readonly rowIndex: number; readonly cell: StoredCell; readonly formula: string }[] = [];
    for (const row of this.#part.cells.rows) {
      for (const cell of row.cells) {
        if (cell.formula?.kind !== "shared" || (sharedIndex !== null && cell.formula.sharedIndex !== sharedIndex))
          continue;
        group.push({
          rowIndex: row.rowIndex,
          cell,
          formula: this.#formulaText(cell.formula, row.rowIndex, cell.columnIndex),
        });
      }
    }
    for (const { rowIndex, cell, formula } of group) {
      this.#part.cells.changeRow(rowIndex);
      this.#setFormula(cell, plainFormula(formula));
    }
    this.#sharedMasters = null;
  }

  /** Rewrites every formula; `change` gets and gives the text without `=`. Last results go unless `keepsMeaning`. */
  rewriteFormulas(change: (formula: string) => string, keepsMeaning: boolean): void {
    const shared = new Set<string | null>();
    for (const { rowIndex, cells } of this.#part.cells.rows) {
      for (const { formula, columnIndex } of cells) {
        if (formula?.kind !== "shared" || shared.has(formula.sharedIndex)) continue;
        const text = this.#formulaText(formula, rowIndex, columnIndex);
        if (change(text) !== text) shared.add(formula.sharedIndex);
      }
    }
    for (const index of shared) this.expandShared(index);
    for (const row of this.#part.cells.rows) {
      for (const cell of row.cells) {
        if (!cell.formula || cell.formula.text === "") continue;
        const text = change(cell.formula.text);
        if (text === cell.formula.text) continue;
        this.#part.cells.changeRow(row.rowIndex);
        this.#setFormula(cell, { ...cell.formula, text });
        if (!keepsMeaning) this.#forgetResult(cell, row.rowIndex);
      }
    }
  }

  /** Moves the cells of a range down, or up for a negative number, over whatever stands there; the rows left are empty. */
  move(range: RangeAddress, rowOffset: number): void {
    this.#refuseArrays({
      ...range,
      rowIndex: range.rowIndex + Math.min(rowOffset, 0),
      rowCount: range.rowCount + Math.abs(rowOffset),
    });
    this.expandShared(null);
    this.formulasMoved = true;
    const rows = this.#part.cells.rowsWithCells(range);
    for (const { rowIndex } of rowOffset > 0 ? rows.reverse() : rows) {
      for (const cell of this.#takeOut(rowIndex, range)) {
        const { columnIndex } = cell;
        const target = this.#part.cells.changeCell(rowIndex + rowOffset, columnIndex, 0);
        const address = formatCell({ rowIndex: rowIndex + rowOffset, columnIndex });
        Object.assign(target, cell, { markup: cell.markup && readdressMarkup(cell.markup, address) });
        // Only an array formula of one cell can move, and it tells that cell once more.
        if (target.formula?.kind === "array") this.#setFormula(target, { ...target.formula, ref: address });
        this.markChanged(rowIndex, columnIndex);
        this.markChanged(rowIndex + rowOffset, columnIndex);
      }
    }
  }

  /** Takes the cells of a range away, with their styles. */
  remove(range: RangeAddress): void {
    this.#refuseArrays(range);
    this.expandShared(null);
    this.formulasMoved = true;
    for (const { rowIndex } of this.#part.cells.rowsWithCells(range)) {
      for (const { columnIndex } of this.#takeOut(rowIndex, range)) this.markChanged(rowIndex, columnIndex);
    }
  }

  /** Remembers that what depends on a cell no longer holds. */
  markChanged(rowIndex: number, columnIndex: number): void {
    const columns = this.changed.get(rowIndex);
    if (columns) columns.add(columnIndex);
    else this.changed.set(rowIndex, new Set([columnIndex]));
  }

  #takeOut(rowIndex: number, { columnIndex, columnCount }: RangeAddress): StoredCell[] {
    const row = this.#part.cells.changeRow(rowIndex);
    const taken = cellsBetween(row, columnIndex, columnIndex + columnCount - 1);
    row.cells.splice(0, row.cells.length, ...row.cells.filter((cell) => !taken.includes(cell)));
    return taken;
  }

  #asCell(cell: StoredCell, rowIndex: number): Cell {
    const { type, value, styleIndex } = cell;
    const formula = cell.formula ? `=${this.#formulaText(cell.formula, rowIndex, cell.columnIndex)}` : null;
    return { type, value, formula, styleIndex };
  }

  #formulaText(formula: StoredFormula, rowIndex: number, columnIndex: number): string {
    if (formula.kind !== "shared" || formula.ref !== null || formula.text !== "") return formula.text;
    const master = this.#masters().get(formula.sharedIndex ?? "");
    if (!master?.cell.formula) return "";
    return translateFormula(
      master.cell.formula.text,
      rowIndex - master.rowIndex,
      columnIndex - master.cell.columnIndex,
    );
  }

  #masters(): Map<string, { readonly rowIndex: number; readonly cell: StoredCell }> {
    if (this.#sharedMasters) return this.#sharedMasters;
    const masters = new Map<string, { readonly rowIndex: number; readonly cell: StoredCell }>();
    for (const { rowIndex, cells } of this.#part.cells.rows) {
      for (const cell of cells) {
        if (cell.formula?.kind === "shared" && cell.formula.ref !== null) {
          masters.set(cell.formula.sharedIndex ?? "", { rowIndex, cell });
        }
      }
    }
    this.#sharedMasters = masters;
    return masters;
  }

  #setFormula(cell: StoredCell, formula: StoredFormula): void {
    cell.formula = formula;
    if (cell.markup === null) return;
    cell.markup = editMarkup(cell.markup, this.#part.prefix, (element) => {
      const written = element.child("f");
      if (!written) return;
      written.text = formula.text;
      if (formula.kind === "array") written.set("ref", formula.ref);
      if (formula.kind === "normal") for (const name of ["t", "ref", "si"]) written.set(name, null);
    });
  }

  #forgetResult(cell: StoredCell, rowIndex: number): void {
    cell.type = "empty";
    cell.value = "";
    // Not written anew: whether it gives a dynamic array, for one, is told in the markup only.
    cell.markup = cell.markup && withoutValue(cell.markup, this.#part.prefix);
    this.hasNewFormula = true;
    this.markChanged(rowIndex, cell.columnIndex);
  }

  /** Excel refuses to change a part of an array formula or of a data table. */
  #refuseArrays(range: RangeAddress): void {
    this.#arrays ??= this.#part.cells.rows.flatMap((row) => row.cells.flatMap((cell) => arrayRange(cell.formula)));
    if (!this.#arrays.some((array) => overlaps(array, range) && !isOneCell(array))) return;
    throw new WorkbookEditError(
      "array-formula",
      "These cells are part of an array formula or a data table. Change that in Excel.",
    );
  }
}

function plainFormula(text: string): StoredFormula {
  return { text, kind: "normal", ref: null, sharedIndex: null };
}

function arrayRange(formula: StoredFormula | null): RangeAddress[] {
  const isArray = formula?.kind === "array" || formula?.kind === "dataTable";
  const range = isArray && formula.ref !== null ? parseRange(formula.ref) : null;
  return range ? [range] : [];
}

function isOneCell(range: RangeAddress): boolean {
  return contains({ ...range, rowCount: 1, columnCount: 1 }, range);
}

/** A formula that is entered again without a result keeps the one that it has. */
function isSame(old: CellContent, content: CellContent): boolean {
  if (old.formula !== content.formula) return false;
  const isUnknown = content.formula !== null && content.type === "empty";
  return isUnknown || (old.type === content.type && old.value === content.value);
}

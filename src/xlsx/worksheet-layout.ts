import { charactersOfPoints, defaultColumnWidth, pointsOfCharacters } from "./column-width";
import { WorkbookEditError } from "./workbook-error";
import type { WorksheetPart } from "./worksheet-part";
import { type XmlElement, xmlElement } from "./xml";

/** Excel's own height of a row of Calibri 11, for sheets that do not say. */
const usualRowHeight = 15;
const maximumRowHeight = 409.5;
const maximumColumnCharacters = 255;

/** The rows and columns of a worksheet: their sizes, default styles and whether they are hidden. */
export class WorksheetLayout {
  readonly #part: WorksheetPart;
  /** Asked for with each new cell, so kept until a column changes. */
  #styledColumns: StyledColumns[] | null = null;

  constructor(part: WorksheetPart) {
    this.#part = part;
  }

  get standardHeight(): number {
    return this.#part.child("sheetFormatPr")?.number("defaultRowHeight", usualRowHeight) ?? usualRowHeight;
  }

  /** In points. */
  get standardWidth(): number {
    return pointsOfCharacters(this.#standardCharacters);
  }

  rowHeight(rowIndex: number): number {
    const written = this.#part.cells.row(rowIndex)?.attributes.get("ht");
    return this.isRowHidden(rowIndex) ? 0 : written === undefined ? this.standardHeight : Number(written);
  }

  setRowHeight(rowIndex: number, rowCount: number, points: number | null): void {
    if (points !== null && !(points >= 0 && points <= maximumRowHeight))
      throw badSize("A row's height is 0 to 409 points.");
    this.#changeRows(rowIndex, rowCount, (attributes) => {
      if (points === null) attributes.delete("customHeight");
      else attributes.set("ht", String(points)).set("customHeight", "1");
    });
  }

  isRowHidden(rowIndex: number): boolean {
    const row = this.#part.cells.row(rowIndex);
    if (!row) return this.#part.child("sheetFormatPr")?.flag("zeroHeight") ?? false;
    const hidden = row.attributes.get("hidden");
    return hidden === "1" || hidden === "true";
  }

  setRowsHidden(rowIndex: number, rowCount: number, hidden: boolean): void {
    this.#changeRows(rowIndex, rowCount, (attributes) => {
      if (hidden) attributes.set("hidden", "1");
      else attributes.delete("hidden");
    });
  }

  /** The style of a row's empty cells; null when it has none of its own. */
  rowStyle(rowIndex: number): number | null {
    const attributes = this.#part.cells.row(rowIndex)?.attributes;
    const custom = attributes?.get("customFormat");
    return custom === "1" || custom === "true" ? Number(attributes?.get("s") ?? 0) : null;
  }

  setRowStyle(rowIndex: number, styleIndex: number): void {
    this.#changeRows(rowIndex, 1, (attributes) => attributes.set("s", String(styleIndex)).set("customFormat", "1"));
  }

  /** In points. */
  columnWidth(columnIndex: number): number {
    const column = this.#column(columnIndex);
    if (column?.flag("hidden")) return 0;
    return pointsOfCharacters(column?.number("width", this.#standardCharacters) ?? this.#standardCharacters);
  }

  setColumnWidth(columnIndex: number, columnCount: number, points: number): void {
    const characters = charactersOfPoints(points);
    if (!(points >= 0 && characters <= maximumColumnCharacters)) throw badSize("A column is 0 to 255 characters wide.");
    this.changeColumns(columnIndex, columnCount, (column) => column.set("width", characters).set("customWidth", 1));
  }

  isColumnHidden(columnIndex: number): boolean {
    return this.#column(columnIndex)?.flag("hidden") ?? false;
  }

  setColumnsHidden(columnIndex: number, columnCount: number, hidden: boolean): void {
    this.changeColumns(columnIndex, columnCount, (column) => column.setFlag("hidden", hidden));
  }

  /** The style of a column's empty cells. */
  columnStyle(columnIndex: number): number {
    this.#styledColumns ??= this.styledColumns;
    const column = this.#styledColumns.find(({ first, last }) => first <= columnIndex && columnIndex <= last);
    return column?.styleIndex ?? 0;
  }

  /** The style that a cell has from its row or column where it is not in the file. */
  cellStyle(rowIndex: number, columnIndex: number): number {
    return this.rowStyle(rowIndex) ?? this.columnStyle(columnIndex);
  }

  /** The columns that have a style of their own, as first and last index. */
  get styledColumns(): StyledColumns[] {
    return this.#columns
      .filter((column) => column.number("style", 0) !== 0)
      .map((column) => ({ ...span(column), styleIndex: column.number("style", 0) }));
  }

  /** Edits the entries of some columns: an entry that reaches beyond them is split, columns without one get one. */
  changeColumns(columnIndex: number, columnCount: number, edit: (column: XmlElement) => unknown): void {
    const last = columnIndex + columnCount - 1;
    const changed: XmlElement[] = [];
    let next = columnIndex;
    for (const column of this.#columns) {
      const old = span(column);
      if (old.last < columnIndex || old.first > last) {
        if (old.first > last && next <= last) changed.push(...this.#edited(null, next, last, edit));
        if (old.first > last) next = last + 1;
        changed.push(column);
        continue;
      }
      if (old.first < columnIndex) changed.push(withSpan(column, old.first, columnIndex - 1));
      if (old.first > next) changed.push(...this.#edited(null, next, old.first - 1, edit));
      const end = Math.min(old.last, last);
      changed.push(...this.#edited(column, Math.max(old.first, columnIndex), end, edit));
      if (old.last > last) changed.push(withSpan(column, last + 1, old.last));
      next = end + 1;
    }
    if (next <= last) changed.push(...this.#edited(null, next, last, edit));
    this.#part.ensure("cols").children = changed;
    this.#styledColumns = null;
  }

  get #standardCharacters(): number {
    const format = this.#part.child("sheetFormatPr");
    return format?.number("defaultColWidth", defaultColumnWidth) ?? defaultColumnWidth;
  }

  get #columns(): XmlElement[] {
    return this.#part.child("cols")?.all("col") ?? [];
  }

  #column(columnIndex: number): XmlElement | null {
    const isHere = (column: XmlElement): boolean =>
      span(column).first <= columnIndex && columnIndex <= span(column).last;
    return this.#columns.find(isHere) ?? null;
  }

  #edited(column: XmlElement | null, first: number, last: number, edit: (column: XmlElement) => unknown): XmlElement[] {
    const base = column ?? xmlElement("col", { min: 1, max: 1, width: this.#standardCharacters });
    const edited = withSpan(base, first, last);
    edit(edited);
    return [edited];
  }

  #changeRows(rowIndex: number, rowCount: number, edit: (attributes: Map<string, string>) => unknown): void {
    for (let index = rowIndex; index < rowIndex + rowCount; index += 1) {
      const row = this.#part.cells.changeRow(index);
      const attributes = new Map(row.attributes);
      edit(attributes);
      row.attributes = attributes;
    }
  }
}

interface StyledColumns {
  readonly first: number;
  readonly last: number;
  readonly styleIndex: number;
}

function span(column: XmlElement): { readonly first: number; readonly last: number } {
  return { first: column.number("min", 1) - 1, last: column.number("max", 1) - 1 };
}

function withSpan(column: XmlElement, first: number, last: number): XmlElement {
  return column
    .clone()
    .set("min", first + 1)
    .set("max", last + 1);
}

function badSize(message: string): WorkbookEditError {
  return new WorkbookEditError("invalid-range", message);
}

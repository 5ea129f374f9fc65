import type { RangeAddress } from "../core/grid/address";
import type { Cell, CellContent } from "./cell";
import { setColour } from "./colours";
import { ConditionalFormats } from "./conditional-formats";
import { DataValidations } from "./data-validations";
import { DefinedNames } from "./defined-names";
import { renameWorksheetInFormula } from "./formula-tokens";
import { insertCells } from "./shift-cells";
import { PageSetup } from "./page-setup";
import { overlaps } from "./ranges";
import { restyleCells } from "./restyle-cells";
import { sheetPropertiesOrder } from "./schema-order";
import type { Table } from "./table";
import { rewriteFormulas } from "./workbook-formulas";
import type { Workbook } from "./workbook";
import { WorkbookEditError } from "./workbook-error";
import { WorksheetCells } from "./worksheet-cells";
import { WorksheetLayout } from "./worksheet-layout";
import { addMerge, readMerges, removeMerges } from "./worksheet-merges";
import { type WorksheetComment, type WorksheetNote, readComments, readNotes } from "./worksheet-notes";
import type { WorksheetPart } from "./worksheet-part";
import { WorksheetTables } from "./worksheet-tables";
import {
  type FrozenPanes,
  readFrozenPanes,
  readShowsGridlines,
  setFrozenPanes,
  setShowsGridlines,
} from "./worksheet-view";
import type { XmlElement } from "./xml";

export type { FrozenPanes };
export type WorksheetVisibility = "visible" | "hidden" | "veryHidden";

/** A worksheet: cells and all that is laid over them. Indexes are zero-based. */
export class Worksheet {
  readonly workbook: Workbook;
  readonly partName: string;
  readonly part: WorksheetPart;
  readonly cells: WorksheetCells;
  readonly names: DefinedNames;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly pageSetup: PageSetup;
  /** The entry in the workbook's list of sheets. */
  readonly element: XmlElement;
  readonly #layout: WorksheetLayout;
  readonly #tables: WorksheetTables;

  constructor(workbook: Workbook, element: XmlElement, partName: string, part: WorksheetPart) {
    this.workbook = workbook;
    this.element = element;
    this.partName = partName;
    this.part = part;
    this.#layout = new WorksheetLayout(part);
    this.#tables = new WorksheetTables(this);
    this.cells = new WorksheetCells(part, this.#layout, workbook.styles);
    this.names = new DefinedNames(
      workbook.root,
      () => workbook.sheetIndex(this),
      () => false,
    );
    this.conditionalFormats = new ConditionalFormats(part, workbook.styles);
    this.dataValidations = new DataValidations(part);
    this.pageSetup = new PageSetup(part, this.names, () => this.name);
  }

  /** Stays the same while the worksheet is renamed, moved and saved. */
  get id(): string {
    const sheetId = this.element.number("sheetId", 0);
    return `{00000000-0001-0000-${sheetId.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  }

  get name(): string {
    return this.element.get("name") ?? "";
  }

  /** Renames it, in every formula and name too. Throws `WorkbookEditError` for a name that Excel would refuse. */
  set name(name: string) {
    this.workbook.refuseSheetName(name, this);
    const old = this.name;
    rewriteFormulas(this.workbook, (formula) => renameWorksheetInFormula(formula, old, name));
    this.element.set("name", name);
  }

  /** Zero-based, among the worksheets. */
  get position(): number {
    return this.workbook.worksheets.indexOf(this);
  }

  get visibility(): WorksheetVisibility {
    const state = this.element.get("state");
    return state === "hidden" || state === "veryHidden" ? state : "visible";
  }

  set visibility(visibility: WorksheetVisibility) {
    if (visibility !== "visible") this.workbook.refuseLastVisible(this);
    this.element.set("state", visibility === "visible" ? null : visibility);
    if (visibility !== "visible") this.workbook.leave(this);
  }

  /** `#RRGGBB`, or null for none. */
  get tabColour(): string | null {
    return this.workbook.palette.resolve(this.part.child("sheetPr")?.child("tabColor") ?? null);
  }

  set tabColour(colour: string | null) {
    const properties = this.part.ensure("sheetPr");
    if (colour === null) properties.remove(properties.child("tabColor"));
    else setColour(properties.ensure("tabColor", sheetPropertiesOrder), colour);
  }

  get showsGridlines(): boolean {
    return readShowsGridlines(this.part);
  }

  set showsGridlines(shows: boolean) {
    setShowsGridlines(this.part, shows);
  }

  get isProtected(): boolean {
    return this.part.child("sheetProtection")?.flag("sheet") ?? false;
  }

  /** Protects it without a password, or takes such a protection away; throws `not-supported` where there is a password. */
  set isProtected(isProtected: boolean) {
    if (isProtected === this.isProtected) return;
    if (this.hasPassword) {
      throw new WorkbookEditError("not-supported", `“${this.name}” is protected by a password. Unprotect it in Excel.`);
    }
    this.part.remove(this.part.child("sheetProtection"));
    if (isProtected) this.part.ensure("sheetProtection").set("sheet", 1).set("objects", 1).set("scenarios", 1);
  }

  /** Whether a protection has a password. */
  get hasPassword(): boolean {
    const protection = this.part.child("sheetProtection");
    return protection !== null && (protection.get("password") ?? protection.get("hashValue")) !== null;
  }

  get frozenPanes(): FrozenPanes {
    return readFrozenPanes(this.part);
  }

  set frozenPanes(panes: FrozenPanes) {
    setFrozenPanes(this.part, panes);
  }

  /** What stands in a cell; an absent cell is empty and has the style of its row or else its column. */
  readCell(rowIndex: number, columnIndex: number): Cell {
    return this.cells.read(rowIndex, columnIndex);
  }

  /** Calls back for the cells that are in the file within a range, row by row. Whole columns cost only what is there. */
  forEachCell(range: RangeAddress, visit: (cell: Cell, rowIndex: number, columnIndex: number) => void): void {
    this.cells.forEach(range, visit);
  }

  /**
   * Replaces a cell's content and keeps its style. In a table's heading row the column is renamed with it; a formula is
   * not calculated. Throws `WorkbookEditError` for what is too long and within array formulas.
   */
  writeCell(rowIndex: number, columnIndex: number, content: CellContent): void {
    const table = this.#tables.at(rowIndex, columnIndex);
    const columnOffset = columnIndex - (table?.range.columnIndex ?? 0);
    if (table?.headerRange?.rowIndex === rowIndex) {
      table.renameColumn(columnOffset, String(content.value));
      return;
    }
    this.cells.write(rowIndex, columnIndex, content);
    if (table?.totalsRange?.rowIndex === rowIndex) table.noteTotal(columnOffset, content);
    else table?.noteRow(content);
  }

  /** The smallest range that holds every cell with content (or, unless `valuesOnly`, a style); null when there is none. */
  usedRange(valuesOnly: boolean): RangeAddress | null {
    return this.cells.usedRange(valuesOnly);
  }

  /**
   * Gives each cell of a range another style. Whole columns and rows change their default style and the cells that are
   * there, never a million cells. `change` is called once for each style found.
   */
  changeStyles(range: RangeAddress, change: (styleIndex: number) => number): void {
    restyleCells({ cells: this.part.cells, layout: this.#layout, styles: this.workbook.styles }, range, change);
  }

  /** Empties cells; their styles stay. Headings of tables become `Column1` and so on. */
  clearContents(range: RangeAddress): void {
    const headings = this.tables.flatMap((table) => (table.headerRange ? [table.headerRange] : []));
    if (!headings.some((heading) => overlaps(heading, range))) {
      this.cells.clear(range);
      return;
    }
    const found: [number, number][] = [];
    this.cells.forEach(range, (_, rowIndex, columnIndex) => found.push([rowIndex, columnIndex]));
    for (const [rowIndex, columnIndex] of found) {
      this.writeCell(rowIndex, columnIndex, { type: "empty", value: "", formula: null });
    }
  }

  /** In points; the default height where the row has none of its own. 0 for a hidden row. */
  rowHeight(rowIndex: number): number {
    return this.#layout.rowHeight(rowIndex);
  }

  /** In points, at most 409. With null the rows keep their heights until Excel fits them to a changed text. */
  setRowHeight(rowIndex: number, rowCount: number, points: number | null): void {
    this.#layout.setRowHeight(rowIndex, rowCount, points);
  }

  isRowHidden(rowIndex: number): boolean {
    return this.#layout.isRowHidden(rowIndex);
  }

  setRowsHidden(rowIndex: number, rowCount: number, hidden: boolean): void {
    this.#layout.setRowsHidden(rowIndex, rowCount, hidden);
  }

  /** In points: see `column-width.ts` for how the file's characters become points. 0 for a hidden column. */
  columnWidth(columnIndex: number): number {
    return this.#layout.columnWidth(columnIndex);
  }

  setColumnWidth(columnIndex: number, columnCount: number, points: number): void {
    this.#layout.setColumnWidth(columnIndex, columnCount, points);
  }

  isColumnHidden(columnIndex: number): boolean {
    return this.#layout.isColumnHidden(columnIndex);
  }

  setColumnsHidden(columnIndex: number, columnCount: number, hidden: boolean): void {
    this.#layout.setColumnsHidden(columnIndex, columnCount, hidden);
  }

  /** In points. */
  get standardWidth(): number {
    return this.#layout.standardWidth;
  }

  /** In points. */
  get standardHeight(): number {
    return this.#layout.standardHeight;
  }

  get merges(): readonly RangeAddress[] {
    return readMerges(this.part);
  }

  /** Merges a range into one cell; the contents of all but its first cell are lost, as in Excel. */
  merge(range: RangeAddress): void {
    this.refuseTableOverlap(range);
    addMerge(this, range);
  }

  /** Takes apart every merge that touches a range. */
  unmerge(range: RangeAddress): void {
    removeMerges(this.part, range);
  }

  get tables(): readonly Table[] {
    return this.#tables.items;
  }

  /** Adds a table over a range; without headings a row of them is put in above, and cells below move down. */
  addTable(range: RangeAddress, hasHeaders: boolean): Table {
    return this.#tables.add(range, hasHeaders);
  }

  /** The notes (legacy comments). */
  get notes(): readonly WorksheetNote[] {
    return readNotes(this.workbook.file, this.partName);
  }

  /** The threaded comments, each the first of its thread. */
  get comments(): readonly WorksheetComment[] {
    return readComments(this.workbook.file, this.partName, this.workbook.relatedParts("person"));
  }

  /** For {@link Table}: throws `overlap` where a range meets another table. */
  refuseTableOverlap(range: RangeAddress, own: Table | null = null): void {
    this.#tables.refuseOverlap(range, own);
  }

  /** For {@link Table}. */
  removeTable(table: Table): void {
    this.#tables.remove(table);
  }

  /** For {@link Table}: a heading's text, without renaming the column again. */
  writeHeading(rowIndex: number, columnIndex: number, text: string): void {
    this.cells.write(rowIndex, columnIndex, { type: "text", value: text, formula: null });
  }

  /** For {@link Table}: makes room for new cells by moving down what stands there and below. */
  insertBelow(added: RangeAddress, table: Table | null): void {
    insertCells(this, added, table);
  }

  /** For {@link Table}: validations and conditional formats that reach the end of a range hold for rows added to it. */
  growRanges(range: RangeAddress, rowCount: number): void {
    const end = range.rowIndex + range.rowCount;
    const grow = (each: RangeAddress): RangeAddress =>
      overlaps(each, range) && each.rowIndex + each.rowCount === end
        ? { ...each, rowCount: each.rowCount + rowCount }
        : each;
    this.dataValidations.changeRanges((ranges) => ranges.map(grow), false);
    this.conditionalFormats.changeRanges((ranges) => ranges.map(grow), false);
  }

  /** For {@link Table}. */
  copyStyle(fromRow: number, columnIndex: number, toRow: number): void {
    const { styleIndex } = this.readCell(fromRow, columnIndex);
    this.changeStyles({ rowIndex: toRow, columnIndex, rowCount: 1, columnCount: 1 }, () => styleIndex);
  }
}

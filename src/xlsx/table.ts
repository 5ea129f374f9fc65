import type { RangeAddress } from "../core/grid/address";
import type { CellContent } from "./cell";
import { decodeText } from "./escaped-text";
import { renameTableInFormula, translateFormula } from "./formula-tokens";
import { nameTaken, refuseInvalidName } from "./names";
import { overlaps } from "./ranges";
import { tableColumnOrder, tableOrder } from "./schema-order";
import { knownColumns, noteTotal, readColumn, type KnownColumns, type TableColumn } from "./table-columns";
import { breakFormulasNaming, isNamedInFormulas, renameColumnInFormulas } from "./table-formulas";
import { moveSort } from "./table-sort";
import { columnElement, encodeHeading, uniqueHeading } from "./table-headings";
import { rewriteFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";
import type { Worksheet } from "./worksheet";
import type { XmlElement } from "./xml";
import { formatRange, parseRange } from "../core/grid/address";

/** A table (ECMA-376 part 1, 18.5.1). */
export class Table {
  readonly worksheet: Worksheet;
  readonly partName: string;
  readonly #root: XmlElement;
  #known: KnownColumns | null = null;

  constructor(worksheet: Worksheet, partName: string, root: XmlElement) {
    this.worksheet = worksheet;
    this.partName = partName;
    this.#root = root;
  }

  /** Unique in the workbook and kept in the file. */
  get id(): number {
    return this.#root.number("id", 0);
  }

  get name(): string {
    return this.#root.get("displayName") ?? this.#root.get("name") ?? "";
  }

  /** Renames it, in every formula too. Throws `WorkbookEditError` for a name that Excel would refuse or that is taken. */
  set name(name: string) {
    const old = this.name;
    const { workbook } = this.worksheet;
    refuseInvalidName(name);
    const owner = workbook.findTable(name);
    if ((owner && owner !== this) || workbook.names.find(name)) throw nameTaken(name);
    rewriteFormulas(workbook, (formula) => renameTableInFormula(formula, old, name));
    this.#root.set("name", name).set("displayName", name);
  }

  /** The whole table: headings, rows and totals. */
  get range(): RangeAddress {
    return parseRange(this.#root.get("ref") ?? "") ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
  }

  get headerRange(): RangeAddress | null {
    return this.showsHeaders ? { ...this.range, rowCount: 1 } : null;
  }

  get bodyRange(): RangeAddress {
    const { range } = this;
    const headerRows = this.showsHeaders ? 1 : 0;
    const rowCount = range.rowCount - headerRows - (this.showsTotals ? 1 : 0);
    return { ...range, rowIndex: range.rowIndex + headerRows, rowCount };
  }

  get totalsRange(): RangeAddress | null {
    const { range } = this;
    return this.showsTotals ? { ...range, rowIndex: range.rowIndex + range.rowCount - 1, rowCount: 1 } : null;
  }

  get columns(): readonly TableColumn[] {
    return this.#columns.map(readColumn);
  }

  /** One column by its place, without a look at the others: a table may have 16,384. */
  columnAt(columnOffset: number): TableColumn | null {
    const column = this.#columns[columnOffset];
    return column ? readColumn(column) : null;
  }

  /** The place of the column with an id; -1 where there is none. */
  columnOffsetOf(id: number): number {
    return this.#knownColumns.offsets.get(id) ?? -1;
  }

  get showsHeaders(): boolean {
    return this.#root.number("headerRowCount", 1) > 0;
  }

  get showsTotals(): boolean {
    return this.#root.number("totalsRowCount", 0) > 0;
  }

  /** Such as `TableStyleMedium2`; null for none. */
  get style(): string | null {
    return this.#root.child("tableStyleInfo")?.get("name") ?? null;
  }

  set style(style: string | null) {
    this.#styleInfo.set("name", style);
  }

  get showsBandedRows(): boolean {
    return this.#root.child("tableStyleInfo")?.flag("showRowStripes") ?? false;
  }

  set showsBandedRows(shows: boolean) {
    this.#styleInfo.set("showRowStripes", shows ? 1 : 0);
  }

  get showsBandedColumns(): boolean {
    return this.#root.child("tableStyleInfo")?.flag("showColumnStripes") ?? false;
  }

  set showsBandedColumns(shows: boolean) {
    this.#styleInfo.set("showColumnStripes", shows ? 1 : 0);
  }

  get showsFilterButton(): boolean {
    const filter = this.#root.child("autoFilter");
    return filter !== null && !filter.all("filterColumn").some((column) => column.flag("hiddenButton"));
  }

  /** Switching the buttons off takes the filter away too. */
  set showsFilterButton(shows: boolean) {
    if (!shows) this.#root.remove(this.#root.child("autoFilter"));
    else if (!this.showsFilterButton) this.#setFilterRange(this.#root.ensure("autoFilter", tableOrder));
  }

  /** Whether a filter hides rows. */
  get isFiltered(): boolean {
    const columns = this.#root.child("autoFilter")?.all("filterColumn") ?? [];
    return columns.some((column) => column.elements.some(({ name }) => name !== "extLst"));
  }

  /**
   * Adds rows at the end; cells below the table, and its totals, move down. A null takes the column's formula, if it
   * has one, else stays empty. Validations and conditional formats of the last row hold for the new ones too, and so
   * does its look, as in Excel. Throws `WorkbookEditError` where cells cannot move.
   */
  appendRows(rows: readonly (readonly (CellContent | null)[])[]): void {
    const body = this.bodyRange;
    const added = { ...body, rowIndex: body.rowIndex + body.rowCount, rowCount: rows.length };
    if (rows.some((row) => row.length !== body.columnCount)) {
      throw new WorkbookEditError("invalid-range", `A row of “${this.name}” has ${String(body.columnCount)} cells.`);
    }
    if (rows.length === 0) return;
    this.worksheet.insertBelow(added, this);
    this.worksheet.growRanges(body, rows.length);
    this.changeRowCount(rows.length);
    const last = added.rowIndex - 1;
    rows.forEach((row, rowOffset) => {
      row.forEach((content, columnOffset) => {
        const columnIndex = body.columnIndex + columnOffset;
        const rowIndex = added.rowIndex + rowOffset;
        if (body.rowCount > 0) this.worksheet.copyStyle(last, columnIndex, rowIndex);
        const written = content ?? this.#calculated(columnOffset, body.rowCount > 0 ? last : null, rowIndex);
        if (written) this.worksheet.writeCell(rowIndex, columnIndex, written);
      });
    });
  }

  /**
   * Adds an empty column at the right end and names it; without a name as Excel would. Throws `WorkbookEditError` where
   * a cell to its right is taken.
   */
  appendColumn(name: string): TableColumn {
    const { range } = this;
    const added = { ...range, columnIndex: range.columnIndex + range.columnCount, columnCount: 1 };
    let isTaken = this.worksheet.merges.some((merge) => overlaps(merge, added));
    this.worksheet.forEachCell(added, (cell) => {
      if (cell.type !== "empty" || cell.formula !== null) isTaken = true;
    });
    if (isTaken) {
      throw new WorkbookEditError("cells-below", `Cells stand beside “${this.name}”. Move them aside in Excel.`);
    }
    const columnOffset = range.columnCount;
    this.resize({ ...range, columnCount: columnOffset + 1 });
    this.renameColumn(columnOffset, name);
    const column = this.columns[columnOffset];
    if (!column) throw new RangeError(`“${this.name}” did not take a column.`);
    return column;
  }

  /** A column that holds one and the same formula from its first row to its last goes on in new rows from now on. */
  calculateColumn(columnOffset: number): void {
    const { rowIndex, columnIndex, rowCount } = this.bodyRange;
    const formulas = new Set<string | null>();
    for (let row = rowIndex; row < rowIndex + rowCount && formulas.size < 2; row += 1) {
      formulas.add(this.worksheet.readCell(row, columnIndex + columnOffset).formula);
    }
    const [formula = null, ...others] = formulas;
    if (formula === null || others.length > 0) return;
    const column = this.#columns[columnOffset];
    if (column) column.ensure("calculatedColumnFormula", tableColumnOrder).text = formula.replace(/^=/, "");
  }

  /** Takes another range with the same first row. New columns take their names from the cells above them. */
  resize(range: RangeAddress): void {
    const old = this.range;
    const bodyRows = range.rowCount - (this.showsHeaders ? 1 : 0) - (this.showsTotals ? 1 : 0);
    if (range.rowIndex !== old.rowIndex || bodyRows < 1 || !overlaps(range, old)) {
      throw new WorkbookEditError("invalid-range", "A table keeps its heading row and has at least one row below it.");
    }
    if (this.showsTotals && range.rowCount !== old.rowCount) {
      throw new WorkbookEditError(
        "not-supported",
        `“${this.name}” has a totals row. Switch it off in Excel to resize the table.`,
      );
    }
    this.worksheet.refuseTableOverlap(range, this);
    const kept = new Map(this.#columns.map((column, index) => [old.columnIndex + index, column]));
    const list = this.#root.ensure("tableColumns", tableOrder);
    let nextId = Math.max(0, ...this.#columns.map((column) => column.number("id", 0)));
    list.children = Array.from({ length: range.columnCount }, (_, offset) => {
      const known = kept.get(range.columnIndex + offset);
      if (known) return known;
      nextId += 1;
      return columnElement(nextId, "");
    });
    list.set("count", range.columnCount);
    this.#setRange(range);
    const filter = this.#root.child("autoFilter");
    for (const column of filter?.all("filterColumn") ?? []) {
      if (column.number("colId", 0) >= range.columnCount) filter?.remove(column);
    }
    this.#columns.forEach((column, offset) => {
      if (column.get("name") === "") this.renameColumn(offset, this.#headingText(offset));
    });
  }

  /** Gives a column the name that its new heading asks for, made unique as Excel does, and writes it in the cell. */
  renameColumn(columnOffset: number, wanted: string): void {
    const column = this.#columns[columnOffset];
    if (!column) return;
    const others = this.columns.filter((_, index) => index !== columnOffset).map(({ name }) => name);
    const old = decodeText(column.get("name") ?? "");
    const name = uniqueHeading(wanted, columnOffset, others);
    column.set("name", encodeHeading(name));
    const { headerRange } = this;
    if (headerRange) this.worksheet.writeHeading(headerRange.rowIndex, headerRange.columnIndex + columnOffset, name);
    if (old !== "" && old !== name) renameColumnInFormulas(this, old, name);
  }

  /** Keeps what the table says of its totals in step with a cell that was written there. */
  noteTotal(columnOffset: number, content: CellContent): void {
    const column = this.#columns[columnOffset];
    if (column) noteTotal(column, content);
  }

  /** A table without rows shows an empty one to type in, which is none any more once it holds something. */
  noteRow(content: CellContent): void {
    if (content.type !== "empty" || content.formula !== null) this.#hasRows();
  }

  /** Follows its cells down, or up for a negative number. */
  moveDown(rowCount: number): void {
    this.#setRange({ ...this.range, rowIndex: this.range.rowIndex + rowCount });
  }

  /** Has more rows, or fewer for a negative number, after its cells have moved. */
  changeRowCount(rowCount: number): void {
    this.#setRange({ ...this.range, rowCount: this.range.rowCount + rowCount });
    this.#hasRows();
  }

  /** Removes the table and the contents of its cells; formulas that name it become `#REF!`. */
  delete(): void {
    const { range, name } = this;
    this.worksheet.removeTable(this);
    this.worksheet.clearContents(range);
    breakFormulasNaming(name, this.worksheet.workbook);
  }

  /** Removes the table and leaves its cells. Refused while a formula names the table. */
  convertToRange(): void {
    if (isNamedInFormulas(this.name, this.worksheet.workbook)) {
      throw new WorkbookEditError(
        "not-supported",
        `Formulas name the table “${this.name}”. Convert it to a range in Excel.`,
      );
    }
    this.worksheet.removeTable(this);
  }

  get #columns(): readonly XmlElement[] {
    return this.#knownColumns.elements;
  }

  /** Kept until a column is added or taken away. */
  get #knownColumns(): KnownColumns {
    const children = this.#root.child("tableColumns")?.children ?? [];
    if (this.#known?.children !== children || this.#known.count !== children.length) {
      this.#known = knownColumns(children);
    }
    return this.#known;
  }

  get #styleInfo(): XmlElement {
    return this.#root.ensure("tableStyleInfo", tableOrder);
  }

  #hasRows(): void {
    this.#root.set("insertRow", null).set("insertRowShift", null);
  }

  #setRange(range: RangeAddress): void {
    const old = this.range;
    this.#root.set("ref", formatRange(range));
    const filter = this.#root.child("autoFilter");
    if (filter) this.#setFilterRange(filter);
    for (const holder of filter ? [this.#root, filter] : [this.#root]) {
      for (const sort of holder.all("sortState")) if (!moveSort(sort, old, range)) holder.remove(sort);
    }
  }

  #setFilterRange(filter: XmlElement): void {
    const { range } = this;
    filter.set("ref", formatRange({ ...range, rowCount: range.rowCount - (this.showsTotals ? 1 : 0) }));
  }

  #headingText(columnOffset: number): string {
    const { headerRange } = this;
    if (!headerRange) return "";
    return String(this.worksheet.readCell(headerRange.rowIndex, headerRange.columnIndex + columnOffset).value);
  }

  #calculated(columnOffset: number, lastRow: number | null, rowIndex: number): CellContent | null {
    const column = this.columns[columnOffset];
    if (!column?.calculatedFormula) return null;
    const columnIndex = this.range.columnIndex + columnOffset;
    const above = lastRow === null ? null : this.worksheet.readCell(lastRow, columnIndex).formula;
    const formula =
      above && lastRow !== null ? translateFormula(above, rowIndex - lastRow, 0) : column.calculatedFormula;
    return { type: "empty", value: "", formula };
  }
}

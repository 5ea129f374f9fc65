import type { RangeAddress } from "../core/grid/address.js";
import type { CellContent } from "./cell.js";
import type { Worksheet } from "./worksheet.js";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The formula of a calculated column, with its `=`; null for none. */
  readonly calculatedFormula: string | null;
}

export declare class Table {
  readonly worksheet: Worksheet;
  /** Unique in the workbook and kept in the file. */
  readonly id: number;
  get name(): string;
  /** Renames it, in every formula too. Throws `WorkbookEditError` for a name that Excel would refuse or that is taken. */
  set name(name: string);
  /** The whole table: headings, rows and totals. */
  get range(): RangeAddress;
  get headerRange(): RangeAddress | null;
  get bodyRange(): RangeAddress;
  get totalsRange(): RangeAddress | null;
  get columns(): readonly TableColumn[];
  get showsHeaders(): boolean;
  get showsTotals(): boolean;
  /** Such as `TableStyleMedium2`; null for none. */
  get style(): string | null;
  set style(style: string | null);
  get showsBandedRows(): boolean;
  set showsBandedRows(shows: boolean);
  get showsBandedColumns(): boolean;
  set showsBandedColumns(shows: boolean);
  get showsFilterButton(): boolean;
  set showsFilterButton(shows: boolean);
  /** Whether a filter hides rows. */
  get isFiltered(): boolean;
  /** Adds rows at the end; cells below the table move down. Calculated columns are filled where `null` is given. */
  appendRows(rows: readonly (readonly (CellContent | null)[])[]): void;
  /** Takes another range with the same heading row. */
  resize(range: RangeAddress): void;
  /** Removes the table and the contents of its cells, as `table.delete()` does. */
  delete(): void;
  /** Removes the table and leaves its cells. */
  convertToRange(): void;
}

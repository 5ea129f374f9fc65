import type { RangeAddress } from "../core/grid/address.js";
import type { Cell, CellContent } from "./cell.js";
import type { ConditionalFormats } from "./conditional-formats.js";
import type { DataValidations } from "./data-validations.js";
import type { DefinedNames } from "./defined-names.js";
import type { PageSetup } from "./page-setup.js";
import type { Table } from "./table.js";
import type { Workbook } from "./workbook.js";
import type { WorksheetNote, WorksheetComment } from "./worksheet-notes.js";

export type WorksheetVisibility = "visible" | "hidden" | "veryHidden";

/** The rows and columns that stay in view while the rest scrolls. */
export interface FrozenPanes {
  readonly rowCount: number;
  readonly columnCount: number;
}

export declare class Worksheet {
  readonly workbook: Workbook;
  /** Stays the same while the worksheet is renamed, moved and saved. */
  readonly id: string;
  get name(): string;
  /** Renames it, in every formula and name too. Throws `WorkbookEditError` for a name that Excel would refuse. */
  set name(name: string);
  /** Zero-based, among the worksheets. */
  get position(): number;
  get visibility(): WorksheetVisibility;
  set visibility(visibility: WorksheetVisibility);
  /** `#RRGGBB`, or null for none. */
  get tabColour(): string | null;
  set tabColour(colour: string | null);
  get showsGridlines(): boolean;
  set showsGridlines(shows: boolean);
  get isProtected(): boolean;
  /** Protects it without a password, or takes such a protection away (a password throws `not-supported`). */
  set isProtected(isProtected: boolean);
  /** Whether a protection has a password. */
  get hasPassword(): boolean;
  get frozenPanes(): FrozenPanes;
  set frozenPanes(panes: FrozenPanes);

  /** What stands in a cell; an absent cell is empty and has the style of its row or else its column. */
  readCell(rowIndex: number, columnIndex: number): Cell;
  /** Calls back for the cells that are in the file within a range, row by row. Whole columns cost only what is there. */
  forEachCell(range: RangeAddress, visit: (cell: Cell, rowIndex: number, columnIndex: number) => void): void;
  /** Replaces a cell's content and keeps its style. In a table's heading row the column is renamed with it. */
  writeCell(rowIndex: number, columnIndex: number, content: CellContent): void;
  /** The smallest range that holds every cell with content (or, unless `valuesOnly`, a style); null when there is none. */
  usedRange(valuesOnly: boolean): RangeAddress | null;
  /**
   * Gives each cell of a range another style. Whole columns and rows change their default style and the cells that are
   * there, never a million cells. `change` is called once for each style found.
   */
  changeStyles(range: RangeAddress, change: (styleIndex: number) => number): void;
  /** Empties cells; their styles stay. */
  clearContents(range: RangeAddress): void;

  /** In points; the default height where the row has none of its own. 0 for a hidden row. */
  rowHeight(rowIndex: number): number;
  /** In points, at most 409. Null lets Excel fit the row when it opens the file. */
  setRowHeight(rowIndex: number, rowCount: number, points: number | null): void;
  isRowHidden(rowIndex: number): boolean;
  setRowsHidden(rowIndex: number, rowCount: number, hidden: boolean): void;
  /** In points: see `column-width.ts` for how the file's characters become points. 0 for a hidden column. */
  columnWidth(columnIndex: number): number;
  setColumnWidth(columnIndex: number, columnCount: number, points: number): void;
  isColumnHidden(columnIndex: number): boolean;
  setColumnsHidden(columnIndex: number, columnCount: number, hidden: boolean): void;
  /** In points. */
  get standardWidth(): number;
  get standardHeight(): number;

  get merges(): readonly RangeAddress[];
  /** Merges a range into one cell; the contents of all but its first cell are lost, as in Excel. */
  merge(range: RangeAddress): void;
  /** Takes apart every merge that touches a range. */
  unmerge(range: RangeAddress): void;

  get tables(): readonly Table[];
  /** Adds a table over a range; without headings a row of them is put in above, and cells below move down. */
  addTable(range: RangeAddress, hasHeaders: boolean): Table;
  readonly names: DefinedNames;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly pageSetup: PageSetup;
  /** The notes (legacy comments). */
  get notes(): readonly WorksheetNote[];
  /** The threaded comments, each the first of its thread. */
  get comments(): readonly WorksheetComment[];
}

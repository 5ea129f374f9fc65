import type { CellAddress, RangeAddress } from "../../core/grid/address";
import type { CellFormat, CellInput, PageLayout } from "../../core/grid/edit";
import type { TableName } from "../../core/review/review";

/** A sheet of a new workbook, as plain data. */
export interface SheetTemplate {
  readonly name: string;
  /** Points, of the columns from the first on. */
  readonly columnWidths: readonly number[];
  /** The rows from the first on that are not as tall as Excel makes them by itself, by zero-based index, in points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly texts: readonly TextTemplate[];
  readonly tables: readonly TableTemplate[];
  /** So many rows stay in sight when the person scrolls. */
  readonly frozenRowCount: number;
  readonly page: PageLayout;
}

/** A text outside of the tables; a range of more than one cell is merged. */
export interface TextTemplate {
  readonly range: RangeAddress;
  readonly text: string;
  /** Whether the text is a formula, with its `=`. */
  readonly isFormula?: true;
  readonly format: CellFormat;
}

/** A table with its headings and rows; one sentence above it says what to enter. */
export interface TableTemplate {
  readonly name: TableName;
  /** Stands in the row above the headings, over all columns. */
  readonly caption: string;
  /** The first heading. */
  readonly cell: CellAddress;
  readonly columns: readonly ColumnTemplate[];
  /** At least one; each cell in the order of the columns. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Parts of the body that differ from their columns. */
  readonly areas?: readonly AreaTemplate[];
  /** Of a table of scales: the cell of the sheet that names the scale in use. */
  readonly scaleCell?: CellAddress;
}

export interface ColumnTemplate {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly format: CellFormat;
  readonly choices?: Choices;
  /** What every cell of the column shows, as a formula; its cells in the rows tell how tall its text will be. */
  readonly formula?: string;
}

export interface AreaTemplate {
  /** Within the body: its first cell is row 0, column 0. */
  readonly range: RangeAddress;
  readonly format: CellFormat;
  readonly choices?: Choices;
}

/** What a drop-down offers; where the cells are is found when the edits are made. */
export type Choices =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "column"; readonly table: TableName; readonly heading: string }
  /** The scores or ratings of the scale that the newest year of `Programme` names. */
  | { readonly kind: "scale"; readonly table: "ScoreScale" | "RiskScale" }
  /** The years of `Programme`. */
  | { readonly kind: "years" };

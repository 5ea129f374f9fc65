import type { CellAddress } from "../grid/address";
import type { WorksheetSnapshot } from "../grid/workbook-snapshot";
import type { BudgetLine, Entry, Output, Recommendation, Score, TableName } from "./review";

/** Which parts of the contract a workbook has. */
export interface Structure {
  readonly missingTables: readonly MissingTable[];
  readonly missingColumns: readonly MissingColumn[];
  /** Cells and headings that should name a year and cannot be read as one. */
  readonly unreadableYears: readonly UnreadableYear[];
  /** Every table of the contract that is there. */
  readonly tables: readonly FoundTable[];
  /** The cells of the column `Field` of `Programme`, from the top down. */
  readonly fields: readonly Entry[];
  readonly worksheets: readonly WorksheetFacts[];
  /** What cannot be known because its table or column is not there. */
  readonly missingFacts: ReadonlySet<Fact>;
}

/** A kind of fact that a check may need: a column of a table, or the whole table `Programme`. */
export type Fact =
  | "programme"
  | `outputs.${FactOf<Output>}`
  | `scores.${FactOf<Score>}`
  | `budget.${FactOf<BudgetLine>}`
  | `recommendations.${FactOf<Recommendation>}`;

type FactOf<Row> = Exclude<keyof Row & string, "row">;

export interface FoundTable {
  readonly table: TableName;
  readonly worksheetId: string;
  readonly worksheetName: string;
  /** The first body cell, below the headings. */
  readonly firstCell: CellAddress;
}

export interface MissingTable {
  readonly table: TableName;
  /** A table of the workbook, not of the contract, that looks like it. */
  readonly suggestion: string | null;
}

export interface MissingColumn {
  readonly table: TableName;
  /** As the contract has it. */
  readonly heading: string;
  /** A column of that table, not of the contract, that looks like it. */
  readonly suggestion: string | null;
  readonly worksheetId: string;
  readonly worksheetName: string;
  /** The heading of the suggested column, else the table's first heading; null where the headings are hidden. */
  readonly cell: CellAddress | null;
}

export type UnreadableYear =
  | { readonly kind: "cell"; readonly entry: Entry }
  /** A heading of `Programme` that holds a digit but is no year, or names a year that an earlier heading names too. */
  | {
      readonly kind: "heading" | "repeated heading";
      readonly label: string;
      readonly worksheetId: string;
      readonly worksheetName: string;
      readonly cell: CellAddress | null;
    };

/** What a reader of the published workbook would stumble over. */
export type WorksheetFacts = Omit<WorksheetSnapshot, "customFormats">;

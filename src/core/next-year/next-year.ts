import type { Entry, Programme, RowIdentity, TableName } from "../review/review";
import type { Fact } from "../review/structure";
import type { Year } from "../review/year";

/** What starting the next year's review will do; nothing of it is done yet. */
export interface NextYear {
  /** The year under review, which becomes the previous year. */
  readonly previous: Year;
  readonly year: Year;
  /** The rows of `Programme`, in the order of the contract; those that the workbook does not have are left out. */
  readonly fields: readonly PlannedField[];
  /** The tables with a row for each output, line or recommendation that are there. */
  readonly tables: readonly PlannedTable[];
  readonly scoreScale: ScalePlan;
  readonly riskScale: ScalePlan;
  /** What a person should know, as whole sentences. */
  readonly notes: readonly string[];
}

export interface PlannedField {
  readonly field: keyof Programme;
  /** The previous year's cell. */
  readonly entry: Entry;
  readonly plan:
    | { readonly kind: "carried" }
    /** Another scale than the previous year's. */
    | { readonly kind: "switched"; readonly text: string }
    /** Empty: to be judged, written or agreed anew. */
    | { readonly kind: "left empty" };
}

/** The tables whose rows have a year. */
export type YearTable = Extract<TableName, "Outputs" | "Scores" | "Budget" | "Recommendations">;

export interface PlannedTable {
  readonly table: YearTable;
  /** Rows of the previous year whose `Year` is empty, into which it is written. */
  readonly unnamedRows: readonly RowIdentity[];
  readonly newRows: readonly PlannedRow[];
  /** Keys of rows of the next year that are there already, and stay as they are. */
  readonly presentKeys: readonly string[];
}

export interface PlannedRow {
  readonly key: string;
  /** What the row is about, in words. */
  readonly wording: string;
  /** The cells that are taken from the previous year; all others but `Year` are empty. */
  readonly carried: ReadonlyMap<Fact, Entry>;
}

/** The names of the scale in the two years; equal where it stays. */
export interface ScalePlan {
  readonly previous: string;
  readonly next: string;
}

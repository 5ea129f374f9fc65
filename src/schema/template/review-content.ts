import type { CellInput } from "../../core/grid/edit";
import type { Programme, TableName } from "../../core/review/review";

/** What a new review workbook holds. */
export interface ReviewContent {
  /** The title of the workbook and of its first sheet. */
  readonly title: string;
  /** What this workbook is: paragraphs below the title of the first sheet. */
  readonly introduction: readonly string[];
  /** The years that `Programme` has a column for, as labels, oldest first. */
  readonly years: readonly string[];
  /** What each field holds in each of these years; a field left out is an empty row, and null leaves the row out. */
  readonly programme: Readonly<Partial<Record<keyof Programme, readonly CellInput[] | null>>>;
  /** What stands beside a field in place of what to enter there. */
  readonly remarks?: Readonly<Partial<Record<keyof Programme, string>>>;
  /** Cells in the order of the contract's columns; those left out at the end of a row are empty. */
  readonly rows: Readonly<
    Partial<Record<"Outputs" | "Scores" | "Budget" | "Recommendations" | "Decisions", ContentRows>>
  >;
  /** Limits of checks that differ from the shipped ones, by the id of the check. */
  readonly limits?: ReadonlyMap<string, number>;
  /** Headings that differ from the contract's, by table and the contract's heading. */
  readonly headings?: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>>;
}

export type ContentRows = readonly (readonly CellInput[])[];

import type { CellAddress } from "../grid/address";
import type { Entry, TableName } from "../review/review";
import type { Year } from "../review/year";

/** One year against the next older one. */
export interface YearChanges {
  /** The review year; null where the workbook has none. */
  readonly year: Year | null;
  /** Null where only one year is known: then there are no changes. */
  readonly previousYear: Year | null;
  /** By sheet, then row, then column. */
  readonly changes: readonly Change[];
}

/** One thing that a reader would call a change, and the cell to look at. See wordsOfChange for what was reworded. */
export interface Change {
  readonly kind: ChangeKind;
  readonly worksheetId: string;
  readonly worksheetName: string;
  readonly table: TableName;
  /** A removed row's is last year's; null only for a fact that has no cell. */
  readonly cell: CellAddress | null;
  /** The `Ref`, `Line · Type` or `Field`. */
  readonly item: string;
  /** The column's heading or the `Field`; of a row that came or went, the column that says what it was. */
  readonly field: string;
  readonly from: ChangeValue | null;
  readonly to: ChangeValue | null;
  /** By how many steps of its scale a score or risk moved: at least 1, the kind gives the direction; null elsewhere. */
  readonly steps: number | null;
  /** Of numbers, to − from; null elsewhere. */
  readonly difference: number | null;
  /** Of numbers, 100 × difference ÷ |from|, unrounded; null elsewhere and where `from` is 0. */
  readonly percent: number | null;
  /** The cell's entry; of a row that came or went, those of all its cells that are not empty, the cell's own first. */
  readonly entries: readonly [Entry, ...Entry[]];
}

export type ChangeKind = (typeof changeKinds)[number];

/** In the order in which a reader wants them told. */
export const changeKinds = [
  "improved",
  "declined",
  "increased",
  "decreased",
  "added",
  "removed",
  "reworded",
  "changed",
  "closed",
  "reopened",
  "carried forward",
  "renamed",
  "not comparable",
] as const;

/** A number as it is, a date as `2018-12-01` or `2018-12`, all else as text as written. */
export type ChangeValue = string | number;

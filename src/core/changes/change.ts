import type { Entry } from "../review/review";
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

/** One thing that a reader would call a change. See wordsOfChange for what was reworded. */
export interface Change {
  readonly kind: ChangeKind;
  /** The cell to look at; of a row that came or went, the one that says what it was: a removed row's is last year's. */
  readonly entry: Entry;
  /** Of a row that came or went, its other cells that are not empty; none elsewhere. */
  readonly otherEntries: readonly Entry[];
  readonly from: ChangeValue | null;
  readonly to: ChangeValue | null;
  /** By how many steps of its scale a score or risk moved: at least 1, the kind gives the direction; null elsewhere. */
  readonly steps: number | null;
  /** Of numbers, to − from; null elsewhere. */
  readonly difference: number | null;
  /** Of numbers, 100 × difference ÷ |from|, unrounded; null elsewhere, and where `from` is 0 or next to nothing. */
  readonly percent: number | null;
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

/** Every cell that a change is about, the one to look at first. */
export function entriesOf({ entry, otherEntries }: Change): readonly Entry[] {
  return [entry, ...otherEntries];
}

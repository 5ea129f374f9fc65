import type { CellValue } from "../grid/cell-value";
import type { YearTable } from "../next-year/next-year";
import type { Entry } from "../review/review";
import type { Fact } from "../review/structure";
import type { Year } from "../review/year";
import type { KnownFact } from "./known-year";
import type { RowMatch } from "./match-rows";

/** What taking a year over from another file will do; nothing of it is done yet. */
export interface TakeOverPlan {
  /** Written as this workbook writes it, where it has the year. */
  readonly year: Year;
  /** Whether `Programme` gets a column for it. */
  readonly isNewColumn: boolean;
  readonly facts: readonly PlannedFact[];
  readonly matches: readonly PlannedMatch[];
  /** What a person should know, as whole sentences. */
  readonly notes: readonly string[];
}

/** One fact of the other file and what becomes of it. */
export interface PlannedFact {
  /** Tells it apart from the others of the plan: to choose it, where it differs. */
  readonly id: string;
  readonly table: "Programme" | YearTable;
  /** The `Ref`, `Line · Type` or `Field`. */
  readonly key: string;
  /** As a reader knows it: the `Field` or the heading of the column. */
  readonly field: string;
  readonly fact: Fact;
  readonly there: KnownFact;
  /** The cell here; null where its row or column is added. */
  readonly here: Entry | null;
  /**
   * `replaced` differs too, and a person chose the other file's; `calculated` differs too, or shows nothing, and its
   * formula stays; `no place` has no row of `Programme`, column or table here.
   */
  readonly state: "taken over" | "same" | "differs" | "replaced" | "calculated" | "no place";
}

export interface PlannedMatch extends RowMatch {
  readonly table: "Outputs" | "Recommendations";
  /** The row's index in the other file. */
  readonly index: number;
  readonly wording: string;
  readonly where: string;
}

/** What a person decided in view of a plan; what is left out stays as the plan has it. */
export interface TakeOverChoices {
  /** Ids of facts that differ, where the other file's is to replace what is here → what the cell here held then. */
  readonly replaced?: ReadonlyMap<string, CellValue>;
  /** Index of the output in the other file → `Ref` of the output here that it is, or null for none. */
  readonly outputs?: ReadonlyMap<number, string | null>;
  readonly recommendations?: ReadonlyMap<number, string | null>;
}

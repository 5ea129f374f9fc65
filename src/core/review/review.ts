import type { CellAddress } from "../grid/address";
import type { CellValue } from "../grid/cell-value";
import type { DateFact } from "./date-fact";
import type { Lists } from "./lists";
import type { RiskScale, ScoreScale } from "./scales";
import type { Structure } from "./structure";
import type { Year } from "./year";

/** A review workbook in the review's own words; every fact carries the cell it came from. */
export interface Review {
  readonly structure: Structure;
  readonly lists: Lists;
  /** Every year that a column of `Programme` or a row of a table names, oldest first. */
  readonly years: readonly YearReview[];
  /** The newest year among the columns of `Programme`; null where there is none. */
  readonly reviewYear: YearReview | null;
  /** The next older one among the columns of `Programme`; null where there is none. */
  readonly previousYear: YearReview | null;
  /** Every cell of the contract that is not empty, in the order of the contract, then row by row. */
  readonly entries: readonly Entry[];
  /** Of these, the ones whose value is not just what the cell holds: untidy text, an error, a number as text, a date. */
  readonly oddEntries: readonly Entry[];
}

/** What the workbook tells of one year. */
export interface YearReview {
  readonly year: Year;
  /** Null where the year has no column in `Programme`. */
  readonly programme: Programme | null;
  /** Rows in the order of their table. */
  readonly outputs: readonly Output[];
  readonly scores: readonly Score[];
  readonly budget: readonly BudgetLine[];
  readonly recommendations: readonly Recommendation[];
  /** Of these rows, the first of each key, in the same order; rows without a key are left out. */
  readonly byKey: RowsByKey;
  /** The scale that the year's programme column names, or the next newer year's where it names none; null where it is in no list. */
  readonly scoreScale: ScoreScale | null;
  readonly riskScale: RiskScale | null;
}

export interface RowsByKey {
  readonly outputs: ReadonlyMap<string, Output>;
  readonly scores: ReadonlyMap<string, Score>;
  readonly budget: ReadonlyMap<string, BudgetLine>;
  readonly recommendations: ReadonlyMap<string, Recommendation>;
}

/**
 * One cell of the contract: what it holds and what is understood of it.
 * `value` is null where the cell is empty or cannot be understood; `raw` is `""` where it is empty.
 */
export interface Entry<Value = unknown> {
  readonly raw: CellValue;
  readonly value: Value | null;
  /** Null where there is no such cell: its column or its row in `Programme` is missing. */
  readonly cell: CellAddress | null;
  /** The column's heading as written in the workbook or, in `Programme`, the `Field`. */
  readonly field: string;
  /** What the contract expects in the cell. */
  readonly type: EntryType;
  /** What a date stands in a cell that should hold text (`2011/12` became one): how Excel shows it is not known, so it is never reinterpreted. */
  readonly isDateInText: boolean;
  readonly row: RowIdentity;
}

export type EntryType = "text" | "paragraphs" | "number" | "date" | "year" | "ref" | "score" | "risk";

/** The row that an entry stands in; in `Programme`, the cell's own year and `Field`. */
export interface RowIdentity {
  readonly worksheetId: string;
  readonly worksheetName: string;
  /** The name of the table, as the contract has it. */
  readonly table: TableName;
  /** Zero-based on the worksheet. */
  readonly rowIndex: number;
  /** Null where the year label cannot be read. */
  readonly year: Year | null;
  /** What identifies the row within its year: the `Ref`, `Line · Type` or the `Field`. */
  readonly key: string;
}

export type TableName =
  | "Programme"
  | "Outputs"
  | "Scores"
  | "Budget"
  | "Recommendations"
  | "ScoreScale"
  | "RiskScale"
  | "Statuses"
  | "Checks"
  | "Decisions";

export interface Programme {
  readonly title: Entry<string>;
  readonly code: Entry<string>;
  readonly country: Entry<string>;
  readonly leadPartner: Entry<string>;
  /** One partner a line. */
  readonly otherPartners: Entry<string>;
  readonly startDate: Entry<DateFact>;
  readonly endDate: Entry<DateFact>;
  readonly reviewDate: Entry<DateFact>;
  /** Pounds. */
  readonly budgetOda: Entry<number>;
  readonly budgetNonOda: Entry<number>;
  readonly programmeValue: Entry<number>;
  readonly budgetBasis: Entry<string>;
  readonly scoreScaleName: Entry<string>;
  readonly riskScaleName: Entry<string>;
  readonly programmeScore: Entry<string>;
  readonly outcomeAssessment: Entry<string>;
  readonly riskRating: Entry<string>;
  readonly support: Entry<string>;
  readonly progress: Entry<string>;
}

export interface Output {
  readonly row: RowIdentity;
  readonly year: Entry<string>;
  readonly ref: Entry<string>;
  readonly output: Entry<string>;
  /** Percent, 1 to 100. */
  readonly impactWeight: Entry<number>;
  readonly risk: Entry<string>;
}

export interface Score {
  readonly row: RowIdentity;
  readonly year: Entry<string>;
  readonly ref: Entry<string>;
  readonly score: Entry<string>;
  readonly evidence: Entry<string>;
}

export interface BudgetLine {
  readonly row: RowIdentity;
  readonly year: Entry<string>;
  readonly line: Entry<string>;
  readonly type: Entry<string>;
  /** Pounds. */
  readonly allocated: Entry<number>;
  readonly spent: Entry<number>;
  readonly note: Entry<string>;
}

export interface Recommendation {
  readonly row: RowIdentity;
  readonly year: Entry<string>;
  readonly ref: Entry<string>;
  readonly recommendation: Entry<string>;
  readonly owner: Entry<string>;
  readonly due: Entry<DateFact>;
  readonly status: Entry<string>;
  readonly response: Entry<string>;
}

import type { CellValue } from "../grid/cell-value";
import type { DateInput } from "../grid/edit";
import type { Level } from "../review/lists";
import type { Entry, Review, YearReview } from "../review/review";
import type { Fact } from "../review/structure";

/** One question of a review. It reports cells and never changes them. */
export type Check = ReviewYearCheck | EveryYearCheck;

/** Cannot run where the workbook has no review year. */
export interface ReviewYearCheck extends CheckFacts {
  readonly judges: "review year";
  readonly run: (subject: CheckSubject) => CheckOutcome;
}

/** Also runs where the workbook has no review year. */
export interface EveryYearCheck extends CheckFacts {
  readonly judges: "every year";
  readonly run: (subject: Omit<CheckSubject, "year">) => CheckOutcome;
}

/** The problems, none when it passed, or `not applicable`. */
export type CheckOutcome = readonly Problem[] | "not applicable";

interface CheckFacts {
  /** Names the check in the workbook's table `Checks`, in the docs and in its file name. */
  readonly id: string;
  /** As it ships; the workbook can change it. */
  readonly level: Level;
  /** Said when all is well. */
  readonly title: string;
  /** Said above its findings. */
  readonly failedTitle: string;
  /** As it ships, in the unit that the check's message names; the workbook can change it. */
  readonly limit?: number;
  /** Facts without which it cannot run. */
  readonly needs: readonly Fact[];
}

interface CheckSubject {
  readonly review: Review;
  /** The year under review. */
  readonly year: YearReview;
  /** The workbook's limit, else the shipped one, else 0. */
  readonly limit: number;
}

/** What is wrong, and what to do about it. */
export interface Problem {
  /** Under 100 characters; says what is so, then what to do; names its cell or stands beside a link to it. */
  readonly message: string;
  /** The cell concerned, the first one where there are several; left out where there is none. */
  readonly entry?: Entry;
  /** Where there is no entry: where the reader should look. */
  readonly place?: ProblemPlace;
  /** Where this problem weighs less than the check's own level. */
  readonly level?: Level;
  /** What one click can enter in the entry's cell without guessing. */
  readonly fix?: CellValue | DateInput;
}

export interface ProblemPlace {
  readonly worksheetId: string | null;
  readonly worksheetName: string | null;
  /** The table concerned, as the contract or the workbook names it. */
  readonly table: string | null;
  readonly cell: Entry["cell"];
  readonly field: string | null;
  /** What tells it from the check's other problems, and what is so there: a decision to accept it is known by both. */
  readonly key?: string;
  readonly value?: string;
}

import type { ChoicesByYear, LastYearFile, PlannedYear } from "../app/last-year-file";
import type { ReviewReading } from "../app/read-review";
import type { NextYear } from "../core/next-year/next-year";
import type { PlannedFact } from "../core/last-year/take-over-plan";

/** What a person is in the middle of: the next year's review, or last year's. */
export type YearStep =
  | { readonly kind: "next year"; readonly plan: NextYear }
  /** A file is to be chosen, or text to be pasted. */
  | { readonly kind: "choosing" }
  | {
      readonly kind: "last year";
      readonly file: LastYearFile;
      /** Null where the workbook holds no review yet, and becomes one. */
      readonly into: PlanInto | null;
    };

/** The review that last year's goes into, as it was read for the preview, and what was decided about it. */
export interface PlanInto {
  readonly reading: ReviewReading;
  readonly years: readonly PlannedYear[];
  readonly choices: ChoicesByYear;
}

/** One decision: the other file's fact instead of ours, or which row here a row of the file is. */
export type YearChoice =
  | { readonly kind: "fact"; readonly fact: PlannedFact; readonly isReplaced: boolean }
  | { readonly kind: "outputs" | "recommendations"; readonly index: number; readonly ref: string | null };

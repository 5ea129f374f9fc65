import type { CellInput } from "../grid/edit";
import type { Programme } from "../review/review";
import type { Year } from "../review/year";

/** A year as another file tells it; what the file does not tell is not here. */
export interface KnownYear {
  readonly year: Year;
  readonly programme: Readonly<Partial<Record<keyof Programme, KnownFact>>>;
  readonly outputs: readonly KnownOutput[];
  readonly budget: readonly KnownBudgetLine[];
  readonly recommendations: readonly KnownRecommendation[];
}

export interface KnownFact {
  /** Never empty. Dates count in the 1900 date system. */
  readonly input: Exclude<CellInput, null>;
  /** As a reader reads it. */
  readonly text: string;
  /** Where it was found, in a reader's words: `Scores!C5`, `line 12`. */
  readonly where: string;
}

export interface KnownOutput {
  /** Null where the file does not name the output by a reference of its own. */
  readonly ref: string | null;
  readonly output: string;
  readonly impactWeight: KnownFact | null;
  readonly risk: KnownFact | null;
  readonly score: KnownFact | null;
  readonly evidence: KnownFact | null;
  readonly where: string;
}

export interface KnownBudgetLine {
  readonly line: string;
  readonly type: string;
  readonly allocated: KnownFact | null;
  readonly spent: KnownFact | null;
  readonly note: KnownFact | null;
  readonly where: string;
}

interface KnownRecommendation {
  readonly ref: string | null;
  readonly recommendation: string;
  readonly owner: KnownFact | null;
  readonly due: KnownFact | null;
  readonly status: KnownFact | null;
  readonly response: KnownFact | null;
  readonly where: string;
}

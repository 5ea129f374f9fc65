import type { DateFact } from "./date-fact";
import type { RowIdentity } from "./review";
import type { RiskScale, ScoreScale } from "./scales";

/** What the sheet `Lists` sets; what ships with the add-in holds where it is silent. */
export interface Lists {
  readonly scoreScales: readonly ScoreScale[];
  readonly riskScales: readonly RiskScale[];
  readonly statuses: readonly Status[];
  /** Rows of the table `Checks`, by the id of the check. */
  readonly checkSettings: ReadonlyMap<string, CheckSetting>;
  readonly decisions: readonly Decision[];
}

export interface Status {
  readonly status: string;
  readonly isClosed: boolean;
}

export type Level = "error" | "warning" | "advice";

export interface CheckSetting {
  /** Null where the row leaves the level as it ships. */
  readonly level: Level | "off" | null;
  readonly limit: number | null;
}

/** A finding that a person accepted, with a note; it holds while the cell still has `value`. */
export interface Decision {
  readonly check: string;
  readonly table: string;
  /** As written. */
  readonly year: string;
  readonly key: string;
  readonly field: string;
  /** The cell's text when it was accepted. */
  readonly value: string;
  readonly note: string;
  readonly name: string;
  readonly date: DateFact | null;
  readonly row: RowIdentity;
}

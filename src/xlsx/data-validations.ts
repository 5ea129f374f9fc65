import type { RangeAddress } from "../core/grid/address.js";

export type DataValidationType = "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";

export type DataValidationOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual";

export interface DataValidation {
  readonly type: DataValidationType;
  readonly operator: DataValidationOperator;
  /** As in the file, without `=`: `Sheet!$A$1:$A$9` or `"Yes,No"` with its quotation marks. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly ignoresBlanks: boolean;
  readonly showsDropDown: boolean;
  readonly alert: {
    readonly shown: boolean;
    readonly kind: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly message: string };
}

/** A validation and where it holds. */
export interface PlacedDataValidation extends DataValidation {
  readonly ranges: readonly RangeAddress[];
}

export declare class DataValidations {
  get items(): readonly PlacedDataValidation[];
  /** The validations that touch a range; see whether one covers it all. */
  touching(range: RangeAddress): readonly PlacedDataValidation[];
  /** Lays a validation over a range and takes others away from there. */
  set(range: RangeAddress, validation: DataValidation): void;
  clear(range: RangeAddress): void;
}

import type { RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";

/** All that a command may ask of the workbook in front of the person. */
export interface WorkbookPort {
  /**
   * Reads the workbook in at most two round trips, however many rows it has; more where an answer would pass what Excel
   * sends at once.
   * Throws {@link WorkbookAccessError}.
   */
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /**
   * Applies the edits in order, in one round trip; in one more before it where a table gets a column, whose model is read,
   * and in more where they would pass what Excel takes at once. What was done before a failure stays done: Excel does not
   * take it back. Throws {@link WorkbookAccessError}.
   */
  apply(edits: readonly Edit[]): Promise<void>;
  /** Brings a range to the front and selects it. Throws {@link WorkbookAccessError}. */
  select(worksheetId: string, range: RangeAddress): Promise<void>;
  /** Calls the listener after each edit of a cell, by anybody; gives a function that ends it. */
  onChanged(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

export interface ReadRequest {
  /** Whether the values of a table are wanted; of every table the name, place and headings are told. */
  readonly wantsValues: (table: string) => boolean;
  /** Whether the number formats of a column of such a table are wanted. */
  readonly wantsNumberFormats: (table: string, heading: string) => boolean;
  /** Whether the formulas of the tables whose values are wanted are wanted too. */
  readonly wantsFormulas?: boolean;
  /** Whether the conditional formats of the worksheets are wanted. */
  readonly wantsCustomFormats: boolean;
  /** Whether it is wanted which worksheets are empty. */
  readonly wantsEmptiness?: boolean;
  /** Defined names that are wanted with what they stand for. */
  readonly names: readonly string[];
}

export interface WorkbookChange {
  readonly worksheetId: string;
  /** A1 text, without a worksheet. */
  readonly address: string;
  /** Whether this add-in made the edit, here: neither the person, nor a co-author with the same add-in. */
  readonly isOurs: boolean;
}

/** Why the workbook could not be read or written; `message` says what to do, in plain words. */
export class WorkbookAccessError extends Error {
  constructor(
    readonly reason: WorkbookAccessReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "WorkbookAccessError";
  }
}

export type WorkbookAccessReason =
  | "cell being edited"
  | "protected"
  | "hidden"
  | "read-only"
  | "another workbook in front"
  | "too large"
  | "gone"
  | "no room"
  | "name taken"
  | "Excel too old"
  | "connection"
  | "unexpected";

/** A worksheet that has to be written is protected. */
export function protectedWorksheetError(worksheetName: string, options?: ErrorOptions): WorkbookAccessError {
  const message = `The sheet “${worksheetName}” is protected. Unprotect it (Review > Unprotect Sheet), then try again.`;
  return new WorkbookAccessError("protected", message, options);
}

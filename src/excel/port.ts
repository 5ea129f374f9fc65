import type { RangeAddress } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import type { ExpectedCells, ExpectedTable } from "../core/grid/expected-cells";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { StandingFormats } from "./standing";
import type { WrittenEdits } from "./written-edits";

/** All that a command may ask of the workbook in front of the person. */
export interface WorkbookPort {
  /**
   * Reads the workbook in at most two round trips, however many rows it has; more where an answer would pass what Excel
   * sends at once.
   * Throws {@link WorkbookAccessError}.
   */
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /**
   * Makes the edits in order, whole or not at all: where Excel fails half-way, or finds something else than what was
   * judged, what stood there is put back before the {@link WorkbookAccessError} is thrown. Two round trips, one where
   * the caller knows what stood there; one more where a page may be lacking, and more where the edits would pass what
   * Excel takes at once. With ExcelApi 1.20 it is one entry of Excel's undo.
   *
   * @returns what takes them back; null where there were none
   */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<WrittenEdits | null>;
  /**
   * Takes edits back, unless somebody changed since what they left. Throws {@link WorkbookAccessError}.
   * @returns what was changed, in words, such as `“Scores”, C5`; nothing was done then
   */
  takeBack(written: WrittenEdits): Promise<readonly string[]>;
  /** Brings a range to the front and selects it. Throws {@link WorkbookAccessError}. */
  select(worksheetId: string, range: RangeAddress): Promise<void>;
  /**
   * Lets Excel and the page do first what waits to be done. Called between two pieces of work, so that a large review
   * keeps nothing waiting for longer than one of them takes. In the pane it throws where the person has cancelled.
   */
  giveWay(): Promise<void>;
  /** Calls the listener after each edit of a cell, by anybody; gives a function that ends it. */
  onChanged(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

export interface ApplyOptions {
  /** Cells that were judged: the edits are made only while they hold this. */
  readonly expected?: readonly ExpectedCells[];
  /** Tables that were judged as a whole: the edits are made only while each has as many rows and columns. */
  readonly tables?: readonly ExpectedTable[];
  /** Saves the round trip that asks what stands there. */
  readonly known?: KnownStanding;
  /** Whether the edits stay where only the set-up of a page fails, which is then a request of its own. */
  readonly mayLackPage?: boolean;
}

/** What a caller knows of a workbook before its edits. */
interface KnownStanding {
  /** All that were there. */
  readonly worksheets: readonly { readonly id: string; readonly name: string }[];
  /** The edits that put back what stood there, also after only some of the others were made. */
  readonly inverse: readonly Edit[];
  /** The conditional formats with a formula that were there, of worksheets where the edits add some. */
  readonly formats?: readonly Pick<StandingFormats, "worksheet" | "all">[];
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
  /** Whether it is wanted to know if a worksheet, by its name, is empty. */
  readonly wantsEmptiness?: (worksheet: string) => boolean;
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
  | "changed"
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
  | "not supported"
  | "connection"
  | "unexpected";

/** A worksheet that has to be written is protected. */
export function protectedWorksheetError(worksheetName: string, options?: ErrorOptions): WorkbookAccessError {
  const message = `The sheet “${worksheetName}” is protected. Unprotect it (Review > Unprotect Sheet), then try again.`;
  return new WorkbookAccessError("protected", message, options);
}

/** A table is more than Excel sends at once. `size` tells how large: `has 50,000 rows`. */
export function tableTooLargeError(tableName: string, size: string): WorkbookAccessError {
  const message = `The table “${tableName}” ${size}. Make it smaller (Table Design > Resize Table), then try again.`;
  return new WorkbookAccessError("too large", message);
}

/** What was judged is not what stands there by now; nothing was written. */
export function changedError(): WorkbookAccessError {
  return new WorkbookAccessError(
    "changed",
    "Somebody changed these cells at the same moment. Nothing was written. Try again.",
  );
}

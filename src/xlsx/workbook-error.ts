/** Why bytes could not be opened as a workbook; see {@link WorkbookFileError}. */
export type WorkbookFileProblem =
  | "empty"
  | "not-a-workbook"
  | "password-protected"
  | "old-format"
  | "binary-format"
  | "other-document"
  | "damaged"
  | "unsafe"
  | "too-large"
  | "not-supported";

/** Bytes that cannot be opened as a workbook. The message is for a person and says what to do. */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  constructor(
    readonly reason: WorkbookFileProblem,
    message: string,
    /** What exactly was found, for whoever looks into a file that should have opened. */
    readonly detail = "",
  ) {
    super(message);
  }
}

/** What is meant to exhaust the memory, or would do so by accident. */
export function tooLarge(detail: string): WorkbookFileError {
  return new WorkbookFileError(
    "too-large",
    "This workbook is too large to open here. Remove what is not needed, save it and try again.",
    detail,
  );
}

/** Why an edit was refused; see {@link WorkbookEditError}. */
export type WorkbookEditProblem =
  | "invalid-name"
  | "name-taken"
  | "invalid-range"
  | "array-formula"
  | "overlap"
  | "cells-below"
  | "last-visible-worksheet"
  | "too-long"
  | "not-supported";

/** An edit that Excel would refuse, or that this model cannot do without harm to the file. Nothing was changed. */
export class WorkbookEditError extends Error {
  override readonly name = "WorkbookEditError";

  constructor(
    readonly reason: WorkbookEditProblem,
    message: string,
  ) {
    super(message);
  }
}

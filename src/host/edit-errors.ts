import { WorkbookEditError, type WorkbookEditProblem } from "../xlsx/workbook-error";
import { ConnectionLost } from "./connection-lost";
import { ExcelError, type ExcelErrorCode } from "./excel-error";

const codes: Readonly<Record<WorkbookEditProblem, ExcelErrorCode>> = {
  "array-formula": "InvalidOperation",
  "cells-below": "InsertDeleteConflict",
  "invalid-name": "InvalidArgument",
  "invalid-range": "InvalidArgument",
  "last-visible-worksheet": "InvalidOperation",
  "name-taken": "ItemAlreadyExists",
  "not-supported": "UnsupportedOperation",
  overlap: "MergedRangeConflict",
  "too-long": "InvalidArgument",
};

/**
 * Whatever was thrown as the error that Excel gives: an edit that the workbook refused with the reason added, a mistake
 * of this host's as `GeneralException`. A broken connection is no answer, and is thrown on.
 */
export function excelErrorOf(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  if (error instanceof ConnectionLost) throw error;
  const code = error instanceof WorkbookEditError ? codes[error.reason] : "GeneralException";
  const reason = error instanceof Error ? error.message : String(error);
  return new ExcelError(code, `${new ExcelError(code).message} ${reason}`);
}

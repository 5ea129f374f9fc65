import { WorkbookEditError, type WorkbookEditProblem } from "../xlsx/workbook-error";
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

/** An edit that the workbook refused as the error that Excel gives for it, with the reason added; null for all else. */
export function excelErrorOf(error: unknown): ExcelError | null {
  if (error instanceof ExcelError) return error;
  if (!(error instanceof WorkbookEditError)) return null;
  const code = codes[error.reason];
  return new ExcelError(code, `${new ExcelError(code).message} ${error.message}`);
}

/**
 * What Excel says for each of its error codes (Microsoft, "Error handling with the application-specific JavaScript
 * APIs"). A message is for programmers; the code is what an add-in may rely on.
 */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ConnectionFailure: "The request failed with status code of 500.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because there are multiple workbooks open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ExcelErrorCode = keyof typeof messages;

/** A failure that Excel would report to the add-in; `code` is one of `Excel.ErrorCodes`. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";

  constructor(
    readonly code: ExcelErrorCode,
    message: string = messages[code],
  ) {
    super(message);
  }
}

/** An API that this host does not have: it says so by name, since an answer would be a lie. */
export function apiNotFound(api: string): ExcelError {
  return new ExcelError("ApiNotFound", `${messages.ApiNotFound} This host does not have ${api}.`);
}

/** A use of an API that this host cannot honour, although it has the API. */
export function notSupported(what: string): ExcelError {
  return new ExcelError("UnsupportedOperation", `${messages.UnsupportedOperation} This host does not support ${what}.`);
}

/** An argument of the wrong kind, or out of range. */
export function invalidArgument(detail = ""): ExcelError {
  return new ExcelError(
    "InvalidArgument",
    detail === "" ? messages.InvalidArgument : `${messages.InvalidArgument} ${detail}`,
  );
}

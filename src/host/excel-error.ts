/**
 * What Excel says for each of its error codes (Microsoft, "Error handling with the application-specific JavaScript
 * APIs"). A message is for programmers; the code is what an add-in may rely on.
 */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotAvailable: "The requested API is not available.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "Request could not be processed because of a conflict.",
  ConnectionFailure: "The request failed with status code of 500.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  HostRestartNeeded: "The Office application needs to be restarted.",
  InactiveWorkbook:
    "The operation failed because there are multiple workbooks open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  Timeout: "The operation has timed out.",
  Unauthenticated: "Required authentication information is either missing or invalid.",
  UnsupportedFeature: "The operation failed because the source worksheet contains one or more unsupported features.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  UnsupportedSheet: "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
} as const;

export type ExcelErrorCode = keyof typeof messages;

/** Every code that a request may fail with. */
export const excelErrorCodes = Object.keys(messages) as readonly ExcelErrorCode[];

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

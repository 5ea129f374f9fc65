import { WorkbookAccessError, type WorkbookAccessReason } from "./port";

/**
 * An error of office.js as the reader's words. The codes are Microsoft's ("Error handling with the application-specific
 * JavaScript APIs"). What is no error of Excel is given back as it is.
 *
 * @param findProtectedWorksheet names the protected worksheet; asked only where access was denied
 */
export async function accessErrorOf(
  error: unknown,
  findProtectedWorksheet: () => Promise<string | null>,
): Promise<unknown> {
  const code = codeOf(error);
  if (code === null) return error;
  const reason = reasons[code] ?? "unexpected";
  const worksheet = reason === "protected" ? await findProtectedWorksheet().catch(() => null) : null;
  return new WorkbookAccessError(reason, messageOf(reason, worksheet, code), { cause: error });
}

const reasons: Readonly<Record<string, WorkbookAccessReason>> = {
  InvalidOperationInCellEditMode: "cell being edited",
  AccessDenied: "protected",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  RequestPayloadSizeLimitExceeded: "too large",
  ResponsePayloadSizeLimitExceeded: "too large",
  InsertDeleteConflict: "no room",
  ReadOnly: "read-only",
  ApiNotFound: "Excel too old",
  ApiNotAvailable: "Excel too old",
  UnsupportedOperation: "Excel too old",
  ConnectionFailure: "connection",
  HostRestartNeeded: "connection",
  Timeout: "connection",
};

function messageOf(reason: WorkbookAccessReason, worksheet: string | null, code: string): string {
  switch (reason) {
    case "cell being edited":
      return "A cell is being edited. Press Enter or Esc in the sheet, then try again.";
    case "protected":
      return worksheet === null
        ? "The workbook is protected. Unprotect it (Review > Unprotect Workbook), then try again."
        : `The sheet “${worksheet}” is protected. Unprotect it (Review > Unprotect Sheet), then try again.`;
    case "gone":
      return "A sheet, table or cell was deleted or renamed in the meantime. Try again.";
    case "too large":
      return "The workbook is too large for Excel to send in one piece. Shorten the longest texts, then try again.";
    case "no room":
      return "Cells beside or below a table are in the way. Move them aside, then try again.";
    case "read-only":
      return "The workbook is open for reading only. Save a copy of it, then try again there.";
    case "Excel too old":
      return "This Excel is too old. Update it to Excel 2021 or later (ExcelApi 1.14), then try again.";
    case "connection":
      return "The connection to Excel was lost. Close and open this pane, then try again.";
    case "unexpected":
      return `Excel could not do this (${code}). Save the workbook, close and open it, then try again.`;
  }
}

/** The code of an error that came from Excel; null for any other. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

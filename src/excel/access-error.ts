import { WorkbookAccessError, type WorkbookAccessReason } from "./port";

/**
 * An error of office.js as the reader's words. The codes are Microsoft's ("Error handling with the application-specific
 * JavaScript APIs"). What is no error of Excel is given back as it is.
 *
 * @param findDenial tells why access was denied; asked only where it was
 */
export async function accessErrorOf(error: unknown, findDenial: () => Promise<Denial>): Promise<unknown> {
  const code = codeOf(error);
  if (code === null) return error;
  const reason = reasons[code] ?? "unexpected";
  if (reason !== "protected") return new WorkbookAccessError(reason, messageOf(reason, null, code), { cause: error });
  const { isReadOnly, worksheet } = await findDenial().catch(() => unknownDenial);
  const denial = isReadOnly ? "read-only" : reason;
  return new WorkbookAccessError(denial, messageOf(denial, worksheet, code), { cause: error });
}

/** Why Excel denied access: the workbook as a whole is read-only, or a worksheet is protected. */
export interface Denial {
  readonly isReadOnly: boolean;
  /** The name of the protected worksheet; null where it is not known, or the workbook's structure is protected. */
  readonly worksheet: string | null;
}

export const unknownDenial: Denial = { isReadOnly: false, worksheet: null };

const reasons: Readonly<Record<string, WorkbookAccessReason>> = {
  InvalidOperationInCellEditMode: "cell being edited",
  AccessDenied: "protected",
  InactiveWorkbook: "another workbook in front",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  RequestPayloadSizeLimitExceeded: "too large",
  ResponsePayloadSizeLimitExceeded: "too large",
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
    case "another workbook in front":
      return "Another workbook is in front. Click in this one, then try again.";
    case "gone":
      return "A sheet, table or cell was deleted or renamed in the meantime. Try again.";
    case "too large":
      return "The workbook is too large for Excel to send in one piece. Shorten the longest texts, then try again.";
    case "read-only":
      return "The workbook is read-only. Save a copy of it, then try again there.";
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

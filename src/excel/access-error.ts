import type { Obstacle } from "./find-obstacle";
import { protectedWorksheetError, WorkbookAccessError, type WorkbookAccessReason } from "./port";

/**
 * An error of office.js as the reader's words. The codes are Microsoft's ("Error handling with the application-specific
 * JavaScript APIs"). What is no error of Excel is given back as it is.
 *
 * @param findObstacle looks for what stood in the way; asked only where the code leaves it open
 */
export async function accessErrorOf(error: unknown, findObstacle: () => Promise<Obstacle | null>): Promise<unknown> {
  const code = codeOf(error);
  if (code === null) return error;
  const reason = reasons[code] ?? "unexpected";
  const leavesOpen = reason === "protected" || reason === "unexpected";
  const obstacle = leavesOpen ? await findObstacle().catch(() => null) : null;
  if (obstacle) return obstacleError(obstacle, error);
  return new WorkbookAccessError(reason, messageOf(reason), { cause: error });
}

const reasons: Readonly<Record<string, WorkbookAccessReason>> = {
  InvalidOperationInCellEditMode: "cell being edited",
  AccessDenied: "protected",
  InactiveWorkbook: "another workbook in front",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ItemAlreadyExists: "name taken",
  RequestPayloadSizeLimitExceeded: "too large",
  ResponsePayloadSizeLimitExceeded: "too large",
  InsertDeleteConflict: "no room",
  RangeExceedsLimit: "too large",
  ApiNotFound: "Excel too old",
  ApiNotAvailable: "Excel too old",
  UnsupportedOperation: "not supported",
  ConnectionFailure: "connection",
  HostRestartNeeded: "connection",
  Timeout: "connection",
};

function obstacleError(obstacle: Obstacle, cause: unknown): WorkbookAccessError {
  switch (obstacle.kind) {
    case "read-only workbook":
      return new WorkbookAccessError(
        "read-only",
        "The workbook is read-only. Save a copy of it, then try again there.",
        { cause },
      );
    case "protected worksheet":
      return protectedWorksheetError(obstacle.worksheet, { cause });
    case "hidden worksheet":
      return new WorkbookAccessError(
        "hidden",
        `The sheet “${obstacle.worksheet}” is hidden. Unhide it (Home > Format > Hide & Unhide), then try again.`,
        { cause },
      );
  }
}

function messageOf(reason: WorkbookAccessReason): string {
  switch (reason) {
    case "cell being edited":
      return "A cell is being edited. Press Enter or Esc in the sheet, then try again.";
    case "protected":
      return "The workbook is protected. Unprotect it (Review > Unprotect Workbook), then try again.";
    case "another workbook in front":
      return "Another workbook is in front. Click in this one, then try again.";
    case "gone":
      return "A sheet, table or cell was deleted or renamed in the meantime. Try again.";
    case "too large":
      return "The workbook is too large for Excel to send in one piece. Shorten the longest texts, then try again.";
    case "no room":
      return "Cells beside or below a table are in the way. Move them aside, then try again.";
    case "Excel too old":
      return "This Excel is too old. Update it to Excel 2021 or later, then try again.";
    case "not supported":
      return "Excel cannot do this with what is on the sheet. Move pivot tables and the like to another sheet, then try again.";
    case "connection":
      return "The connection to Excel was lost. Try again: what was left half done is put back first.";
    case "name taken":
      return "A sheet with the same name was added in the meantime. Try again.";
    case "hidden":
    case "read-only":
    case "changed":
    case "unexpected":
      return "Excel could not do this. Save the workbook, close and open it, then try again.";
  }
}

/** The code of an error that came from Excel; null for any other. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

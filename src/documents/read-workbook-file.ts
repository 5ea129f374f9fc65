import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { PlainSheet } from "../core/last-year/plain-sheet";
import { openWorkbook } from "../xlsx/open-workbook";
import { WorkbookFileError } from "../xlsx/workbook-error";
import { workbookSnapshot } from "./workbook-snapshot";
import { workbookTables } from "./workbook-tables";

export type WorkbookFile =
  | { readonly kind: "read"; readonly snapshot: WorkbookSnapshot; readonly sheets: readonly PlainSheet[] }
  /** One line that says what to do. */
  | { readonly kind: "unreadable"; readonly message: string };

/** Reads a workbook's file as plain data. Nothing of it is run or followed. */
export function readWorkbookFile(bytes: Uint8Array): WorkbookFile {
  try {
    const workbook = openWorkbook(bytes);
    return { kind: "read", snapshot: workbookSnapshot(workbook), sheets: workbookTables(workbook) };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { kind: "unreadable", message: error.message };
    throw error;
  }
}

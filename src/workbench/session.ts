import { ExcelHost } from "../host/excel-host";
import { createWorkbook } from "../xlsx/blank-workbook";
import { openWorkbook } from "../xlsx/open-workbook";
import type { Workbook } from "../xlsx/workbook";

/** A workbook that is open, and the Excel around it. */
export interface Session {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly host: ExcelHost;
}

/** Opens the bytes of a file. Throws `WorkbookFileError`. */
export function openSession(bytes: Uint8Array, fileName: string): Session {
  return start(openWorkbook(bytes), fileName);
}

export function newSession(): Session {
  return start(createWorkbook(), "Book1.xlsx");
}

function start(workbook: Workbook, fileName: string): Session {
  return { fileName, workbook, host: new ExcelHost(workbook, { fileName }) };
}

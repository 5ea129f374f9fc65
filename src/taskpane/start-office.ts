import { createOfficeWorkbook } from "../excel/office-workbook";
import type { WorkbookPort } from "../excel/port";

export type OfficeStart =
  | { readonly kind: "ready"; readonly workbook: WorkbookPort }
  /** office.js did not arrive in time. */
  | { readonly kind: "not loaded" }
  /** The page was opened in a browser, or in another program of Office. */
  | { readonly kind: "outside Excel" }
  | { readonly kind: "Excel too old" };

/** Waits until office.js has loaded and Excel has answered, for at most 10 seconds. */
export async function startOffice(patience = 10_000): Promise<OfficeStart> {
  const ready = await Promise.race([officeReady(), wait(patience).then(() => null)]);
  if (!ready) return { kind: "not loaded" };
  if (ready.host !== Office.HostType.Excel) return { kind: "outside Excel" };
  const supportsExcelApi = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  if (!supportsExcelApi("1.14")) return { kind: "Excel too old" };
  return { kind: "ready", workbook: createOfficeWorkbook({ Excel, supportsExcelApi }) };
}

/** The script of office.js may come after ours. */
async function officeReady() {
  while (!("Office" in globalThis && "onReady" in Office)) await wait(10);
  return Office.onReady();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

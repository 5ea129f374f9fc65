import { parseRange, type RangeAddress } from "../../src/core/grid/address";
import { ExcelHost, type ExcelHostOptions } from "../../src/host/excel-host";
import { startOfficeClient, type OfficeClient } from "../../src/host/office-client";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";

/** A new workbook behind the real client. */
export interface Started extends OfficeClient {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  /** The first worksheet, `Sheet1`. */
  readonly worksheet: Worksheet;
}

/** Starts the client over a new workbook in which 15 July 2017 is today. */
export function start(options: ExcelHostOptions = {}): Started {
  const workbook = createWorkbook();
  const host = new ExcelHost(workbook, { now: () => new Date(2017, 6, 15), ...options });
  return { ...clientOf(host), host, workbook, worksheet: workbook.activeWorksheet };
}

function clientOf(host: ExcelHost): OfficeClient {
  const { Excel, Office, OfficeExtension } = startOfficeClient(host);
  return { Excel, Office, OfficeExtension };
}

/** Runs one batch and gives Excel's error code; fails when there is no error. */
export async function errorCode(
  { Excel }: OfficeClient,
  batch: (context: Excel.RequestContext) => void,
): Promise<string> {
  return (await errorOf({ Excel }, batch)).code;
}

/** Runs one batch and gives the error that it ends with; fails when there is none. */
export async function errorOf(
  { Excel }: Pick<OfficeClient, "Excel">,
  batch: (context: Excel.RequestContext) => void,
): Promise<{ readonly code: string; readonly message: string; readonly location: string }> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, message, location: debugInfo.errorLocation ?? "" };
  }
  throw new Error("The batch was expected to fail.");
}

/** Reads something of `Sheet1` through the client: what `load` names. */
export async function read<Answer>(
  { Excel }: OfficeClient,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => Answer,
): Promise<Answer> {
  return Excel.run(async (context) => {
    const answer = batch(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return answer();
  });
}

/** A range that is known to be one. */
export function address(text: string): RangeAddress {
  const range = parseRange(text);
  if (!range) throw new Error(`${text} is no range.`);
  return range;
}

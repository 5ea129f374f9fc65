import { newReview } from "../../src/app/new-review";
import { createOfficeWorkbook } from "../../src/excel/office-workbook";
import type { WorkbookPort } from "../../src/excel/port";
import { ExcelHost } from "../../src/host/excel-host";
import { startOfficeClient, type OfficeClient } from "../../src/host/office-client";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { sharedClientOf } from "./shared-client";

/** A workbook behind the driver, the real office.js client and the host. */
export interface OpenedWorkbook {
  readonly port: WorkbookPort;
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  /** The client itself, for what a person or a co-author does meanwhile. */
  readonly client: OfficeClient;
}

/**
 * Puts a workbook behind the driver.
 * @param beforeRequest see {@link startOfficeClient}
 */
export function open(workbook: Workbook = createWorkbook(), beforeRequest?: () => Promise<void>): OpenedWorkbook {
  const host = new ExcelHost(workbook);
  return behind(startOfficeClient(host, beforeRequest), host, workbook);
}

/** The same, with the client that all workbooks of a test file share: for tests that open hundreds. */
export function openWithSharedClient(workbook: Workbook): OpenedWorkbook {
  const host = new ExcelHost(workbook);
  return behind(sharedClientOf(host), host, workbook);
}

function behind(client: OfficeClient, host: ExcelHost, workbook: Workbook): OpenedWorkbook {
  const supportsExcelApi = (version: string) => client.Office.context.requirements.isSetSupported("ExcelApi", version);
  return { port: createOfficeWorkbook({ Excel: client.Excel, supportsExcelApi }), host, workbook, client };
}

/** A new review workbook with this content, after it was saved and opened again. */
export async function openReview(content: ReviewContent): Promise<OpenedWorkbook> {
  const key = JSON.stringify(content, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const saved = savedReviews.get(key) ?? (await savedReview(content));
  savedReviews.set(key, saved);
  return open(openWorkbook(saved));
}

async function savedReview(content: ReviewContent): Promise<Uint8Array> {
  const { port, workbook } = open();
  await newReview(port, content);
  return saveWorkbook(workbook);
}

/** To make one takes five times as long as to open it. */
const savedReviews = new Map<string, Uint8Array>();

/** The same workbook after it was saved and opened again. */
export function reopen({ workbook }: OpenedWorkbook): OpenedWorkbook {
  return open(openWorkbook(saveWorkbook(workbook)));
}

/** How many round trips a piece of work takes. */
export async function countRoundTrips({ host }: OpenedWorkbook, work: () => Promise<unknown>): Promise<number> {
  const before = host.requestCount;
  await work();
  return host.requestCount - before;
}

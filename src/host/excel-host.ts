import type { CellAddress, RangeAddress } from "../core/grid/address";
import type { Workbook } from "../xlsx/workbook";
import type { Worksheet } from "../xlsx/worksheet";
import { enterValues } from "./cell-values";
import { excelErrorOf } from "./edit-errors";
import { ExcelError } from "./excel-error";
import { ExcelSession, type Hooks } from "./excel-session";
import { payloadLimit } from "./payload-limit";
import { processRequest } from "./request-processor";
import type { EventEntry, RequestBody, ResponseBody } from "./wire";

export interface ExcelHostOptions {
  /** What `workbook.name` tells. */
  readonly fileName?: string;
  /** What an entry such as `1 June` takes its year from. */
  readonly now?: () => Date;
}

/**
 * Excel without Excel: answers the requests of an office.js client from a workbook in memory. It knows nothing of how
 * requests come and answers go: see `office-client.ts` for Node.
 */
export class ExcelHost {
  private readonly session: ExcelSession;
  private requests = 0;

  constructor(
    readonly workbook: Workbook,
    { fileName = "Book1.xlsx", now = () => new Date() }: ExcelHostOptions = {},
  ) {
    this.session = new ExcelSession(workbook, fileName, now);
  }

  /**
   * Answers one request of `ProcessQuery`.
   * @param body the request's body as JSON text
   * @returns the answer's body as JSON text; a failure that Excel would report is inside it
   */
  answer(body: string): string {
    const request = JSON.parse(body) as RequestBody;
    if (!isRelease(request)) this.requests += 1;
    const response = JSON.stringify(this.process(request, body));
    this.session.events.flush();
    return isTooLarge(response)
      ? JSON.stringify(failure(new ExcelError("ResponsePayloadSizeLimitExceeded")))
      : response;
  }

  /** Hands over events as they happen: the entries of a message that goes to the client. One listener at a time. */
  listen(listener: (entries: readonly EventEntry[]) => void): void {
    this.session.events.listener = listener;
  }

  /** How many requests did work; those by which the client only lets go of its references are not counted. */
  get requestCount(): number {
    return this.requests;
  }

  /** How many ranges the client still holds on to. */
  get keptReferenceCount(): number {
    return this.session.references.count;
  }

  /** Whether the person is typing in a cell: Excel refuses every request meanwhile. */
  set isEditingCell(isEditing: boolean) {
    this.session.isEditingCell = isEditing;
  }

  /** Whether the workbook is open for reading only. */
  set isReadOnly(isReadOnly: boolean) {
    this.session.isReadOnly = isReadOnly;
  }

  /** Lets a test fail a request or cut it short: throw an `ExcelError`, or `ConnectionLost`. */
  set hooks(hooks: Hooks) {
    this.session.hooks = hooks;
  }

  /** The person selects a range, as a click in the grid does. */
  select(worksheet: Worksheet, range: RangeAddress): void {
    this.session.select(worksheet, range);
    this.session.events.flush();
  }

  /** What is selected on a worksheet. */
  selectionOf(worksheet: Worksheet): RangeAddress {
    return this.session.selectionOf(worksheet);
  }

  /** The person enters something in a cell, as text. Throws `ExcelError` where Excel would refuse it. */
  enter(worksheet: Worksheet, { rowIndex, columnIndex }: CellAddress, text: string): void {
    this.session.assertWritable();
    const range = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    enterValues({ session: this.session, worksheet, range }, text, false);
    this.session.events.flush();
  }

  /** Tells the add-in that the person has changed cells: the workbook itself was edited by the caller. */
  contentChanged(worksheet: Worksheet, range: RangeAddress): void {
    this.session.events.contentChanged(worksheet, range, false);
    this.session.events.flush();
  }

  private process(request: RequestBody, body: string): ResponseBody {
    try {
      if (isTooLarge(body)) throw new ExcelError("RequestPayloadSizeLimitExceeded");
      if (this.session.isEditingCell) throw new ExcelError("InvalidOperationInCellEditMode");
      this.session.hooks.beforeRequest?.(this.requests);
    } catch (error) {
      return failure(excelErrorOf(error));
    }
    return processRequest(this.session, request);
  }
}

function failure({ code, message }: ExcelError): ResponseBody {
  return { Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: 400 }, Results: [] };
}

/** The client ends `Excel.run` with a message that only lets go of what it kept. */
function isRelease({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      (ActionType === 3 && Name === "_RemoveReference") ||
      (ActionType === 1 && ObjectPaths[String(ObjectPathId)]?.ObjectPathType === 1),
  );
}

/** Bytes are counted only where the number of characters leaves it open. */
function isTooLarge(text: string): boolean {
  if (text.length > payloadLimit) return true;
  return text.length * 3 > payloadLimit && new TextEncoder().encode(text).length > payloadLimit;
}

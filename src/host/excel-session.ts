import type { RangeAddress } from "../core/grid/address";
import type { Workbook } from "../xlsx/workbook";
import type { Worksheet } from "../xlsx/worksheet";
import { EventHub } from "./event-hub";
import { ExcelError } from "./excel-error";
import { References } from "./references";

/** Where a test may step in; whatever such a function throws, the request meets. */
export interface Hooks {
  /** Before a request's first action; `requestNumber` counts from one. */
  beforeRequest?: (requestNumber: number) => void;
  /** After each action that succeeded; `actionIndex` counts from zero. */
  afterAction?: (actionIndex: number) => void;
}

/** The state of Excel around one open workbook. */
export class ExcelSession {
  readonly references = new References();
  readonly events = new EventHub();
  /** Whether the person is typing in a cell: every request is refused meanwhile. */
  isEditingCell = false;
  isReadOnly = false;
  hooks: Hooks = {};
  private readonly selections = new WeakMap<Worksheet, RangeAddress>();

  constructor(
    readonly workbook: Workbook,
    /** The file's name, as `workbook.name` tells it. */
    readonly fileName: string,
    /** Now, for entries such as `1 June`, which leave out the year. */
    readonly now: () => Date,
  ) {}

  /** What is selected on a worksheet: at first `A1`. */
  selectionOf(worksheet: Worksheet): RangeAddress {
    return this.selections.get(worksheet) ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
  }

  /** Selects a range and brings its worksheet to the front. */
  select(worksheet: Worksheet, range: RangeAddress): void {
    if (worksheet.visibility !== "visible") throw new ExcelError("InvalidOperation");
    this.workbook.activeWorksheet = worksheet;
    this.selections.set(worksheet, range);
    this.events.selectionChanged(worksheet, range);
  }

  assertWritable(): void {
    if (this.isReadOnly) throw new ExcelError("AccessDenied");
  }
}

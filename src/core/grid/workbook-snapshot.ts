import type { CellAddress, RangeAddress } from "./address";
import type { CellValue } from "./cell-value";

/** A workbook as plain data at one moment: all that a command needs to know, read once. */
export interface WorkbookSnapshot {
  /** In the order of their tabs; sheets that hold only a chart are not among them. */
  readonly worksheets: readonly WorksheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  /** The defined names that were asked for and are there. */
  readonly names: readonly NameSnapshot[];
  /** Whether serial numbers of dates count from 1904, and not from 1900. */
  readonly countsDatesFrom1904: boolean;
}

export interface WorksheetSnapshot {
  /** Stays the same when the sheet is renamed or moved, while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  readonly isProtected: boolean;
  readonly commentCount: number;
  /** Null where this version of Excel cannot tell (before ExcelApi 1.18). */
  readonly noteCount: number | null;
  /** Whether no cell of it holds anything; left out where that was not asked for. */
  readonly isEmpty?: boolean;
  /** The conditional formats with a formula of their own, first in priority first. */
  readonly customFormats: readonly CustomFormatSnapshot[];
}

export interface CustomFormatSnapshot {
  /** Names the conditional format while the workbook is open. */
  readonly id: string;
  readonly formula: string;
}

export interface TableSnapshot {
  readonly name: string;
  readonly worksheetId: string;
  readonly worksheetName: string;
  /** The first body cell, below the headings. */
  readonly firstCell: CellAddress;
  readonly headings: readonly string[];
  /** Whether the row above the first body cell holds the headings; they can be hidden. */
  readonly showsHeadings: boolean;
  /**
   * The body, row by row, without headings and totals; each row is as long as `headings`. Empty where the values were
   * not asked for.
   */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * The body as `values`, with the formula of each cell that has one, `=` and all; left out where that was not asked for.
   */
  readonly formulas?: readonly (readonly CellValue[])[];
  /** The number formats of the body, row by row, of the columns that were asked for: heading as written → formats. */
  readonly numberFormats: ReadonlyMap<string, readonly string[]>;
}

/** A defined name of the workbook: of a range, or of a text. */
export interface NameSnapshot {
  readonly name: string;
  /** The text that the name stands for; null where it stands for something else. */
  readonly text: string | null;
  /** The range that it stands for; null where it stands for something else, or the range is gone. */
  readonly range: NamedRangeSnapshot | null;
}

export interface NamedRangeSnapshot {
  readonly worksheetId: string;
  readonly worksheetName: string;
  readonly range: RangeAddress;
  /** The cells that were looked at, from `A1` on: the range and a margin below and right of it. */
  readonly surroundings: RangeAddress;
  /** What stands in the surroundings, from `A1` to the last used cell. */
  readonly used: UsedRangeSnapshot;
  /** Whether the worksheet holds values outside the surroundings. */
  readonly hasMore: boolean;
}

export interface UsedRangeSnapshot {
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * How it looks, to be put back as it was by the edit `restore range`; null where that is too much to ask for at once.
   */
  readonly look: RangeLook | null;
}

/** What cells hold, row by row. A null stands for a cell that is left as it is when they are put back. */
export interface CellsSnapshot {
  readonly range: RangeAddress;
  readonly values: readonly (readonly (CellValue | null)[])[];
  /** The formula of each cell, or its value where it has none. */
  readonly formulas: readonly (readonly (CellValue | null)[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

/** The formats of a range as Excel gave them; only Excel's side reads what is in it. */
export interface RangeLook {
  /** The formula of each cell, or its value where it has none. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly mergedRanges: readonly RangeAddress[];
  readonly cells: unknown;
  readonly rows: unknown;
  readonly columns: unknown;
}

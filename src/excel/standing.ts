import type { RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { Highlight } from "../core/grid/edit";
import type { PlacedRange } from "./reach";

/** What stands at one moment where some edits write. */
export interface Standing {
  readonly worksheets: readonly WorksheetName[];
  readonly cells: readonly StandingCells[];
  readonly rows: readonly StandingRows[];
  readonly tables: readonly StandingTable[];
  readonly formats: readonly StandingFormats[];
  /** The worksheets that the edits added, as far as they are there. */
  readonly added: readonly StandingWorksheet[];
  /** The names that the edits set or remove. */
  readonly names: readonly StandingName[];
  /** The document's title; null where the edits do not touch it. */
  readonly title: string | null;
}

export interface StandingWorksheet extends WorksheetName {
  /** Where something stands on it, as A1 text with the worksheet; `""` where nothing does. */
  readonly address: string;
  readonly formulas: readonly (readonly CellValue[])[];
  /** We write none: a new one is somebody's. */
  readonly commentCount: number;
}

/** A name of the workbook. */
export interface StandingName {
  readonly name: string;
  /** With its `=`; null where there is no such name. */
  readonly formula: string | null;
  readonly isVisible: boolean;
}

export interface WorksheetName {
  readonly id: string;
  readonly name: string;
}

export interface StandingCells extends PlacedRange {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Heights of rows, in points. */
interface StandingRows extends PlacedRange {
  readonly heights: readonly number[];
}

export interface StandingTable {
  readonly name: string;
  readonly worksheet: string;
  /** The body, without headings and totals. */
  readonly body: RangeAddress;
  readonly headings: readonly string[];
  /** Widths, in points, of the columns at its right that it will take. */
  readonly widthsBeside: readonly number[];
}

/** The conditional formats of a worksheet that have a formula of their own. */
export interface StandingFormats {
  readonly worksheet: string;
  readonly all: readonly { readonly id: string; readonly formula: string }[];
  /** Those that the edits remove, with all that they are. */
  readonly removed: readonly { readonly ranges: readonly RangeAddress[]; readonly highlight: Highlight }[];
}

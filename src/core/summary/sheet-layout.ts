import type { RangeAddress } from "../grid/address";
import type { CellFormat, PageLayout } from "../grid/edit";
import type { SummaryCell } from "./summary";
import type { Joint } from "./wrap-text";

/** The summary as it will stand on its sheet and print: plain data, from cell `A1` on. */
export interface SheetLayout {
  /** Points, of the columns from the first on. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly LayoutRow[];
  readonly page: PageLayout & { readonly printArea: RangeAddress };
}

export interface LayoutRow {
  /** Points; at most 409, where a row of Excel ends. */
  readonly height: number;
  /** From left to right, without overlap. */
  readonly cells: readonly LayoutCell[];
}

/** A cell of one column, or of several that are merged. */
export interface LayoutCell {
  readonly columnIndex: number;
  readonly columnCount: number;
  readonly text: string;
  readonly format: CellFormat;
  /** What it tells, or of which it tells a piece; null where that is our own label. */
  readonly fact: SummaryCell | null;
  readonly joint: Joint;
}

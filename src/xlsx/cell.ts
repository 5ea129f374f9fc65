import type { CellValue } from "../core/grid/cell-value";

/** What kind of value a cell holds; an error is told from a text that looks like one. */
export type CellType = "empty" | "text" | "number" | "boolean" | "error";

/** What a cell holds: its value and, where that value is calculated, the formula with its `=`. */
export interface CellContent {
  readonly type: CellType;
  /** `""` for an empty cell, and for a formula whose result is not known. */
  readonly value: CellValue;
  /**
   * As the file has it, with `=` before it; null for a plain value. There functions that came after Excel 2007 carry
   * `_xlfn.`, and `[@Column]` is `Table[[#This Row],[Column]]`: whoever shows or takes formulas as typed translates.
   */
  readonly formula: string | null;
}

/** A cell as it is read: its content and the index of its style in {@link Styles}. */
export interface Cell extends CellContent {
  readonly styleIndex: number;
}

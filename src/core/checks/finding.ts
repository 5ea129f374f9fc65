import type { CellAddress } from "../grid/address";
import type { CellValue } from "../grid/cell-value";
import type { DateInput } from "../grid/edit";
import type { Level } from "../review/lists";

/** A problem as a reader meets it: with its check, its weight, its place, and whether somebody accepted it. */
export interface Finding {
  readonly check: string;
  readonly level: Level;
  readonly message: string;
  /** The worksheet's name; null where the finding is about the whole workbook. */
  readonly worksheet: string | null;
  readonly worksheetId: string | null;
  readonly table: string | null;
  /** The first cell concerned. */
  readonly cell: CellAddress | null;
  /** The column's heading or the `Field`. */
  readonly field: string | null;
  /** The year's label as written, the key of the row and the cell's text: what a decision is known by. */
  readonly year: string;
  readonly key: string;
  readonly value: string;
  readonly fix: Fix | null;
  /** The note of the person who accepted it; null where nobody did. */
  readonly accepted: string | null;
}

/** What one click can enter in the finding's cell without guessing. */
export interface Fix {
  readonly from: CellValue;
  readonly to: CellValue | DateInput;
}

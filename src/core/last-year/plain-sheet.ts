import type { CellValue } from "../grid/cell-value";

/** A worksheet of a workbook that is nobody's template: its cells as they stand. */
export interface PlainSheet {
  readonly name: string;
  /** From the sheet's first row and column on; cells that are left out at the end of a row are empty. */
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface PlainCell {
  /** `""` where it is empty. */
  readonly value: CellValue;
  readonly numberFormat: string;
}

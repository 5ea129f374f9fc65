import type { RangeAddress } from "./address";
import type { CellValue } from "./cell-value";

/** Cells of a worksheet, by its id, with the values that they were read with. */
export interface ExpectedCells {
  readonly worksheet: string;
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
}

import type { RangeAddress } from "./address";
import type { CellValue } from "./cell-value";

/** Cells of a worksheet, by its id, with the values that they were read with. */
export interface ExpectedCells {
  readonly worksheet: string;
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
}

/** How large a table was, without its headings and totals, when it was judged. */
export interface ExpectedTable {
  readonly table: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells of which nothing holds anything. */
export function blankCells(worksheet: string, range: RangeAddress): ExpectedCells {
  const row = new Array<CellValue>(range.columnCount).fill("");
  return { worksheet, range, values: new Array<CellValue[]>(range.rowCount).fill(row) };
}

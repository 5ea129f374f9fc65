import type { CellAddress } from "./address";
import type { CellInput, Edit } from "./edit";
import { showsPlainNumbers } from "./shows-plain-numbers";

/** The edits that enter a value in one cell so that it shows as itself, given how the cell shows numbers now. */
export function enterValueEdits(
  worksheet: string,
  cell: CellAddress,
  value: CellInput,
  numberFormat: string | null,
): readonly Edit[] {
  const range = { ...cell, rowCount: 1, columnCount: 1 };
  const write: Edit = { kind: "write values", worksheet, range, values: [[value]] };
  if (!wouldMislead(value, numberFormat ?? "")) return [write];
  return [{ kind: "format ranges", worksheet, ranges: [range], format: { numberFormat: "General" } }, write];
}

/** Whether a value is a number that a cell with this number format would show as something else. */
export function wouldMislead(value: CellInput | undefined, numberFormat: string): value is number {
  return typeof value === "number" && !showsPlainNumbers(numberFormat);
}

import type { CellAddress } from "../core/grid/address";
import type { CellInput, Edit } from "../core/grid/edit";
import { showsPlainNumbers } from "../core/grid/shows-plain-numbers";

/** The edits that enter a value in one cell so that it shows as itself, given how the cell shows numbers now. */
export function enterValueEdits(
  worksheet: string,
  cell: CellAddress,
  value: CellInput,
  numberFormat: string | null,
): readonly Edit[] {
  const range = { ...cell, rowCount: 1, columnCount: 1 };
  const wouldMislead = typeof value === "number" && !showsPlainNumbers(numberFormat ?? "");
  return [
    ...(wouldMislead
      ? [{ kind: "format ranges", worksheet, ranges: [range], format: { numberFormat: "General" } } as const]
      : []),
    { kind: "write values", worksheet, range, values: [[value]] },
  ];
}

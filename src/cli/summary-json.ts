import { formatCell } from "../core/grid/address";
import type { Summary } from "../core/summary/summary";

/** A summary as `summary --json` prints it. */
export function summaryJson(file: string, { year, blocks }: Summary) {
  return {
    file,
    year: year.label,
    blocks: blocks.map(({ id, heading, rows }) => ({
      id,
      heading,
      rows: rows.map((row) =>
        row.map(({ text, source }) => ({
          text,
          source: source ? { sheet: source.worksheetName, cell: formatCell(source.cell) } : null,
        })),
      ),
    })),
  };
}

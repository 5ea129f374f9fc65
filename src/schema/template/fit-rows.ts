import type { CellInput, Edit } from "../../core/grid/edit";
import { heightOf } from "./look";
import type { ColumnTemplate, TableTemplate } from "./sheet-template";

/**
 * Has Excel fit the rows of tables that begin in the same row of a sheet. They begin as tall as their tallest text is
 * here, since not every program fits rows when it opens a file.
 */
export function fitRows(tables: readonly TableTemplate[], worksheet: string): Edit[] {
  const [first] = tables;
  if (!first) return [];
  const rowCount = Math.max(...tables.map(({ rows }) => rows.length));
  const heights = Array.from({ length: rowCount }, (_, rowOffset) =>
    Math.max(...tables.map(({ rows, columns }) => tallestCell(rows[rowOffset] ?? [], columns))),
  );
  return [{ kind: "fit row heights", worksheet, rowIndex: first.cell.rowIndex + 1, heights }];
}

function tallestCell(row: readonly CellInput[], columns: readonly ColumnTemplate[]): number {
  return Math.max(
    ...columns.map(({ width, format }, columnIndex) => {
      const input = row[columnIndex];
      return heightOf(typeof input === "string" ? input : "", width, format);
    }),
  );
}

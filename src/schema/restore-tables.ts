import type { Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { TableName } from "../core/review/review";
import { locateTables, type LocatedTable } from "./locate-tables";

/** What takes added rows, an added year and written cells back, of a workbook where only some of the edits were done. */
export function restoreTablesEdits(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly Edit[] {
  const [old, current] = [locateTables(before).tables, locateTables(now).tables];
  return tablesWithYears.flatMap((name) => {
    const [table, changed] = [old.get(name), current.get(name)];
    return table && changed ? restoringEdits(table, changed) : [];
  });
}

const tablesWithYears = ["Programme", "Outputs", "Scores", "Budget", "Recommendations"] as const satisfies TableName[];

/**
 * The table as large as it was, and its cells of the contract with the values that they had; what was added beside or
 * below it is emptied.
 */
function restoringEdits({ snapshot: before, columns }: LocatedTable, { snapshot: now }: LocatedTable): Edit[] {
  const contractColumns = new Set(columns.values());
  const isOurs = (heading: string, columnOffset: number) => contractColumns.has(columnOffset) || /\d/.test(heading);
  const { name, worksheetId: worksheet, firstCell, headings, values, showsHeadings } = before;
  const { rowIndex, columnIndex } = firstCell;
  const headingRows = showsHeadings ? 1 : 0;
  const edits: Edit[] = [];
  const [extraRows, extraColumns] = [now.values.length - values.length, now.headings.length - headings.length];
  if (extraRows > 0 || extraColumns > 0) {
    const rowCount = values.length + headingRows;
    const range = { rowIndex: rowIndex - headingRows, columnIndex, rowCount, columnCount: headings.length };
    edits.push({ kind: "resize table", table: name, range });
    if (extraRows > 0) {
      const below = { rowIndex: rowIndex + values.length, rowCount: extraRows };
      edits.push({
        kind: "clear range",
        worksheet,
        range: { ...below, columnIndex, columnCount: now.headings.length },
      });
    }
    if (extraColumns > 0) {
      const beside = { columnIndex: columnIndex + headings.length, columnCount: extraColumns };
      edits.push({ kind: "clear range", worksheet, range: { ...range, ...beside } });
    }
  }
  const ownColumns = headings.flatMap((heading, columnOffset) => (isOurs(heading, columnOffset) ? [columnOffset] : []));
  const changed = values.flatMap((row, rowOffset) =>
    ownColumns.flatMap((columnOffset): Edit[] => {
      const value = row[columnOffset] ?? "";
      if (now.values[rowOffset]?.[columnOffset] === value) return [];
      const cell = { rowIndex: rowIndex + rowOffset, columnIndex: columnIndex + columnOffset };
      return [{ kind: "write values", worksheet, range: { ...cell, rowCount: 1, columnCount: 1 }, values: [[value]] }];
    }),
  );
  return [...edits, ...changed];
}

import type { CellAddress } from "../core/grid/address";
import type { ExpectedCells } from "../core/grid/expected-cells";
import type { TableSnapshot, WorkbookSnapshot } from "../core/grid/workbook-snapshot";

/**
 * What must still stand where cells of tables were judged: in each table all rows from the first judged one to the
 * last, so that rows which moved are noticed too. Cells outside of tables are left out.
 */
export function expectedRows(
  { tables }: WorkbookSnapshot,
  cells: readonly { readonly worksheetId: string; readonly cell: CellAddress }[],
): readonly ExpectedCells[] {
  return tables.flatMap((table) => {
    const offsets = cells
      .filter(({ worksheetId, cell }) => worksheetId === table.worksheetId && isInColumns(table, cell))
      .map(({ cell }) => cell.rowIndex - table.firstCell.rowIndex)
      .filter((offset) => offset >= 0 && offset < table.values.length);
    if (offsets.length === 0) return [];
    const first = offsets.reduce((one, other) => Math.min(one, other));
    const last = offsets.reduce((one, other) => Math.max(one, other));
    return [expectedBlock(table, first, last - first + 1)];
  });
}

/** What must still stand in whole tables, as far as they were read. */
export function expectedTables(
  { tables }: WorkbookSnapshot,
  isWanted: (table: string) => boolean,
): readonly ExpectedCells[] {
  return tables
    .filter(({ name, values }) => isWanted(name) && values.length > 0)
    .map((table) => expectedBlock(table, 0, table.values.length));
}

function isInColumns({ firstCell, headings }: TableSnapshot, { columnIndex }: CellAddress): boolean {
  return columnIndex >= firstCell.columnIndex && columnIndex < firstCell.columnIndex + headings.length;
}

function expectedBlock(table: TableSnapshot, rowOffset: number, rowCount: number): ExpectedCells {
  const { worksheetId, firstCell, headings, values } = table;
  const { rowIndex, columnIndex } = firstCell;
  return {
    worksheet: worksheetId,
    range: { rowIndex: rowIndex + rowOffset, columnIndex, rowCount, columnCount: headings.length },
    values: values.slice(rowOffset, rowOffset + rowCount),
  };
}

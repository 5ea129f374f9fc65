import { maximumColumnCount, type RangeAddress } from "../core/grid/address";
import { changeReferences, rewriteFormula, sameName } from "./formula-tokens";
import { overlaps, without } from "./ranges";
import { changeRules, forgetCells, isOnWorksheet, removeCells } from "./shift-cells";
import type { Table } from "./table";
import { tableColumnBrackets } from "./table-headings";
import { rewriteFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";

/**
 * Deletes rows of a table's body, from a zero-based place on; totals and cells below the table move up, the other way
 * round than in {@link Table.appendRows}. Throws `WorkbookEditError` where cells cannot move and where no row would stay.
 */
export function deleteTableRows(table: Table, rowIndex: number, rowCount: number): void {
  const body = table.bodyRange;
  const removed = { ...body, rowIndex: body.rowIndex + rowIndex, rowCount };
  if (rowIndex < 0 || rowCount < 1 || rowIndex + rowCount > body.rowCount) {
    throw new WorkbookEditError("invalid-range", `“${table.name}” has no such rows.`);
  }
  if (rowCount === body.rowCount) {
    throw new WorkbookEditError("not-supported", `“${table.name}” would have no row left. Empty its last row instead.`);
  }
  refuseFiltered(table);
  const { worksheet } = table;
  removeCells(worksheet, removed, table);
  // Rules that reach beyond the table on both sides do not move with its cells, but grow with it.
  const end = body.rowIndex + body.rowCount;
  const shrink = (range: RangeAddress): RangeAddress =>
    reachesBeside(range, body) && range.rowIndex + range.rowCount === end && range.rowIndex < end - rowCount
      ? { ...range, rowCount: range.rowCount - rowCount }
      : range;
  changeRules(worksheet, (range) => [shrink(range)]);
  table.changeRowCount(-rowCount);
}

/**
 * Deletes the last column of a table with its cells: the other way round than {@link Table.appendColumn}. Throws
 * `WorkbookEditError` for the only column, and where anything stands to the right, which Excel would move.
 */
export function deleteLastTableColumn(table: Table): void {
  const { range, worksheet, columns } = table;
  const column = columns.at(-1);
  if (!column || columns.length === 1) {
    throw new WorkbookEditError("not-supported", `“${table.name}” would have no column left.`);
  }
  refuseFiltered(table);
  const columnIndex = range.columnIndex + range.columnCount - 1;
  const removed = { ...range, columnIndex, columnCount: 1 };
  refuseCellsBeside(table, { ...removed, columnCount: maximumColumnCount - columnIndex });
  const endsHere = (each: RangeAddress): boolean =>
    overlaps(each, removed) && each.columnIndex + each.columnCount === columnIndex + 1;
  const isGone = (each: RangeAddress): boolean => without(each, removed).length === 0;
  worksheet.cells.remove(removed);
  changeRules(worksheet, (each) => (endsHere(each) ? without(each, removed) : [each]));
  forgetCells(worksheet, removed, isGone);
  const brackets = tableColumnBrackets(column.name);
  rewriteFormulas(
    worksheet.workbook,
    (formula, home) =>
      rewriteFormula(formula, (token) => {
        const [named = ""] = token.text.split("[");
        const isOurs = sameName(named, table.name) || (named === "" && home === worksheet);
        return token.kind === "structured" && isOurs && token.text.includes(brackets) ? "#REF!" : token;
      }),
    false,
  );
  rewriteFormulas(worksheet.workbook, (formula, home) =>
    changeReferences(formula, isOnWorksheet(worksheet, home), (each) => {
      const isInRows =
        each.rowIndex >= range.rowIndex && each.rowIndex + each.rowCount <= range.rowIndex + range.rowCount;
      return endsHere(each) && isInRows ? { ...each, columnCount: each.columnCount - 1 } : each;
    }),
  );
  table.resize({ ...range, columnCount: range.columnCount - 1 });
}

/** Documented for the deletion of rows: Excel refuses it while the table is filtered. */
function refuseFiltered(table: Table): void {
  if (!table.isFiltered) return;
  throw new WorkbookEditError("cells-below", `“${table.name}” is filtered. Clear the filter, then try again.`);
}

function refuseCellsBeside(table: Table, removedAndRight: RangeAddress): void {
  const { worksheet } = table;
  const right = {
    ...removedAndRight,
    columnIndex: removedAndRight.columnIndex + 1,
    columnCount: removedAndRight.columnCount - 1,
  };
  let isTaken = [...worksheet.merges, ...worksheet.tables.map((each) => each.range)].some((each) =>
    overlaps(each, right),
  );
  worksheet.forEachCell(right, (cell) => {
    if (cell.type !== "empty" || cell.formula !== null || cell.styleIndex !== 0) isTaken = true;
  });
  const notes = [...worksheet.notes, ...worksheet.comments].map(({ cell }) => ({
    ...cell,
    rowCount: 1,
    columnCount: 1,
  }));
  if (!isTaken && !notes.some((note) => overlaps(note, removedAndRight))) return;
  throw new WorkbookEditError(
    "not-supported",
    `Cells or notes stand beside “${table.name}”. Delete the column in Excel.`,
  );
}

function reachesBeside(range: RangeAddress, table: RangeAddress): boolean {
  if (!overlaps(range, table)) return false;
  const end = table.columnIndex + table.columnCount;
  return range.columnIndex < table.columnIndex || range.columnIndex + range.columnCount > end;
}

import { maximumColumnCount, maximumRowCount, type RangeAddress } from "../core/grid/address";
import { restyleMarkup } from "./cell-markup";
import { type SheetCells, cellsBetween, endOfRow } from "./sheet-cells";
import type { Styles } from "./styles";
import { WorkbookEditError } from "./workbook-error";
import type { WorksheetLayout } from "./worksheet-layout";

/** Cells that one change of style may create one by one; whole rows and columns need none. */
const maximumStyledCells = 2_000_000;

interface StyledSheet {
  readonly cells: SheetCells;
  readonly layout: WorksheetLayout;
  readonly styles: Styles;
}

/**
 * Gives the cells of a range other styles; whole rows and columns get them themselves. `change` gets and gives the index
 * of a style, and is asked once for each. Throws `WorkbookEditError` for too many cells.
 */
export function restyleCells(sheet: StyledSheet, range: RangeAddress, change: (styleIndex: number) => number): void {
  const known = new Map<number, number>();
  const changed = (styleIndex: number): number => {
    const styled = known.get(styleIndex) ?? change(styleIndex);
    known.set(styleIndex, styled);
    return styled;
  };
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  if (rowCount === maximumRowCount) {
    styleWholeColumns(sheet, range, changed);
  } else if (columnCount === maximumColumnCount) {
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) styleWholeRow(sheet, row, changed);
  } else {
    if (rowCount * columnCount > maximumStyledCells) {
      throw new WorkbookEditError(
        "not-supported",
        "These are too many cells to format one by one. Format whole columns.",
      );
    }
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
      for (let column = columnIndex; column < columnIndex + columnCount; column += 1)
        restyle(sheet, row, column, changed);
    }
  }
}

function restyle(
  { cells, layout }: StyledSheet,
  rowIndex: number,
  columnIndex: number,
  changed: (styleIndex: number) => number,
): void {
  const old = cells.cell(rowIndex, columnIndex)?.styleIndex ?? layout.cellStyle(rowIndex, columnIndex);
  const styleIndex = changed(old);
  if (styleIndex === old) return;
  const cell = cells.changeCell(rowIndex, columnIndex, styleIndex);
  cell.styleIndex = styleIndex;
  if (cell.markup !== null) cell.markup = restyleMarkup(cell.markup, styleIndex);
}

/** The columns, cells that are there, and those where a row with a style of its own crosses them. */
function styleWholeColumns(
  sheet: StyledSheet,
  { columnIndex, columnCount }: RangeAddress,
  changed: (styleIndex: number) => number,
): void {
  const { cells, layout } = sheet;
  layout.changeColumns(columnIndex, columnCount, (column) => column.set("style", changed(column.number("style", 0))));
  const lastColumn = columnIndex + columnCount - 1;
  // A copy: alike rows are taken apart where one of them changes.
  for (const row of [...cells.rows]) {
    for (const cell of cellsBetween(row, columnIndex, lastColumn))
      restyle(sheet, row.rowIndex, cell.columnIndex, changed);
    const rowStyle = layout.rowStyle(row.rowIndex);
    if (rowStyle === null) continue;
    for (let { rowIndex } = row; rowIndex < endOfRow(row); rowIndex += 1) {
      if (columnCount === maximumColumnCount) layout.setRowStyle(rowIndex, changed(rowStyle));
      else
        for (let column = columnIndex; column <= lastColumn; column += 1)
          createStyled(cells, rowIndex, column, changed(rowStyle));
    }
  }
}

/** The row, cells that are there, and those where a column with a style of its own crosses it. */
function styleWholeRow(sheet: StyledSheet, rowIndex: number, changed: (styleIndex: number) => number): void {
  const { cells, layout, styles } = sheet;
  const own = layout.rowStyle(rowIndex);
  for (const cell of cells.row(rowIndex)?.cells.slice() ?? []) restyle(sheet, rowIndex, cell.columnIndex, changed);
  layout.setRowStyle(rowIndex, changed(own ?? styles.normalIndex));
  if (own !== null) return;
  for (const { first, last, styleIndex } of layout.styledColumns) {
    // A style that reaches to the last column is the sheet's background: the row's own takes its place there.
    if (last === maximumColumnCount - 1) continue;
    for (let column = first; column <= last; column += 1) createStyled(cells, rowIndex, column, changed(styleIndex));
  }
}

function createStyled(cells: SheetCells, rowIndex: number, columnIndex: number, styleIndex: number): void {
  if (!cells.cell(rowIndex, columnIndex)) cells.changeCell(rowIndex, columnIndex, styleIndex);
}

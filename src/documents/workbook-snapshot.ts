import type { CellValue } from "../core/grid/cell-value";
import type { TableSnapshot, WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { Table } from "../xlsx/table";
import type { Workbook } from "../xlsx/workbook";

/**
 * A workbook from a file as the same plain data that Excel gives of the one that is open, with the values and number
 * formats of all its tables. Formulas have the values that Excel last worked out.
 */
export function workbookSnapshot(workbook: Workbook): WorkbookSnapshot {
  return {
    worksheets: workbook.worksheets.map((worksheet) => ({
      id: worksheet.id,
      name: worksheet.name,
      visibility: visibilities[worksheet.visibility],
      isProtected: worksheet.isProtected,
      commentCount: worksheet.comments.length,
      noteCount: worksheet.notes.length,
      customFormats: [],
    })),
    tables: workbook.tables.map(tableSnapshot),
    names: [],
    countsDatesFrom1904: workbook.usesDate1904,
  };
}

const visibilities = { visible: "visible", hidden: "hidden", veryHidden: "very hidden" } as const;

/** Rows below the last one with a cell are left out: a file may say that a table reaches to the end of the sheet. */
function tableSnapshot({ name, worksheet, bodyRange, columns, showsHeaders }: Table): TableSnapshot {
  const { rowIndex, columnIndex } = bodyRange;
  const columnCount = Math.min(bodyRange.columnCount, columns.length);
  let rowCount = 0;
  worksheet.forEachCell({ ...bodyRange, columnCount }, (_, row) => (rowCount = row - rowIndex + 1));
  const values: CellValue[][] = Array.from({ length: rowCount }, () => new Array<CellValue>(columnCount).fill(""));
  const formats: string[][] = Array.from({ length: columnCount }, () => new Array<string>(rowCount).fill("General"));
  worksheet.forEachCell(bodyRange, (cell, row, column) => {
    const [valuesOfRow, formatsOfColumn] = [values[row - rowIndex], formats[column - columnIndex]];
    if (valuesOfRow) valuesOfRow[column - columnIndex] = cell.value;
    if (formatsOfColumn)
      formatsOfColumn[row - rowIndex] = worksheet.workbook.styles.resolve(cell.styleIndex).numberFormat;
  });
  return {
    name,
    worksheetId: worksheet.id,
    worksheetName: worksheet.name,
    firstCell: { rowIndex, columnIndex },
    headings: columns.map((column) => column.name),
    showsHeadings: showsHeaders,
    values,
    numberFormats: new Map(columns.map((column, columnOffset) => [column.name, formats[columnOffset] ?? []])),
  };
}

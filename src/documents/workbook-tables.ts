import type { PlainCell, PlainSheet } from "../core/last-year/plain-sheet";
import type { Workbook } from "../xlsx/workbook";
import type { Worksheet } from "../xlsx/worksheet";

/** The worksheets of any workbook as tables of cells; hidden ones are left out. */
export function workbookTables(workbook: Workbook): readonly PlainSheet[] {
  return workbook.worksheets.filter(({ visibility }) => visibility === "visible").map(plainSheet);
}

/** More than any list of outputs; what stands further down or to the right is not looked at. */
const mostRows = 5000;
const mostColumns = 200;

function plainSheet(worksheet: Worksheet): PlainSheet {
  const rows: PlainCell[][] = [];
  const { styles } = worksheet.workbook;
  const area = { rowIndex: 0, columnIndex: 0, rowCount: mostRows, columnCount: mostColumns };
  worksheet.forEachCell(area, (cell, rowIndex, columnIndex) => {
    if (cell.value === "") return;
    while (rows.length <= rowIndex) rows.push([]);
    const row = rows[rowIndex];
    while (row && row.length < columnIndex) row.push({ value: "", numberFormat: "General" });
    row?.push({ value: cell.value, numberFormat: styles.resolve(cell.styleIndex).numberFormat });
  });
  return { name: worksheet.name, rows };
}

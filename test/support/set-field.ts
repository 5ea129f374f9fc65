import type { Workbook } from "../../src/xlsx/workbook";

/** Enters a text in a row of the table `Programme`, in the column of this year. */
export function setField(workbook: Workbook, field: string, year: string, text: string): void {
  const table = workbook.findTable("Programme");
  if (!table) throw new Error("There is no table Programme.");
  const { worksheet, bodyRange, columns } = table;
  const columnOffset = columns.findIndex(({ name }) => name === year);
  for (let rowIndex = bodyRange.rowIndex; rowIndex < bodyRange.rowIndex + bodyRange.rowCount; rowIndex += 1) {
    if (worksheet.readCell(rowIndex, bodyRange.columnIndex).value !== field) continue;
    if (columnOffset < 0) break;
    worksheet.writeCell(rowIndex, bodyRange.columnIndex + columnOffset, { type: "text", value: text, formula: null });
    return;
  }
  throw new Error(`There is no “${field}” of ${year}.`);
}

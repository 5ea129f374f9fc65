import { formats, heightOf, pageOf } from "./look";
import type { SheetTemplate, TableTemplate } from "./sheet-template";

/** The sheet of one table: its title, what to enter, and the table, whose headings stay in sight. */
export function tableSheet(
  title: string,
  table: Omit<TableTemplate, "cell">,
  orientation: "portrait" | "landscape",
): SheetTemplate {
  const columnWidths = table.columns.map(({ width }) => width);
  const totalWidth = columnWidths.reduce((sum, width) => sum + width, 0);
  return {
    name: title,
    columnWidths,
    rowHeights: new Map([
      [0, titleHeight],
      [1, heightOf(table.caption, totalWidth) + captionPadding],
      [headingRowIndex, headingHeight],
    ]),
    texts: [
      {
        range: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
        text: title,
        format: formats.title,
      },
    ],
    tables: [{ ...table, cell: { rowIndex: headingRowIndex, columnIndex: 0 } }],
    frozenRowCount: headingRowIndex + 1,
    page: pageOf(orientation, headingRowIndex),
  };
}

export const titleHeight = 30;
export const headingHeight = 21;
const captionPadding = 6;
const headingRowIndex = 2;

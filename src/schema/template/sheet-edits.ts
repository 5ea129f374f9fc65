import type { Edit } from "../../core/grid/edit";
import { fitRows } from "./fit-rows";
import type { SheetTemplate, TextTemplate } from "./sheet-template";
import { tableEdits } from "./table-edits";
import type { TablePlaces } from "./table-place";

/**
 * One sheet with all that stands on it, as edits of an empty worksheet.
 * @param worksheet the id of the worksheet, or the name of one that an earlier edit adds
 * @param places where the tables stand that its drop-downs offer
 */
export function sheetEdits(sheet: SheetTemplate, worksheet: string, places: TablePlaces): readonly Edit[] {
  return [
    { kind: "hide gridlines", worksheet },
    { kind: "set column widths", worksheet, widths: sheet.columnWidths },
    ...sheet.texts.flatMap((text) => textEdits(text, worksheet)),
    ...sheet.tables.flatMap((table) => tableEdits(table, worksheet, places)),
    ...fitRows(sheet.tables, worksheet),
    ...[...sheet.rowHeights].map(([rowIndex, height]): Edit => ({
      kind: "set row heights",
      worksheet,
      rowIndex,
      heights: [height],
    })),
    ...(sheet.frozenRowCount > 0 ? [{ kind: "freeze rows", worksheet, rowCount: sheet.frozenRowCount } as const] : []),
    { kind: "set page layout", worksheet, layout: sheet.page },
  ];
}

function textEdits({ range, text, isFormula, format }: TextTemplate, worksheet: string): Edit[] {
  const cell = { ...range, rowCount: 1, columnCount: 1 };
  const isMerged = range.rowCount > 1 || range.columnCount > 1;
  return [
    isFormula
      ? { kind: "write formulas", worksheet, range: cell, formulas: [[text]] }
      : { kind: "write values", worksheet, range: cell, values: [[text]] },
    ...(isMerged ? [{ kind: "merge range", worksheet, range } as const] : []),
    { kind: "format ranges", worksheet, ranges: [range], format },
  ];
}

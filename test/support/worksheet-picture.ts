import { formatCell, formatRange } from "../../src/core/grid/address";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";

/**
 * Everything that a person sees or types on a worksheet, to be compared with a later state of it; of formulas not what
 * they give, since nothing is calculated here.
 */
export function pictureOf(worksheet: Worksheet, { styles }: Workbook) {
  const cells: Record<string, unknown> = {};
  const used = worksheet.usedRange(false) ?? { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 };
  const plain = JSON.stringify(styles.resolve(0));
  const plainStyles = new Map<number, boolean>();
  const isPlain = (styleIndex: number): boolean => {
    const known = plainStyles.get(styleIndex) ?? JSON.stringify(styles.resolve(styleIndex)) === plain;
    plainStyles.set(styleIndex, known);
    return known;
  };
  worksheet.forEachCell(used, ({ type, value, formula, styleIndex }, rowIndex, columnIndex) => {
    if (type === "empty" && formula === null && isPlain(styleIndex)) return;
    const shown = formula === null ? { type, value } : { formula };
    cells[formatCell({ rowIndex, columnIndex })] = { ...shown, style: styles.resolve(styleIndex) };
  });
  return {
    name: worksheet.name,
    position: worksheet.position,
    cells,
    heights: Array.from({ length: 60 }, (_, rowIndex) => worksheet.rowHeight(rowIndex)),
    widths: Array.from({ length: 12 }, (_, columnIndex) => worksheet.columnWidth(columnIndex)),
    merges: worksheet.merges.map(formatRange).sort(),
    conditionalFormats: worksheet.conditionalFormats.items.map(({ type, ranges, formulas, style }) => ({
      type,
      ranges: ranges.map(formatRange),
      formulas,
      style,
    })),
  };
}

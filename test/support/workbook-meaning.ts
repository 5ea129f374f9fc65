import { createHash } from "node:crypto";
import { formatCell, formatRange, type RangeAddress } from "../../src/core/grid/address";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { serialiseXml } from "../../src/xlsx/xml";

/** What a workbook says, whatever the bytes that say it: compare with `toEqual`. */
export type WorkbookMeaning = ReturnType<typeof meaningOf>;

/** The meaning of a saved workbook: every worksheet in the order of the tabs, names, and all parts that nobody reads. */
export function meaningOf(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  const styleOf = rememberStyles(workbook);
  return {
    worksheets: workbook.worksheets.map((worksheet) => worksheetMeaning(worksheet, styleOf)),
    names: workbook.names.items.map(({ name, formula, isVisible }) => ({ name, formula, isVisible })),
    usesDate1904: workbook.usesDate1904,
    otherParts: otherParts(workbook),
  };
}

const everything: RangeAddress = { rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 16_384 };

function worksheetMeaning(worksheet: Worksheet, styleOf: (index: number) => string) {
  const cells: Record<string, unknown> = {};
  worksheet.forEachCell(everything, ({ type, value, formula, styleIndex }, rowIndex, columnIndex) => {
    cells[formatCell({ rowIndex, columnIndex })] = [type, value, formula, styleOf(styleIndex)];
  });
  const { name, visibility, isProtected, tabColour, frozenPanes, notes, comments, pageSetup, part } = worksheet;
  const used = worksheet.usedRange(false);
  const rows = Array.from({ length: used ? used.rowIndex + used.rowCount : 0 }, (_, index) => index);
  const columns = Array.from({ length: used ? used.columnIndex + used.columnCount : 0 }, (_, index) => index);
  return {
    name,
    visibility,
    isProtected,
    tabColour,
    frozenPanes,
    notes,
    comments,
    cells,
    rowHeights: rows.map((row) => worksheet.rowHeight(row)),
    columnWidths: columns.map((column) => worksheet.columnWidth(column)),
    merges: worksheet.merges.map(formatRange),
    tables: worksheet.tables.map((table) => [table.name, formatRange(table.range), table.style, table.isFiltered]),
    names: worksheet.names.items.map((one) => ({ name: one.name, formula: one.formula })),
    conditionalFormats: worksheet.conditionalFormats.items.map((format) => ({
      type: format.type,
      ranges: format.ranges.map(formatRange),
      formulas: format.formulas,
      style: format.style,
      stopIfTrue: format.stopIfTrue,
      rest: format.rule.children.map((child) => (typeof child === "string" ? child : serialiseXml(child))),
    })),
    dataValidations: worksheet.dataValidations.items,
    page: [
      pageSetup.orientation,
      pageSetup.fitToPages,
      pageSetup.printArea.map(formatRange),
      pageSetup.printTitleRows,
      part.child("headerFooter")?.text ?? null,
    ],
  };
}

/** Styles in full, since the same one may have another index after saving. */
function rememberStyles(workbook: Workbook): (index: number) => string {
  const known = new Map<number, string>();
  return (index) => {
    const style = known.get(index) ?? JSON.stringify(workbook.styles.resolve(index));
    known.set(index, style);
    return style;
  };
}

/**
 * Digests of the parts that no command has reason to touch, such as notes, drawings and tables; parts are known by their
 * names whatever the case.
 */
function otherParts({ file }: Workbook): Record<string, string> {
  const touched =
    /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+)$|\.rels$/i;
  const names = file.partNames.filter((name) => !touched.test(name)).sort();
  return Object.fromEntries(names.map((name) => [name, createHash("sha256").update(file.bytes(name)).digest("hex")]));
}

import { formatRange, parseAddressList, type RangeAddress } from "../core/grid/address";
import { isFormula, type CellValue } from "../core/grid/cell-value";
import type { RangeLook, UsedRangeSnapshot } from "../core/grid/workbook-snapshot";

/** What stands in some surroundings, with all that is needed to put it back as it was. */
export interface UsedRangeProxies {
  readonly range: Excel.Range;
  readonly look: LookProxies | null;
}

interface LookProxies {
  readonly mergedAreas: readonly Excel.RangeAreas[];
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export const look: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true },
    font: { bold: true, color: true, italic: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

/** The look of a cell takes some 500 bytes, and an answer may hold 5 MB: more cells are put back without theirs. */
export const mostCellsWithLook = 7000;

/** `getMergedAreasOrNullObject` fails where there are more (Microsoft, "Excel.Range class"). */
const mostMergedAreas = 512;

/** How far around a named range we look, and how large a range may be named: a stray format must not cost millions of cells. */
const margin = { rowCount: 50, columnCount: 4 };
const largest = { rowCount: 20_000, columnCount: 30 };

/** A range with all that is above and left of it, and a little of what is below and right. */
export function surroundingsOf({ rowIndex, columnIndex, rowCount, columnCount }: RangeAddress): RangeAddress {
  return {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: Math.min(rowIndex + rowCount, largest.rowCount) + margin.rowCount,
    columnCount: Math.min(columnIndex + columnCount, largest.columnCount) + margin.columnCount,
  };
}

/**
 * Asks for everything from `A1` to the last used cell of some surroundings that begin there. A worksheet's used range
 * is never missing, and with `A1` in it neither is what it shares with the surroundings.
 */
export function loadUsedRange(worksheet: Excel.Worksheet, surroundings: RangeAddress): UsedRangeProxies {
  const range = worksheet.getUsedRange(false).getBoundingRect("A1").getIntersection(formatRange(surroundings));
  range.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const hasLook = surroundings.rowCount * surroundings.columnCount <= mostCellsWithLook;
  return { range, look: hasLook ? loadLook(worksheet, range, surroundings) : null };
}

function loadLook(worksheet: Excel.Worksheet, range: Excel.Range, surroundings: RangeAddress): LookProxies {
  range.load({ numberFormat: true, formulas: true });
  return {
    mergedAreas: bandsOf(surroundings).map((band) => {
      const mergedAreas = worksheet.getRange(formatRange(band)).getMergedAreasOrNullObject();
      mergedAreas.load({ address: true });
      return mergedAreas;
    }),
    cells: range.getCellProperties(look),
    rows: range.getRowProperties({ format: { rowHeight: true } }),
    columns: range.getColumnProperties({ format: { columnWidth: true } }),
  };
}

/** Bands of rows that have no more merged cells than can be asked for at once: one takes two cells or more. */
function bandsOf(range: RangeAddress): RangeAddress[] {
  const bandHeight = Math.max(1, Math.floor((mostMergedAreas * 2) / range.columnCount));
  const bandCount = Math.ceil(range.rowCount / bandHeight);
  return Array.from({ length: bandCount }, (_, band) => ({
    ...range,
    rowIndex: range.rowIndex + band * bandHeight,
    rowCount: Math.min(bandHeight, range.rowCount - band * bandHeight),
  }));
}

export function usedRangeOf({ range, look: proxies }: UsedRangeProxies): UsedRangeSnapshot {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    range: { rowIndex, columnIndex, rowCount, columnCount },
    values: range.values as CellValue[][],
    look: proxies && {
      formulas: range.formulas as CellValue[][],
      numberFormats: range.numberFormat as string[][],
      mergedRanges: mergedRangesOf(proxies.mergedAreas),
      cells: proxies.cells.value,
      rows: proxies.rows.value,
      columns: proxies.columns.value,
    },
  };
}

/** Each once, though one may reach from one band into the next. */
function mergedRangesOf(mergedAreas: readonly Excel.RangeAreas[]): RangeAddress[] {
  const ranges = mergedAreas
    .filter(({ isNullObject }) => !isNullObject)
    .flatMap(({ address }) => parseAddressList(address));
  return [...new Map(ranges.map((range) => [formatRange(range), range])).values()];
}

/** Puts back how a range looked, formulas included; its values are written before. The range has no formats. */
export function restoreLook(worksheet: Excel.Worksheet, { range, values, look: before }: UsedRangeSnapshot): void {
  if (!before) return;
  const target = worksheet.getRange(formatRange(range));
  const formulas = formulasOf(before, values);
  if (formulas.some((row) => row.some((formula) => formula !== null))) target.formulas = formulas;
  target.setCellProperties((before.cells as Excel.CellProperties[][]).map((row) => row.map(settable)));
  target.setRowProperties(before.rows as Excel.SettableRowProperties[]);
  target.setColumnProperties(before.columns as Excel.SettableColumnProperties[]);
  for (const merged of before.mergedRanges) worksheet.getRange(formatRange(merged)).merge();
}

/** The formulas among what `Range.formulas` gave, which repeats the value of a cell that has none. */
function formulasOf({ formulas }: RangeLook, values: UsedRangeSnapshot["values"]): (string | null)[][] {
  return formulas.map((row, rowIndex) =>
    row.map((formula, columnIndex) => (isFormula(formula, values[rowIndex]?.[columnIndex]) ? formula : null)),
  );
}

/** What was not there is not set: a border without a style would appear with its colour, no fill is told as white. */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { borders, fill, ...rest } = format ?? {};
  const isFilled = fill?.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
  return { format: { ...rest, ...(isFilled ? { fill } : {}), ...(borders ? { borders: drawn(borders) } : {}) } };
}

function drawn({ top, bottom, left, right }: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const isDrawn = ({ style }: Excel.CellBorder) => style !== undefined && style !== "None";
  return {
    ...(top && isDrawn(top) ? { top } : {}),
    ...(bottom && isDrawn(bottom) ? { bottom } : {}),
    ...(left && isDrawn(left) ? { left } : {}),
    ...(right && isDrawn(right) ? { right } : {}),
  };
}

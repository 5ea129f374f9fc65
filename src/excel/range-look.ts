import { formatRange, parseRange, splitWorksheetName, type RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { UsedRangeSnapshot } from "../core/grid/workbook-snapshot";

/** The used range of a worksheet with all that is needed to put it back as it was. */
export interface UsedRangeProxies {
  readonly range: Excel.Range;
  readonly look: LookProxies | null;
}

interface LookProxies {
  readonly mergedAreas: Excel.RangeAreas;
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

/** The look of a cell takes some 400 bytes, and an answer may hold 5 MB: more cells are put back without theirs. */
const mostCellsWithLook = 5000;

/**
 * Asks for everything that a worksheet shows; an empty worksheet has its first cell as used range.
 * @param cellCount how many cells it has, as far as is known before
 */
export function loadUsedRange(worksheet: Excel.Worksheet, cellCount: number): UsedRangeProxies {
  const range = worksheet.getUsedRange(false);
  range.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { range, look: cellCount <= mostCellsWithLook ? loadLook(range) : null };
}

function loadLook(range: Excel.Range): LookProxies {
  range.load({ numberFormat: true });
  const mergedAreas = range.getMergedAreasOrNullObject();
  mergedAreas.load({ address: true });
  return {
    mergedAreas,
    cells: range.getCellProperties(look),
    rows: range.getRowProperties({ format: { rowHeight: true } }),
    columns: range.getColumnProperties({ format: { columnWidth: true } }),
  };
}

export function usedRangeOf({ range, look: proxies }: UsedRangeProxies): UsedRangeSnapshot {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    range: { rowIndex, columnIndex, rowCount, columnCount },
    values: range.values as CellValue[][],
    look: proxies && {
      numberFormats: range.numberFormat as string[][],
      mergedRanges: proxies.mergedAreas.isNullObject ? [] : rangesOf(proxies.mergedAreas.address),
      cells: proxies.cells.value,
      rows: proxies.rows.value,
      columns: proxies.columns.value,
    },
  };
}

/** Puts back how a range looked; its values are written apart. */
export function restoreLook(worksheet: Excel.Worksheet, { range, look: before }: UsedRangeSnapshot): void {
  if (!before) return;
  const target = worksheet.getRange(formatRange(range));
  target.setCellProperties(before.cells as Excel.SettableCellProperties[][]);
  target.setRowProperties(before.rows as Excel.SettableRowProperties[]);
  target.setColumnProperties(before.columns as Excel.SettableColumnProperties[]);
  for (const merged of before.mergedRanges) worksheet.getRange(formatRange(merged)).merge();
}

/** The ranges of an address list such as `Summary!A1:D1,Summary!A3:B3`. */
function rangesOf(addresses: string): RangeAddress[] {
  return addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => {
    const range = parseRange(splitWorksheetName(address.trim()).range);
    return range ? [range] : [];
  });
}

import { isErrorValue, textOfValue, type CellValue } from "../grid/cell-value";
import { daysBetweenDateSystems, isDateFormat, isMonthFormat } from "../grid/serial-date";
import type { UsedRangeSnapshot } from "../grid/workbook-snapshot";
import { formatDate } from "../review/format-facts";
import { tidyText } from "../review/text";
import { shortHash } from "./short-hash";

/** A row of the sheet as it stands: its cells that show anything, from left to right. */
export interface SheetRow {
  /** Zero-based on the sheet. */
  readonly rowIndex: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Tidied; of a number, what the person sees as far as that can be told. */
  readonly text: string;
  readonly hash: string;
  /** Whether the text is surely what the person typed: no date that Excel made of it, no error. */
  readonly isSure: boolean;
}

/** The rows of a sheet that show anything. */
export function sheetRows({ range, values, look }: UsedRangeSnapshot, countsFrom1904: boolean): readonly SheetRow[] {
  return values.flatMap((row, rowOffset): SheetRow[] => {
    const cells = row.flatMap((value, columnOffset): SheetCell[] => {
      const numberFormat = look?.numberFormats[rowOffset]?.[columnOffset] ?? null;
      const { text, isSure } = readValue(value, numberFormat, countsFrom1904);
      if (text === "") return [];
      const place = { rowIndex: range.rowIndex + rowOffset, columnIndex: range.columnIndex + columnOffset };
      return [{ ...place, text, hash: shortHash(text), isSure }];
    });
    return cells.length > 0 ? [{ rowIndex: range.rowIndex + rowOffset, cells }] : [];
  });
}

function readValue(value: CellValue, numberFormat: string | null, countsFrom1904: boolean) {
  if (typeof value !== "number") return { text: tidyText(textOfValue(value)), isSure: !isErrorValue(value) };
  if (numberFormat === "General" || numberFormat === "@") return { text: String(value), isSure: true };
  if (numberFormat === null || !isDateFormat(numberFormat)) return { text: String(value), isSure: false };
  const serial = Math.floor(value) + (countsFrom1904 ? daysBetweenDateSystems : 0);
  return { text: formatDate({ kind: isMonthFormat(numberFormat) ? "month" : "day", serial }), isSure: false };
}

import type { CellAddress } from "../core/grid/address";
import { isErrorValue } from "../core/grid/cell-value";
import type { CellInput } from "../core/grid/edit";
import { isDateFormat } from "../core/grid/serial-date";
import type { Entry } from "../core/review/review";

/**
 * What a cell holds, to be written in another cell of the same workbook: text as text, a date with its number format, a
 * number in a cell for text as that text. An error, or a date where text belongs, is not passed on.
 */
export function carriedInput(
  { raw, value, cell, type, isDateInText, row }: Entry,
  numberFormatAt: (worksheetId: string, cell: CellAddress) => string | null,
): Exclude<CellInput, null> {
  if (isErrorValue(raw) || isDateInText) return "";
  if (typeof raw !== "number") return raw;
  if (type === "date" && cell) {
    const numberFormat = numberFormatAt(row.worksheetId, cell) ?? "";
    return { serial: raw, numberFormat: isDateFormat(numberFormat) ? numberFormat : defaultDateFormat };
  }
  return type === "number" || typeof value !== "string" ? raw : value;
}

const defaultDateFormat = "d mmmm yyyy";

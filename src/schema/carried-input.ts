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
  if (type === "number") return raw;
  if (typeof value === "string") return value;
  const serial = serialOf(value);
  if (serial === null || !cell) return raw;
  const numberFormat = numberFormatAt(row.worksheetId, cell) ?? "";
  return { serial, numberFormat: isDateFormat(numberFormat) ? numberFormat : defaultDateFormat };
}

/** In the 1900 date system, in which dates are written whatever the workbook counts from. */
function serialOf(value: unknown): number | null {
  const hasSerial = typeof value === "object" && value !== null && "serial" in value;
  return hasSerial && typeof value.serial === "number" ? value.serial : null;
}

const defaultDateFormat = "d mmmm yyyy";

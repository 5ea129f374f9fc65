import type { CellAddress } from "../core/grid/address";
import { isErrorValue } from "../core/grid/cell-value";
import type { CellInput } from "../core/grid/edit";
import { daysBetweenDateSystems, isDateFormat } from "../core/grid/serial-date";
import type { Entry } from "../core/review/review";

export interface CarryingOptions {
  readonly numberFormatAt: (worksheetId: string, cell: CellAddress) => string | null;
  readonly countsDatesFrom1904: boolean;
}

/**
 * What a cell holds, to be written in another cell of the same workbook: text as text, a date with its number format, and
 * so a number in a cell for dates; a number in a cell for text as that text, unless it is shown as a date. An error, or a
 * date for a `Year`, `Ref` or score, is not passed on.
 */
export function carriedInput(
  { raw, value, cell, type, isDateInText, row }: Entry,
  { numberFormatAt, countsDatesFrom1904 }: CarryingOptions,
): Exclude<CellInput, null> {
  if (isErrorValue(raw) || isDateInText) return "";
  if (typeof raw !== "number") return raw;
  if (type === "number") return raw;
  const numberFormat = (cell && numberFormatAt(row.worksheetId, cell)) ?? "";
  const asShown = { serial: raw + (countsDatesFrom1904 ? daysBetweenDateSystems : 0), numberFormat };
  if (typeof value === "string") return isDateFormat(numberFormat) ? asShown : value;
  if (!cell) return raw;
  const serial = serialOf(value);
  // No date, such as 2015: its own format keeps a cell for dates from making one of it.
  if (serial === null) return numberFormat === "" ? raw : asShown;
  return { serial, numberFormat: isDateFormat(numberFormat) ? numberFormat : defaultDateFormat };
}

/** In the 1900 date system, in which dates are written whatever the workbook counts from. */
function serialOf(value: unknown): number | null {
  const hasSerial = typeof value === "object" && value !== null && "serial" in value;
  return hasSerial && typeof value.serial === "number" ? value.serial : null;
}

const defaultDateFormat = "d mmmm yyyy";

import { isErrorValue, textOfValue, type CellValue } from "../core/grid/cell-value";
import type { CellAddress } from "../core/grid/address";
import { daysBetweenDateSystems, dayOfSerial, isDateFormat, isMonthFormat } from "../core/grid/serial-date";
import type { DateFact } from "../core/review/date-fact";
import type { Entry, EntryType, RowIdentity } from "../core/review/review";
import { matchingText, tidyText } from "../core/review/text";

/** A cell as it stands in the workbook, before anybody understands it. */
export interface RawCell {
  readonly raw: CellValue;
  /** `""` where it is not known. */
  readonly numberFormat: string;
  readonly cell: CellAddress | null;
  readonly field: string;
  readonly row: RowIdentity;
}

type TextType = Exclude<EntryType, "number" | "date">;

/** Text; a number is read as its text, a date is not reinterpreted. */
export function textEntry(source: RawCell, type: TextType): Entry<string> {
  const { raw, numberFormat, cell, field, row } = source;
  const isDateInText = keepsNumbersAsText.has(type) && isDate(raw, numberFormat);
  const value = isErrorValue(raw) || isDateInText ? null : tidyText(textOfValue(raw)) || null;
  return { raw, value, cell, field, type, isDateInText, row };
}

const keepsNumbersAsText: ReadonlySet<TextType> = new Set<TextType>(["year", "ref", "score"]);

/** A number as it is; text is not understood here, since it does not count in Excel either. */
export function numberEntry({ raw, cell, field, row }: RawCell): Entry<number> {
  const value = typeof raw === "number" ? raw : null;
  return { raw, value, cell, field, type: "number", isDateInText: false, row };
}

/** A day, a month (by its number format) or, where that is allowed, `Ongoing`. */
export function dateEntry(source: RawCell, options: DateOptions): Entry<DateFact> {
  const { raw, cell, field, row } = source;
  return { raw, value: readDate(source, options), cell, field, type: "date", isDateInText: false, row };
}

export interface DateOptions {
  readonly countsFrom1904: boolean;
  readonly mayBeOngoing: boolean;
}

function readDate({ raw, numberFormat }: RawCell, { countsFrom1904, mayBeOngoing }: DateOptions): DateFact | null {
  if (typeof raw === "string") return mayBeOngoing && matchingText(raw) === "ongoing" ? { kind: "ongoing" } : null;
  if (typeof raw !== "number") return null;
  const serial = Math.floor(raw) + (countsFrom1904 ? daysBetweenDateSystems : 0);
  if (!dayOfSerial(serial)) return null;
  return { kind: isMonthFormat(numberFormat) ? "month" : "day", serial };
}

/** Whether a cell shows a date. */
export function isDate(raw: CellValue, numberFormat: string): boolean {
  return typeof raw === "number" && isDateFormat(numberFormat);
}

import { isErrorValue, textOfValue, type CellValue } from "../core/grid/cell-value";
import type { CellAddress } from "../core/grid/address";
import { withoutLiterals } from "../core/grid/number-format";
import { daysBetweenDateSystems, dayOfSerial, isDateFormat, isMonthFormat } from "../core/grid/serial-date";
import type { DateFact } from "../core/review/date-fact";
import type { Entry, EntryType, RowIdentity } from "../core/review/review";
import { matchingText, tidyText } from "../core/review/text";

/** What all cells of a column have in common. */
export interface EntryColumn {
  /** Zero-based on the worksheet; null where the column, or the row in `Programme`, is missing. */
  readonly columnIndex: number | null;
  /** The heading as it is written, tidied, or in `Programme` the `Field`. */
  readonly field: string;
  readonly type: EntryType;
}

/** A cell as it stands in the workbook, before anybody understands it. */
export interface RawCell {
  readonly raw: CellValue;
  /** `""` where it is not known. */
  readonly numberFormat: string;
  readonly row: RowIdentity;
}

/** A class, since a workbook has some hundred thousand: an entry holds no more than what is its own. */
class CellEntry<Value> implements Entry<Value> {
  constructor(
    readonly raw: CellValue,
    readonly value: Value | null,
    readonly row: RowIdentity,
    private readonly column: EntryColumn,
  ) {}

  get cell(): CellAddress | null {
    const { columnIndex } = this.column;
    return columnIndex === null ? null : { rowIndex: this.row.rowIndex, columnIndex };
  }

  get field(): string {
    return this.column.field;
  }

  get type(): EntryType {
    return this.column.type;
  }

  get isDateInText(): boolean {
    return typeof this.raw === "number" && this.value === null && keepsNumbersAsText.has(this.type);
  }
}

/** Types whose cells are read as text. */
export type TextType = Exclude<EntryType, "number" | "date">;

/** Text; a number is read as its text, a date is not reinterpreted. */
export function textEntry({ raw, numberFormat, row }: RawCell, column: EntryColumn): Entry<string> {
  const isUnknown = isErrorValue(raw) || (keepsNumbersAsText.has(column.type) && isDate(raw, numberFormat));
  return new CellEntry(raw, isUnknown ? null : tidyText(textOfValue(raw)) || null, row, column);
}

/** Types whose cells hold no date, though Excel makes one of `2011/12`. */
const keepsNumbersAsText: ReadonlySet<EntryType> = new Set<EntryType>(["year", "ref", "score"]);

/** A number as it is; text is not understood here, since it does not count in Excel either. */
export function numberEntry({ raw, row }: RawCell, column: EntryColumn): Entry<number> {
  return new CellEntry(raw, typeof raw === "number" ? raw : null, row, column);
}

/** A number, counted in hundredths where the cell shows it so: Excel makes 0.1 of a typed `10%`. */
export function percentageEntry({ raw, numberFormat, row }: RawCell, column: EntryColumn): Entry<number> {
  const isPercentage = typeof raw === "number" && withoutLiterals(numberFormat).includes("%");
  if (!isPercentage) return numberEntry({ raw, numberFormat, row }, column);
  return new CellEntry(raw, Number((raw * 100).toPrecision(12)), row, column);
}

/** A day, a month (by its number format) or, where that is allowed, `Ongoing`. */
export function dateEntry(source: RawCell, column: EntryColumn, options: DateOptions): Entry<DateFact> {
  return new CellEntry(source.raw, readDate(source, options), source.row, column);
}

export interface DateOptions {
  readonly countsFrom1904: boolean;
  readonly mayBeOngoing: boolean;
}

function readDate({ raw, numberFormat }: RawCell, { countsFrom1904, mayBeOngoing }: DateOptions): DateFact | null {
  if (typeof raw === "string") return mayBeOngoing && matchingText(raw) === "ongoing" ? { kind: "ongoing" } : null;
  if (typeof raw !== "number" || isYearAlone(raw, numberFormat)) return null;
  const serial = Math.floor(raw) + (countsFrom1904 ? daysBetweenDateSystems : 0);
  if (!dayOfSerial(serial)) return null;
  return { kind: isMonthFormat(numberFormat) ? "month" : "day", serial };
}

/** Whether a cell shows a year, such as 2015, which as a date would be a day of 1905. */
function isYearAlone(raw: number, numberFormat: string): boolean {
  return numberFormat !== "" && !isDateFormat(numberFormat) && Number.isInteger(raw) && raw >= 1900 && raw < 2100;
}

/** Whether a cell shows a date. */
export function isDate(raw: CellValue, numberFormat: string): boolean {
  return typeof raw === "number" && isDateFormat(numberFormat);
}

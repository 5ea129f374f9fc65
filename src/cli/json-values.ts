import type { DateInput } from "../core/grid/edit";
import { isMonthFormat } from "../core/grid/serial-date";
import { isoDate } from "../core/review/format-facts";

/** A date to be written as JSON has it: `yyyy-mm-dd`, or `yyyy-mm` for a month. */
export function dateText({ serial, numberFormat }: DateInput): string {
  return isoDate({ kind: isMonthFormat(numberFormat) ? "month" : "day", serial });
}

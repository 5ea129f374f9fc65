import { withoutLiterals } from "./number-format";
import { isDateFormat } from "./serial-date";

/**
 * Whether a cell with this number format shows a number as itself: in one formatted as text it becomes text, as a
 * percentage 25 is shown as 2500%, as a date as one of 1900.
 */
export function showsPlainNumbers(numberFormat: string): boolean {
  const [forNumbers = ""] = withoutLiterals(numberFormat).split(";");
  return !/[@%]/.test(forNumbers) && !isDateFormat(numberFormat);
}

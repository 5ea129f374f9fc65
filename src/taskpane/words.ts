import { formatDate } from "../core/review/format-facts";
import { isMonthFormat } from "../core/grid/serial-date";
import type { DateInput } from "../core/grid/edit";
import type { ReviewValidation } from "../app/validate-review";

/** `1 change`, `2 changes`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** That there is no year to compare with, and where to get one. */
export function onlyOneYear(label: string): string {
  return `Only ${label} is here, so there is nothing to compare it with. Bring last year’s on the tab Years.`;
}

/** The outcome of a validation in a sentence. */
export function foundInWords({ counts, passed }: Pick<ReviewValidation, "counts" | "passed">): string {
  const { error, warning, advice } = counts;
  if (error + warning + advice === 0) return `No errors, no warnings. ${countOf(passed.length, "check")} passed.`;
  return `${countOf(error, "error")}, ${countOf(warning, "warning")}, ${advice} advice.`;
}

/** A date as its cell will show it: `1 June 2015`, `June 2015`. */
export function formatSerial({ serial, numberFormat }: DateInput): string {
  return formatDate({ kind: isMonthFormat(numberFormat) ? "month" : "day", serial });
}

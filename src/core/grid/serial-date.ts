import { withoutLiterals } from "./number-format";

/** A day of the Gregorian calendar; `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** In English, January first. */
export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** How many days fewer Excel counts where dates begin in 1904 (Microsoft, "Date systems in Excel"). */
export const daysBetweenDateSystems = 1462;

const millisecondsPerDay = 86_400_000;
/** 30 December 1899: day zero of Excel's 1900 date system for every day from 1 March 1900 on. */
const dayZero = -25_569;
/** Excel takes 1900 for a leap year (Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year"). */
const firstReliableSerial = 61;
const lastSerial = 2_958_465;

/**
 * The serial number of a day in Excel's 1900 date system, or null for a day that does not exist or that lies outside
 * 1 March 1900 to 31 December 9999.
 */
export function serialOfDay({ year, month, day }: CalendarDay): number | null {
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = Math.round(milliseconds / millisecondsPerDay) - dayZero;
  return exists && serial >= firstReliableSerial && serial <= lastSerial ? serial : null;
}

/** The day of a serial number in Excel's 1900 date system, its time of day left out; null where it stands for no day. */
export function dayOfSerial(serial: number): CalendarDay | null {
  if (!isDay(serial)) return null;
  const date = new Date((Math.floor(serial) + dayZero) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a serial number stands for a day whose date is known. */
export function isDay(serial: number): boolean {
  return serial >= firstReliableSerial && serial < lastSerial + 1;
}

/** Whether a number format shows a date: it has a day, month or year outside quoted text, colours and conditions. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = withoutLiterals(numberFormat).replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmy]/i.test(bare.replaceAll(/General/gi, ""));
}

/** Whether a number format shows a month and a year without a day, such as `mmmm yyyy`. */
export function isMonthFormat(numberFormat: string): boolean {
  if (!isDateFormat(numberFormat)) return false;
  const bare = withoutLiterals(numberFormat).replaceAll(/\[[^\]]*\]/g, "");
  return /m/i.test(bare) && /y/i.test(bare) && !/[dhs]/i.test(bare);
}

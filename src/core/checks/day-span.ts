import { dayOfSerial, isDay, serialOfDay } from "../grid/serial-date";
import type { DateFact } from "../review/date-fact";

/** The days that a date may mean, as serial numbers: one day, or all of a month. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** The days that a date may mean; null where there is none, as for `Ongoing`. */
export function daySpan(date: DateFact | null): DaySpan | null {
  if (!date || date.kind === "ongoing" || !isDay(date.serial)) return null;
  const serial = Math.floor(date.serial);
  if (date.kind === "day") return { first: serial, last: serial };
  const day = dayOfSerial(serial);
  if (!day) return null;
  const first = serial - day.day + 1;
  return { first, last: first + daysInMonth(day.year, day.month) - 1 };
}

/**
 * The same day so many whole months later, or the last day of that month where it is shorter. Gives null outside of
 * Excel's calendar.
 */
export function monthsLater(serial: number, months: number): number | null {
  const from = dayOfSerial(serial);
  if (!from) return null;
  const monthCount = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = (monthCount % 12) + 1;
  return serialOfDay({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

function daysInMonth(year: number, month: number): number {
  return [31, 30, 29].find((day) => serialOfDay({ year, month, day }) !== null) ?? 28;
}

import { daysBetweenDateSystems, monthNames, serialOfDay } from "../core/grid/serial-date";
import type { EntrySurroundings } from "./value-entry";

interface DateEntry {
  readonly value: number;
  readonly numberFormat: string;
}

interface Parts {
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
}

/**
 * Reads an entry that British English Excel takes for a date or a time: `1/6/2015`, `1-2` (1 February of this year),
 * `2011/12` (December 2011), `Jun 2015`, `15-Feb`, `10:30`. Gives null for all else, such as `2016/17`.
 */
export function readDateEntry(written: string, surroundings: EntrySurroundings): DateEntry | null {
  return readTime(written) ?? readDate(written, surroundings);
}

function readDate(written: string, { today, usesDate1904 }: EntrySurroundings): DateEntry | null {
  const candidates = [...readNumericDate(written), ...readNamedMonth(written)];
  for (const { day, month, year } of candidates) {
    const serial = serialOfDay({ year: year ?? today.getFullYear(), month, day: day ?? 1 });
    if (serial === null) continue;
    return {
      value: usesDate1904 ? serial - daysBetweenDateSystems : serial,
      numberFormat: formatFor(day, year, written),
    };
  }
  return null;
}

function formatFor(day: number | undefined, year: number | undefined, written: string): string {
  if (day === undefined) return "mmm-yy";
  if (year === undefined) return "d-mmm";
  return /[a-z]/i.test(written) ? "d-mmm-yy" : "dd/mm/yyyy";
}

/** The ways to read numbers parted by `/` or `-`, the likeliest first: days come before months. */
function readNumericDate(written: string): readonly Parts[] {
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(written);
  if (!match) return [];
  const [first = "", second = ""] = [match[1], match[3]];
  const third = match[4];
  if (third !== undefined) {
    if (first.length === 4) return [{ year: Number(first), month: Number(second), day: Number(third) }];
    return [{ day: Number(first), month: Number(second), year: yearOf(third) }];
  }
  if (first.length >= 3) return [{ year: yearOf(first), month: Number(second) }];
  if (second.length >= 3) return [{ month: Number(first), year: yearOf(second) }];
  return [
    { day: Number(first), month: Number(second) },
    { month: Number(first), year: yearOf(second) },
  ];
}

/** `1 June 2015`, `1-Jun-15`, `June 2015`, `Jun-15`, `15 Feb`. */
function readNamedMonth(written: string): readonly Parts[] {
  const match = /^(?:(\d{1,2})[\s/-]?\s*)?([a-z]{3,9})(?:[\s/,-]\s*(\d{1,4}))?$/i.exec(written);
  const [, dayText, monthName = "", yearText] = match ?? [];
  const month =
    monthNames.findIndex((name) =>
      [name, name.slice(0, 3)].some((one) => one.toLowerCase() === monthName.toLowerCase()),
    ) + 1;
  if (!match || month === 0 || (dayText === undefined && yearText === undefined)) return [];
  const year = yearText === undefined ? {} : { year: yearOf(yearText) };
  if (dayText !== undefined) return [{ day: Number(dayText), month, ...year }];
  return [
    ...(yearText !== undefined && yearText.length <= 2 ? [{ day: Number(yearText), month }] : []),
    { month, ...year },
  ];
}

/** Two digits are of this century up to 29 (Microsoft, "Change the date system, format, or two-digit year interpretation"). */
function yearOf(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

function readTime(written: string): DateEntry | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])m)?$/i.exec(written);
  if (!match) return null;
  const [, hourText = "", minutes = "", seconds, half] = match;
  const hours = Number(hourText);
  if (hours > (half === undefined ? 23 : 12) || (half !== undefined && hours === 0)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const base = seconds === undefined ? "h:mm" : "h:mm:ss";
  return { value, numberFormat: half === undefined ? base : `${base} AM/PM` };
}

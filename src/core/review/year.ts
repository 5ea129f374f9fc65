import { foldWhiteSpace, matchingText } from "./text";

/** A review year: a UK financial year (1 April to 31 March) or a calendar year. */
export interface Year {
  /** The calendar year in which it starts: 2016 for `2016/17` and for `2016`. */
  readonly start: number;
  readonly kind: "financial" | "calendar";
  /** As the person wrote it, outer and doubled spaces removed. */
  readonly label: string;
}

/**
 * Reads a year label: `2016/17`, `2016-17`, `2016 to 2017`, `FY16/17`, `2014-5` (a financial year) or `2016`, `CY 2016`
 * (a calendar year), whatever its case, spaces and kind of dash. Two digits after `FY` stand for 1970 to 2069.
 * Gives null for anything else, such as `2016/18`.
 */
export function parseYear(text: string): Year | null {
  const label = foldWhiteSpace(text);
  const plain = matchingText(text);
  const calendar = /^(?:cy ?)?((?:19|20)\d\d)$/.exec(plain);
  if (calendar) return { start: Number(calendar[1]), kind: "calendar", label };
  const financial = /^(?:(?:fy ?)?((?:19|20)\d\d)|fy ?(\d\d))(?: ?[/-] ?| ?to ?)(\d{1,2}|\d{4})$/.exec(plain);
  if (!financial) return null;
  const [, longStart, shortStart, end = ""] = financial;
  const start = longStart === undefined ? fullYear(Number(shortStart)) : Number(longStart);
  return String(start + 1).endsWith(end) ? { start, kind: "financial", label } : null;
}

/** Whether two labels name the same year, however it is written; `2016` and `2016/17` are two years. */
export function sameYear(one: Year, other: Year): boolean {
  return one.start === other.start && one.kind === other.kind;
}

/** Orders years, oldest first; negative where `one` is older. A calendar year begins before the financial year. */
export function compareYears(one: Year, other: Year): number {
  if (one.start !== other.start) return one.start - other.start;
  if (one.kind === other.kind) return 0;
  return one.kind === "calendar" ? -1 : 1;
}

/** The year that follows, its label in the same writing: `FY16/17` gives `FY17/18`, and `2018-9` gives `2019-20`. */
export function nextYear(year: Year): Year {
  const start = year.start + 1;
  const firstDigits = year.label.search(/\d/);
  const label = year.label.replaceAll(/\d+/g, (digits, position: number) =>
    lastDigits(position === firstDigits ? start : start + 1, digits.length),
  );
  return { start, kind: year.kind, label };
}

/** A year cut to so many digits; never to a lone 0, which nobody would read as 2020. */
function lastDigits(year: number, count: number): string {
  return String(year).slice(count === 1 && year % 10 === 0 ? -2 : -count);
}

function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

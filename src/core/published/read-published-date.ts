import { serialOfDay, monthNames } from "../grid/serial-date";
import type { PublishedDate } from "./published-review";

/** A date that was read, the part of the text that it took, and whether it is one end of a span of days or months. */
export interface DateReading {
  readonly date: PublishedDate;
  readonly start: number;
  readonly end: number;
  readonly isOfSpan: boolean;
}

const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const ordinal = String.raw`(\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?`;
const year = String.raw`((?:19|20)\d\d|['’]?\d\d(?!\s*(?:st|nd|rd|th)\b|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))(?!\d)`;
const dash = String.raw`\s*(?:-|–|—|to|until|and|&)\s*`;

interface Parts {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Parts;
}

/** Day before month, as in the United Kingdom; the ISO form is told by its year of four digits in front. */
const forms: readonly Form[] = [
  { pattern: sticky(String.raw`((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)`), read: ([y, m, d]) => parts(d, Number(m), y) },
  {
    pattern: sticky(String.raw`(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?${year}`),
    read: ([d, , m, y]) => parts(d, Number(m), y),
  },
  {
    pattern: sticky(String.raw`${ordinal}(?:\s*of)?[\s\-/.,]*${month}[\s\-/,.]*${year}`),
    read: ([d, m, y]) => parts(d, monthOf(m), y),
  },
  {
    pattern: sticky(String.raw`${month}\s+${ordinal},?\s+((?:19|20)\d\d)(?!\d)`),
    read: ([m, d, y]) => parts(d, monthOf(m), y),
  },
  { pattern: sticky(String.raw`${month}[\s\-/,.]*${year}`), read: ([m, y]) => parts(undefined, monthOf(m), y) },
  {
    pattern: sticky(String.raw`(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)`),
    read: ([m, y]) => parts(undefined, Number(m), y),
  },
  { pattern: sticky(String.raw`((?:19|20)\d\d)(?![\d/]|\s?[-–]\s?\d)`), read: ([y]) => parts(undefined, undefined, y) },
];

/** The near end of a span, which lacks what the far end tells: `12`, `1 January`, `July`. */
const nearEnds: readonly Form[] = [
  { pattern: sticky(`${ordinal}[\\s\\-/]*${month}`), read: ([d, m]) => parts(d, monthOf(m), undefined) },
  { pattern: sticky(month), read: ([m]) => parts(undefined, monthOf(m), undefined) },
  { pattern: sticky(ordinal), read: ([d]) => parts(d, undefined, undefined) },
];

/**
 * Reads the first date of a text: `1 June 2015`, `14/3/2013`, `Sept 18`, `03/2015`, `2013`, `Ongoing`; null where there
 * is none. Of a span of days or months the end that is asked for is taken.
 */
export function readPublishedDate(text: string, end: "first" | "last"): DateReading | null {
  const ongoing = /\bon\s?-?\s?going\b/i.exec(text);
  const dated = findDate(text, end);
  if (ongoing && (!dated || ongoing.index < dated.start)) {
    return { date: { kind: "ongoing" }, start: ongoing.index, end: ongoing.index + ongoing[0].length, isOfSpan: false };
  }
  return dated;
}

function findDate(text: string, end: "first" | "last"): DateReading | null {
  for (let start = 0; start < text.length; start += 1) {
    if (/[\p{L}\d]$|\d[/.]$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
    const one = match(forms, text, start);
    const near = one ?? match(nearEnds, text, start);
    if (!near) continue;
    const gap = new RegExp(`${dash}|\\s*/\\s*(?=[a-z])`, "iuy");
    gap.lastIndex = near.end;
    const joint = gap.exec(text);
    const other = joint ? match(forms, text, gap.lastIndex) : null;
    const whole = other && isLater(near.parts, other.parts) ? other : null;
    if (!whole && !one) continue;
    if (!whole) return reading(near.parts, start, near.end, false);
    const taken =
      end === "last"
        ? whole.parts
        : { ...whole.parts, ...near.parts, ...(near.parts.day === undefined ? dropDay(whole.parts, near.parts) : {}) };
    return reading(taken, start, whole.end, true);
  }
  return null;
}

/** `July – 3 September 2013` begins in July, not on 3 July. */
function dropDay(far: Parts, near: Parts): Parts {
  const { day, ...rest } = { ...far, ...near };
  return day === undefined ? rest : rest;
}

function isLater(near: Parts, far: Parts): boolean {
  if (near.year !== undefined && far.year !== undefined && near.year > far.year) return false;
  return near.day !== undefined || far.day === undefined || near.month !== undefined || near.year !== undefined;
}

function match(candidates: readonly Form[], text: string, start: number): { parts: Parts; end: number } | null {
  for (const { pattern, read } of candidates) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (!found) continue;
    const result = read(found.slice(1));
    if (isPossible(result)) return { parts: result, end: pattern.lastIndex };
  }
  return null;
}

function isPossible({ day = 1, month: monthOfYear = 1, year: fullYear = 2000 }: Parts): boolean {
  return serialOfDay({ year: fullYear, month: monthOfYear, day }) !== null;
}

function reading(
  { day, month: monthOfYear, year: fullYear }: Parts,
  start: number,
  end: number,
  isOfSpan: boolean,
): DateReading | null {
  if (fullYear === undefined) return null;
  if (monthOfYear === undefined) return { date: { kind: "year", year: fullYear }, start, end, isOfSpan };
  const serial = serialOfDay({ year: fullYear, month: monthOfYear, day: day ?? 1 });
  if (serial === null) return null;
  return { date: { kind: day === undefined ? "month" : "day", serial }, start, end, isOfSpan };
}

function parts(day: string | undefined, monthOfYear: number | undefined, writtenYear: string | undefined): Parts {
  return {
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(monthOfYear === undefined ? {} : { month: monthOfYear }),
    ...(writtenYear === undefined ? {} : { year: fullYearOf(writtenYear) }),
  };
}

/** Two digits stand for 1970 to 2069, as in the labels of years. */
function fullYearOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ""));
  if (digits > 99) return digits;
  return digits < 70 ? 2000 + digits : 1900 + digits;
}

function monthOf(name: string | undefined): number {
  return monthNames.findIndex((one) => one.toLowerCase().startsWith((name ?? "").slice(0, 3).toLowerCase())) + 1;
}

function sticky(source: string): RegExp {
  return new RegExp(source, "iuy");
}

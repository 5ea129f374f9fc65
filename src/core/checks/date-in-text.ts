import { serialOfDay, monthNames } from "../grid/serial-date";
import type { DateFact } from "../review/date-fact";
import { foldWhiteSpace, withPlainSigns } from "../review/text";
import { parseYear } from "../review/year";

/**
 * The date that a text writes, day first where it is all numbers: `1 June 2015`, `June 1, 2015`, `01/06/2015`,
 * `2015-06-01`, and the month in `June 2015`, `06/2015` or `2015-06`. Gives null where it has no reading or more than
 * one: a day that does not exist (`06/13/2015`), a footnote's mark (`1² June 2015`), a year of two digits from 30 on, a
 * month that is rather a financial year (`2011-12`).
 * Two digits up to 29 are this century's, as in Excel (Microsoft, "How Excel works with two-digit year numbers").
 */
export function dateInText(text: string): DateFact | null {
  const plain = foldWhiteSpace(withPlainSigns(text))
    .toLowerCase()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?=\d)/, "")
    .replace(/(?<=\b\d{1,2})(?:st|nd|rd|th)(?: of)?\b/, "");
  if (parseYear(plain)?.kind === "financial") return null;
  for (const { pattern, parts } of writings) {
    const match = pattern.exec(plain);
    if (match) return dateOf(parts, match.slice(1));
  }
  return null;
}

type Part = "day" | "month" | "year";

/** Each matches texts that no other one does. */
const writings: readonly { readonly pattern: RegExp; readonly parts: readonly Part[] }[] = [
  { pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/, parts: ["day", "month", "year"] },
  { pattern: /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, parts: ["year", "month", "day"] },
  { pattern: /^(\d{1,2})([ -]?)([a-z]+)\.?,?[ -]?(\d{4}|\d{2})$/, parts: ["day", "month", "year"] },
  { pattern: /^([a-z]+)(\.?) ?(\d{1,2}),? (\d{4})$/, parts: ["month", "day", "year"] },
  { pattern: /^([a-z]+)([.,]?[ -]?)(\d{4})$/, parts: ["month", "year"] },
  { pattern: /^(\d{1,2})([/.-])(\d{4})$/, parts: ["month", "year"] },
  { pattern: /^(\d{4})(-)(\d{2})$/, parts: ["year", "month"] },
];

/** The second group of every writing is the separator. */
function dateOf(parts: readonly Part[], [first = "", , ...others]: readonly string[]): DateFact | null {
  const texts = [first, ...others];
  const textOf = (part: Part): string => texts[parts.indexOf(part)] ?? "";
  const year = fullYear(textOf("year"));
  const month = monthNumber(textOf("month"));
  if (year === null || month === null) return null;
  const isDay = parts.includes("day");
  const serial = serialOfDay({ year, month, day: isDay ? Number(textOf("day")) : 1 });
  return serial === null ? null : { kind: isDay ? "day" : "month", serial };
}

function fullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 30 ? 2000 + Number(digits) : null;
}

function monthNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const spellings = monthNames.map((name) => name.toLowerCase());
  const index = spellings.findIndex((name) => text === name || text === name.slice(0, 3));
  if (index >= 0) return index + 1;
  return text === "sept" ? 9 : null;
}

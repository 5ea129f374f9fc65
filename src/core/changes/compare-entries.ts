import { formatDate } from "../review/format-facts";
import type { Entry } from "../review/review";
import { foldWhiteSpace, matchingText } from "../review/text";
import type { ChangeKind } from "./change";
import type { FactEntry } from "./change-of-entries";

/** What two entries of the same fact differ in. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly steps?: number;
  readonly difference?: number;
  readonly percent?: number | null;
}

/** Tells what two entries that are not empty differ in; null where they do not. */
export type Compare<Value> = (before: Entry<Value>, now: Entry<Value>) => Difference | null;

/** Text that tells a story. */
export function compareWording(before: Entry<string>, now: Entry<string>): Difference | null {
  return isSameText(before, now) ? null : { kind: "reworded" };
}

/** A fact that is stated, such as a country, an owner or a date; a day is not the month that it lies in. */
export function compareFact(before: FactEntry, now: FactEntry): Difference | null {
  return isSameText(before, now) ? null : { kind: "changed" };
}

/** A name of a list, such as a scale's, which matches whatever its case and kind of dash. */
export function compareName(before: Entry<string>, now: Entry<string>): Difference | null {
  return matchingText(plainText(before)) === matchingText(plainText(now)) ? null : { kind: "changed" };
}

/** Pounds, which are the same within half a penny. */
export function compareMoney(before: Entry<number>, now: Entry<number>): Difference | null {
  return compareWithin(0.005, before, now);
}

/** A number that is no money; only noise of arithmetic is no change. */
export function compareNumber(before: Entry<number>, now: Entry<number>): Difference | null {
  return compareWithin(1e-9, before, now);
}

function compareWithin(tolerance: number, before: Entry<number>, now: Entry<number>): Difference | null {
  if (before.value === null || now.value === null) return compareFact(before, now);
  const difference = withinRange(now.value - before.value);
  if (Math.abs(difference) <= tolerance) return null;
  const percent = (100 * difference) / Math.abs(before.value);
  const kind = difference > 0 ? "increased" : "decreased";
  return { kind, difference, percent: Number.isFinite(percent) ? percent : null };
}

/** The nearest number that there is: a cell may hold 9.99E+307, and -9.99E+307 a year later. */
function withinRange(number: number): number {
  return Math.min(Math.max(number, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/** Most cells hold the very same; the dates of a month and of its first day do too, and are read as two things. */
function isSameText(before: FactEntry, now: FactEntry): boolean {
  return (before.raw === now.raw && before.value === now.value) || plainText(before) === plainText(now);
}

/** What a reader would read, on one line. */
function plainText({ raw, value }: FactEntry): string {
  return value !== null && typeof value === "object" ? formatDate(value) : foldWhiteSpace(String(raw));
}

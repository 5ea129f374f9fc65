import { isBlank, isError } from "../review/emptiness";
import type { DateFact } from "../review/date-fact";
import { isoDate } from "../review/format-facts";
import type { Entry } from "../review/review";
import type { Change, ChangeValue } from "./change";
import type { Compare, Difference } from "./compare-entries";

/** A cell of any type. */
export type FactEntry = Entry<FactValue>;
export type FactValue = string | number | DateFact;

/** The change of a cell of `Programme`; null where there is none: a field that is empty in one of the years is unknown. */
export function changeOfField<Value extends FactValue>(
  before: Entry<Value>,
  now: Entry<Value>,
  compare: Compare<Value>,
): Change | null {
  return isBlank(before) || isBlank(now) ? null : changeOfCell(before, now, compare);
}

/**
 * The change of a cell of a row that stands in both years; null where there is none. Something where there was nothing
 * is `added`, the opposite `removed`. An error value, or a date where text belongs, is unknown and no change.
 */
export function changeOfCell<Value extends FactValue>(
  before: Entry<Value>,
  now: Entry<Value>,
  compare: Compare<Value>,
): Change | null {
  if (isUnknown(before) || isUnknown(now)) return null;
  const isBlankNow = isBlank(now);
  if (isBlank(before)) return isBlankNow ? null : changeBetween(before, now, { kind: "added" });
  return changeBetween(before, now, isBlankNow ? { kind: "removed" } : compare(before, now));
}

/** The change of a cell that means what it holds, whatever the year: where it holds the very same, no more is asked. */
export function changeOfPlainCell<Value extends FactValue>(
  before: Entry<Value>,
  now: Entry<Value>,
  compare: Compare<Value>,
): Change | null {
  if (before.raw === now.raw && before.value === now.value) return null;
  return changeOfCell(before, now, compare);
}

/** The change between two cells that differ in this; null where they do not differ. */
export function changeBetween(before: FactEntry, now: FactEntry, difference: Difference | null): Change | null {
  return difference && changeAt(now, noEntries, difference, valueOf(before), valueOf(now));
}

/** The one change of a row that came or went; the first of its cells that is not empty says what it was. */
export function changeOfRow(kind: "added" | "removed", cells: readonly FactEntry[]): Change | null {
  const [first, ...others] = cells.filter((entry) => entry.cell && !isBlank(entry));
  if (!first) return null;
  const value = valueOf(first);
  return changeAt(first, others, { kind }, kind === "added" ? null : value, kind === "added" ? value : null);
}

/** One for all changes: there are thousands. */
const noEntries: readonly Entry[] = [];

function changeAt(
  entry: Entry,
  otherEntries: readonly Entry[],
  { kind, steps, difference, percent }: Difference,
  from: ChangeValue | null,
  to: ChangeValue | null,
): Change {
  return {
    kind,
    entry,
    otherEntries,
    from,
    to,
    steps: steps ?? null,
    difference: difference ?? null,
    percent: percent ?? null,
  };
}

function valueOf(entry: FactEntry): ChangeValue | null {
  const { raw, value } = entry;
  if (isBlank(entry) || entry.isDateInText) return null;
  if (typeof value === "object" && value !== null) return isoDate(value);
  return typeof value === "number" ? value : typeof raw === "string" ? raw : (value ?? String(raw));
}

function isUnknown(entry: FactEntry): boolean {
  return entry.isDateInText || isError(entry);
}

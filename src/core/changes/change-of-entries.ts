import { isBlank, isError } from "../review/emptiness";
import type { DateFact } from "../review/date-fact";
import { isoDate } from "../review/format-facts";
import type { Entry } from "../review/review";
import type { Change, ChangeValue } from "./change";
import type { Compare, Difference } from "./compare-entries";

/** A cell of any type. */
export type FactEntry = Entry<FactValue>;
export type FactValue = string | number | DateFact;

/** The change of a cell of `Programme`, or none: a field that is empty in one of the years is unknown. */
export function changeOfField<Value extends FactValue>(
  before: Entry<Value>,
  now: Entry<Value>,
  compare: Compare<Value>,
): readonly Change[] {
  return isBlank(before) || isBlank(now) ? [] : changeOfCell(before, now, compare);
}

/**
 * The change of a cell of a row that stands in both years, or none: something where there was nothing is `added`, the
 * opposite `removed`. An error value, or a date where text belongs, is unknown and no change.
 */
export function changeOfCell<Value extends FactValue>(
  before: Entry<Value>,
  now: Entry<Value>,
  compare: Compare<Value>,
): readonly Change[] {
  if (isUnknown(before) || isUnknown(now) || (isBlank(before) && isBlank(now))) return [];
  if (isBlank(before)) return changeBetween(before, now, { kind: "added" });
  return changeBetween(before, now, isBlank(now) ? { kind: "removed" } : compare(before, now));
}

/** The change between two cells that differ in this, or none where they do not differ. */
export function changeBetween(before: FactEntry, now: FactEntry, difference: Difference | null): readonly Change[] {
  return difference ? [{ ...changeAt(now, [now], difference), from: valueOf(before), to: valueOf(now) }] : [];
}

/** The one change of a row that came or went; the first of its cells that is not empty says what it was. */
export function changeOfRow(kind: "added" | "removed", cells: readonly FactEntry[]): readonly Change[] {
  const [first, ...others] = cells.filter((entry) => entry.cell && !isBlank(entry));
  if (!first) return [];
  const change = changeAt(first, [first, ...others], { kind });
  return [kind === "added" ? { ...change, to: valueOf(first) } : { ...change, from: valueOf(first) }];
}

function changeAt(entry: FactEntry, entries: Change["entries"], difference: Difference): Change {
  const { row, cell, field } = entry;
  return {
    worksheetId: row.worksheetId,
    worksheetName: row.worksheetName,
    table: row.table,
    cell,
    item: row.key,
    field,
    from: null,
    to: null,
    steps: null,
    difference: null,
    percent: null,
    ...difference,
    entries,
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

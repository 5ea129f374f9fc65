import type { Change, ChangeValue } from "../core/changes/change";
import { serialOfDay } from "../core/grid/serial-date";
import { formatDate, formatPounds } from "../core/review/format-facts";
import { foldWhiteSpace } from "../core/review/text";
import { countOf } from "./words";

export interface ChangeWords {
  /** What the change is about: `1.2, Score`. */
  readonly what: string;
  /** `A → A+`; null where there is nothing short to show. */
  readonly values: string | null;
  /** `one step`, `+12%`; null where it has no size. */
  readonly size: string | null;
}

export function changeInWords(change: Change): ChangeWords {
  const { entry, kind } = change;
  const { key, table } = entry.row;
  return {
    what: key === entry.field || table === "Programme" ? entry.field : `${key}, ${entry.field}`,
    values: kind === "reworded" ? null : valuesOf(change),
    size: sizeOf(change),
  };
}

function valuesOf(change: Change): string | null {
  const { from, to, kind } = change;
  if (kind === "added") return to === null ? null : shown(to, change);
  if (kind === "removed") return from === null ? null : shown(from, change);
  if (from === null || to === null || from === to) return null;
  return `${shown(from, change)} → ${shown(to, change)}`;
}

function sizeOf({ steps, percent, entry }: Change): string | null {
  if (steps !== null) return countOf(steps, "step");
  // A weight is a percentage itself, of which a percentage would mislead.
  if (percent === null || entry.row.table === "Outputs") return null;
  const whole = Math.round(Math.abs(percent));
  return `${percent < 0 ? "−" : "+"}${whole < 1 ? "under 1" : whole}%`;
}

function shown(value: ChangeValue, { entry }: Change): string {
  if (entry.type === "date" && typeof value === "string") return shownDate(value);
  if (typeof value === "number" && entry.row.table !== "Outputs") return formatPounds(value);
  return foldWhiteSpace(String(value));
}

/** A change tells dates as `2018-12-01`, `2018-12` or `Ongoing`. */
function shownDate(text: string): string {
  const [year = 0, month = 0, day = 1] = text.split("-").map(Number);
  const serial = serialOfDay({ year, month, day });
  return serial === null ? text : formatDate({ kind: text.split("-").length === 2 ? "month" : "day", serial });
}

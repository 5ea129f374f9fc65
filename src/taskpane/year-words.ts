import type { KnownFact } from "../core/last-year/known-year";
import { formatDate } from "../core/review/format-facts";
import type { Entry } from "../core/review/review";

/** A fact of another file, as it would read in a cell here. */
export function knownFactInWords({ input, text }: Pick<KnownFact, "input" | "text">): string {
  return typeof input === "number" ? figures.format(input) : text;
}

/** What a cell holds, as a reader reads it. */
export function entryInWords({ raw, value }: Pick<Entry, "raw" | "value">): string {
  if (isDate(value)) return formatDate(value);
  return typeof raw === "number" ? figures.format(raw) : String(raw);
}

function isDate(value: unknown): value is Parameters<typeof formatDate>[0] {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    ["day", "month", "ongoing"].includes(String(value.kind))
  );
}

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

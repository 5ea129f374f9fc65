import { serialOfDay } from "../grid/serial-date";
import { formatDate } from "../review/format-facts";
import { foldWhiteSpace } from "../review/text";
import type { Change, ChangeKind } from "./change";
import { legendByKind } from "./legend";

/** How much a mark tells: `▲ was B+`, `▲`, or nothing. */
export type MarkDetail = "full" | "short" | "none";

/** What is shown beside the value of a changed cell: `▲ was B+`, `▼ 12%`, `≈ reworded`; null for nothing. */
export function markOf(change: Change, detail: MarkDetail): string | null {
  if (detail === "none") return null;
  const { mark } = legendByKind[change.kind];
  return detail === "short" ? mark : `${mark} ${wordsOf(change)}`;
}

/** Kinds of which a reader wants to see what stood there last year. */
const tellsWhatWas: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "improved",
  "declined",
  "increased",
  "decreased",
  "changed",
  "closed",
  "reopened",
  "renamed",
]);

function wordsOf({ kind, table, from, percent, entries }: Change): string {
  const isWeight = table === "Outputs"; // itself a percentage, so that a percentage of it would mislead
  if (percent !== null && !isWeight) return shownPercentage(percent);
  if (from === null || !tellsWhatWas.has(kind)) return kind;
  return `was ${clipped(entries[0].type === "date" ? shownDate(String(from)) : String(from))}`;
}

/** A date of a change as a reader writes it: `31 March 2018` for `2018-03-31`; other text as it is. */
function shownDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  const serial = serialOfDay({ year: Number(year), month: Number(month), day: Number(day ?? 1) });
  return serial === null ? text : formatDate({ kind: day === undefined ? "month" : "day", serial });
}

function shownPercentage(percent: number): string {
  const whole = Math.round(Math.abs(percent));
  return whole < 1 ? "<1%" : whole > 999 ? ">999%" : `${whole}%`;
}

function clipped(text: string): string {
  const line = foldWhiteSpace(text);
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}

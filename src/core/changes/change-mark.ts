import { foldWhiteSpace } from "../review/text";
import type { Change, ChangeKind } from "./change";
import { legendByKind } from "./legend";

/** How much a mark tells: `▲ was B+`, `▲`, or nothing. */
export type MarkDetail = "full" | "short" | "none";

/** What is shown beside the value of a changed cell: `▲ was B+`, `▼ 12%`, `≈ reworded`, `≠`; null for nothing. */
export function markOf(change: Change, detail: MarkDetail): string | null {
  if (detail === "none") return null;
  const { mark } = legendByKind[change.kind];
  const isDate = change.entry.type === "date"; // wide as it is, and #### where its column is too narrow
  return detail === "short" || isDate ? mark : `${mark} ${wordsOf(change)}`;
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

function wordsOf({ kind, entry, from, percent }: Change): string {
  const isWeight = entry.row.table === "Outputs"; // itself a percentage, so that a percentage of it would mislead
  if (percent !== null && !isWeight) return shownPercentage(percent);
  return from !== null && tellsWhatWas.has(kind) ? `was ${clipped(String(from))}` : kind;
}

function shownPercentage(percent: number): string {
  const whole = Math.round(Math.abs(percent));
  return whole < 1 ? "<1%" : whole > 999 ? ">999%" : `${whole}%`;
}

/** On one line, without characters that show nothing, and without half of one at its end. */
function clipped(text: string): string {
  const line = foldWhiteSpace(text.replaceAll(/[^\P{Cc}\s]/gu, ""));
  return line.length > 40
    ? `${line
        .slice(0, 39)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd()}…`
    : line;
}

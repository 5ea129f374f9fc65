import type { CalendarDay } from "../grid/serial-date";

/** A name for the summary that no worksheet has: `Summary`, else `Summary (2)`, and so on. */
export function summarySheetName(worksheetNames: readonly string[]): string {
  return freeName("Summary", worksheetNames);
}

/** The name that {@link summarySheetName} gave last; null where `Summary` is free. */
export function lastSummarySheetName(worksheetNames: readonly string[]): string | null {
  const count = takenCount("Summary", worksheetNames);
  return count === 0 ? null : numbered("Summary", count);
}

/** Whether a name is one that {@link summarySheetName} gives. */
export function isSummarySheetName(name: string): boolean {
  return /^Summary(?: \(\d+\))?$/.test(name);
}

/** A name for the copy of a summary that somebody edited: `Summary 2026-11-23`, else `Summary 2026-11-23 (2)`, and so on. */
export function datedCopyName(worksheetNames: readonly string[], { year, month, day }: CalendarDay): string {
  const date = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return freeName(`Summary ${date}`, worksheetNames);
}

/** Whether Excel may have called a copy of a worksheet so, of whose name it takes the end away where it is too long. */
export function isNameOfCopy(name: string, worksheetName: string): boolean {
  return name.startsWith(worksheetName.slice(0, 25)) && / \(\d+\)$/.test(name);
}

/** A name that no worksheet has; Excel tells the names of worksheets apart whatever their case. */
export function freeName(wanted: string, worksheetNames: readonly string[]): string {
  return numbered(wanted, takenCount(wanted, worksheetNames) + 1);
}

/** How many of a name, the same with `(2)`, with `(3)` and so on are taken in a row. */
function takenCount(wanted: string, worksheetNames: readonly string[]): number {
  const taken = new Set(worksheetNames.map((name) => name.toLowerCase()));
  let count = 0;
  while (taken.has(numbered(wanted, count + 1).toLowerCase())) count += 1;
  return count;
}

function numbered(wanted: string, number: number): string {
  return number === 1 ? wanted : `${wanted} (${number})`;
}

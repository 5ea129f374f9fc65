import type { CalendarDay } from "../grid/serial-date";

/** A name for the summary that no worksheet has: `Summary`, else `Summary (2)`, and so on. */
export function summarySheetName(worksheetNames: readonly string[]): string {
  return freeName("Summary", worksheetNames);
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

/** A name that no worksheet has; Excel tells the names of worksheets apart whatever their case. */
export function freeName(wanted: string, worksheetNames: readonly string[]): string {
  const taken = new Set(worksheetNames.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

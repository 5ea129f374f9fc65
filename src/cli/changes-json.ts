import type { Change, YearChanges } from "../core/changes/change";
import { formatCell } from "../core/grid/address";

/** The changes as `changes --json` prints them. */
export function changesJson(file: string, { year, previousYear, changes }: YearChanges) {
  return {
    file,
    year: year?.label ?? null,
    previousYear: previousYear?.label ?? null,
    changes: changes.map(changeJson),
  };
}

function changeJson({ kind, entry, from, to, steps, difference, percent }: Change) {
  return {
    kind,
    sheet: entry.row.worksheetName,
    cell: entry.cell ? formatCell(entry.cell) : null,
    item: entry.row.key,
    field: entry.field,
    from,
    to,
    steps,
    difference,
    percent,
  };
}

import { rowsByKey } from "../review/rows-by-key";
import type { RowIdentity } from "../review/review";
import type { Change } from "./change";
import { changeOfRow, type FactEntry } from "./change-of-entries";

/** How the rows of one table are compared. */
export interface RowComparison<Row> {
  /** The cell without which a row cannot be told from others. */
  readonly identity: (row: Row) => FactEntry;
  /** All cells of a row, the one that says what it is first. */
  readonly cells: (row: Row) => readonly FactEntry[];
  /** The changes of a row that stands in both years. */
  readonly changes: (before: Row, now: Row) => readonly Change[];
}

/**
 * The rows of a table that came, went or changed; none where the table has no row in one of the years, since that is
 * unknown. Rows are found by what identifies them, never by position; those without it, and those that repeat it, are
 * left to the check `row-duplicate`.
 */
export function compareRows<Row extends { readonly row: RowIdentity }>(
  rowsBefore: readonly Row[],
  rowsNow: readonly Row[],
  comparison: RowComparison<Row>,
): readonly Change[] {
  if (rowsBefore.length === 0 || rowsNow.length === 0) return [];
  const { identity, cells, changes } = comparison;
  const before = rowsByKey(rowsBefore.filter((row) => identity(row).value !== null));
  const now = rowsByKey(rowsNow.filter((row) => identity(row).value !== null));
  const removed = [...before].filter(([key]) => !now.has(key));
  return [
    ...removed.flatMap(([, row]) => changeOfRow("removed", cells(row))),
    ...[...now].flatMap(([key, row]) => {
      const earlier = before.get(key);
      return earlier ? changes(earlier, row) : changeOfRow("added", cells(row));
    }),
  ];
}

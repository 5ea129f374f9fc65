import type { RowIdentity } from "../review/review";
import type { Change } from "./change";
import { changeOfRow, type FactEntry } from "./change-of-entries";

/** How the rows of one table are compared. */
export interface RowComparison<Row> {
  /** The cell without which a row cannot be told from others. */
  readonly identity: (row: Row) => FactEntry;
  /** All cells of a row, the one that says what it is first. */
  readonly cells: (row: Row) => readonly FactEntry[];
  /** The changes of a row that stands in both years, with null for what did not change. */
  readonly changes: (before: Row, now: Row) => readonly (Change | null)[];
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
  const removed: Change[] = [];
  const found: Change[] = [];
  for (const { before, now } of pairRows(rowsBefore, rowsNow, (row) => identity(row).value !== null)) {
    if (before && now) for (const change of changes(before, now)) keep(change, found);
    else if (before) keep(changeOfRow("removed", cells(before)), removed);
    else if (now) keep(changeOfRow("added", cells(now)), found);
  }
  return [...removed, ...found];
}

function keep(change: Change | null, changes: Change[]): void {
  if (change) changes.push(change);
}

/** What one key stands for in either year; null where it does not stand there. */
interface RowPair<Row> {
  readonly before: Row | null;
  now: Row | null;
}

/** The rows of two years by what identifies them, the first where a key stands twice. */
function pairRows<Row extends { readonly row: RowIdentity }>(
  rowsBefore: readonly Row[],
  rowsNow: readonly Row[],
  isIdentified: (row: Row) => boolean,
): Iterable<RowPair<Row>> {
  const pairs = new Map<string, RowPair<Row>>();
  for (const row of rowsBefore) {
    const { key } = row.row;
    if (key !== "" && isIdentified(row) && !pairs.has(key)) pairs.set(key, { before: row, now: null });
  }
  for (const row of rowsNow) {
    const { key } = row.row;
    if (key === "" || !isIdentified(row)) continue;
    const pair = pairs.get(key);
    if (pair) pair.now ??= row;
    else pairs.set(key, { before: null, now: row });
  }
  return pairs.values();
}

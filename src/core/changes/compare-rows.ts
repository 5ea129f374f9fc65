import type { RowIdentity, RowsByKey, YearReview } from "../review/review";
import type { Change } from "./change";
import { changeOfRow, type FactEntry } from "./change-of-entries";

/** How the rows of one table are compared. */
export interface RowComparison<Row> {
  /** The cell without which a row cannot be told from others. */
  readonly identity: (row: Row) => FactEntry;
  /** All cells of a row, the one that says what it is first. */
  readonly cells: (row: Row) => readonly FactEntry[];
  /** Hands over the changes of a row that stands in both years; null for what did not change. */
  readonly changes: (before: Row, now: Row, keep: (change: Change | null) => void) => void;
}

/** Two years, the earlier one first. */
export type TwoYears = readonly [YearReview, YearReview];

/**
 * The rows of a table that went, then those that came or changed; none where the table has no row in one of the years,
 * since that is unknown. Rows are found by what identifies them, never by position; those without it, and those that
 * repeat it, are left to the check `row-duplicate`.
 */
export function compareRows<Table extends keyof RowsByKey>(
  [previous, year]: TwoYears,
  table: Table,
  comparison: RowComparison<YearReview[Table][number]>,
): Change[] {
  if (previous[table].length === 0 || year[table].length === 0) return [];
  return changesOfRows<YearReview[Table][number]>(previous.byKey[table], year.byKey[table], comparison);
}

function changesOfRows<Row extends { readonly row: RowIdentity }>(
  rowsBefore: ReadonlyMap<string, Row>,
  rowsNow: ReadonlyMap<string, Row>,
  { identity, cells, changes }: RowComparison<Row>,
): Change[] {
  const isIdentified = (row: Row): boolean => identity(row).value !== null;
  const went: Change[] = [];
  const goes = (before: Row): void => {
    const change = isIdentified(before) ? changeOfRow("removed", cells(before)) : null;
    if (change) went.push(change);
  };
  const found: Change[] = [];
  const keep = (change: Change | null): void => {
    if (change) found.push(change);
  };
  // Most rows follow one another as they did a year before: a key is looked up only where they do not.
  const earlier = [...rowsBefore.values()];
  let next = 0;
  for (const now of rowsNow.values()) {
    const { key } = now.row;
    let before = earlier[next];
    for (; before && before.row.key !== key && !rowsNow.has(before.row.key); before = earlier[++next]) goes(before);
    if (before?.row.key === key) next++;
    else before = rowsBefore.get(key);
    if (!isIdentified(now)) continue;
    if (before && isIdentified(before)) changes(before, now, keep);
    else keep(changeOfRow("added", cells(now)));
  }
  for (const before of earlier.slice(next)) if (!rowsNow.has(before.row.key)) goes(before);
  return went.concat(found);
}

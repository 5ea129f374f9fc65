import type { RowIdentity } from "./review";

/** Rows of one year by what identifies them: the first where a key stands twice; rows without a key are left out. */
export function rowsByKey<Row extends { readonly row: RowIdentity }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    if (row.row.key !== "" && !byKey.has(row.row.key)) byKey.set(row.row.key, row);
  }
  return byKey;
}

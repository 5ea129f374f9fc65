import type { BudgetLine, Output, Recommendation, RowIdentity, Score, YearReview } from "./review";

/** Outputs of a year by their `Ref`: the first where one stands twice; rows without one are left out. */
export const outputsByKey = onceAYear<Output>(({ outputs }) => outputs);

/** Scores of a year by their `Ref`, as outputs. */
export const scoresByKey = onceAYear<Score>(({ scores }) => scores);

/** Lines of a year's budget by line and type, as outputs. */
export const budgetByKey = onceAYear<BudgetLine>(({ budget }) => budget);

/** Recommendations of a year by their `Ref`, as outputs. */
export const recommendationsByKey = onceAYear<Recommendation>(({ recommendations }) => recommendations);

/** So many questions of a review begin with the rows by their key that these are found once for each year. */
function onceAYear<Row extends { readonly row: RowIdentity }>(
  rowsOf: (year: YearReview) => readonly Row[],
): (year: YearReview) => ReadonlyMap<string, Row> {
  const known = new WeakMap<YearReview, ReadonlyMap<string, Row>>();
  return (year) => {
    const found = known.get(year) ?? rowsByKey(rowsOf(year));
    known.set(year, found);
    return found;
  };
}

function rowsByKey<Row extends { readonly row: RowIdentity }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    if (row.row.key !== "" && !byKey.has(row.row.key)) byKey.set(row.row.key, row);
  }
  return byKey;
}

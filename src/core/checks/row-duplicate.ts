import { isBlank, isError } from "../review/emptiness";
import type { Entry, Review, RowIdentity, YearReview } from "../review/review";
import type { Fact } from "../review/structure";
import { matchingText } from "../review/text";
import type { Check, Problem } from "./check";
import { clip } from "./wording";

/**
 * Whether every row can be found again: it has a key, and no other row of its year has the same. `Programme` is keyed
 * by its `Field`. Tables without their key columns are left out: see `column-missing`.
 */
export const rowDuplicate: Check = {
  id: "row-duplicate",
  level: "error",
  title: "Every row has a Ref or name of its own",
  failedTitle: "A row has no Ref or name, or the same one as another",
  needs: [],
  judges: "every year",
  run: ({ review }) => {
    const outcomes = [badFields(review), ...review.years.flatMap((year) => badRowsOf(year, review))];
    const judged = outcomes.filter((problems) => problems !== null);
    return judged.length === 0 ? "not applicable" : judged.flat();
  },
};

/** Null where there is no row to judge. */
type Problems = readonly Problem[] | null;

/** Only the rows of the contract: a person may use the same name twice for rows of their own. */
function badFields({ years, structure }: Review): Problems {
  const programmes = years.flatMap(({ programme }) => (programme ? Object.values<Entry>({ ...programme }) : []));
  const known = new Set(programmes.map(({ field }) => matchingText(field)));
  const fields = structure.fields.filter(({ row }) => known.has(matchingText(row.key)));
  const firstFields = new Map(fields.toReversed().map((field) => [matchingText(field.row.key), field]));
  const firstOf = (field: Entry): Entry => firstFields.get(matchingText(field.row.key)) ?? field;
  return fields.length === 0
    ? null
    : fields.flatMap((entry): Problem[] => {
        const message = repeated(entry.row, firstOf(entry).row);
        return message === null ? [] : [{ message, entry }];
      });
}

function badRowsOf(year: YearReview, { structure }: Review): readonly Problems[] {
  const has = (...facts: readonly Fact[]): boolean => !facts.some((fact) => structure.missingFacts.has(fact));
  const refOf = ({ ref }: { readonly ref: Entry }): Entry => ref;
  return [
    has("outputs.year", "outputs.ref") ? badRows(year.outputs, refOf, year.byKey.outputs) : null,
    has("scores.year", "scores.ref") ? badRows(year.scores, refOf, year.byKey.scores) : null,
    has("budget.year", "budget.line", "budget.type")
      ? badRows(year.budget, ({ line, type }) => (isError(type) ? type : line), year.byKey.budget)
      : null,
    has("recommendations.year", "recommendations.ref")
      ? badRows(year.recommendations, refOf, year.byKey.recommendations)
      : null,
  ];
}

/**
 * Rows without a name, or with a key that an earlier row has.
 * @param nameOf the cell of the key that must not be empty; a row where it is an error value is left to `cell-error`
 * @param firstRows the first row of each key
 */
function badRows<Row extends { readonly row: RowIdentity }>(
  rows: readonly Row[],
  nameOf: (row: Row) => Entry,
  firstRows: ReadonlyMap<string, Row>,
): Problems {
  if (rows.length === 0) return null;
  const areAllDistinct = firstRows.size === rows.length;
  const problems: Problem[] = [];
  for (const each of rows) {
    const entry = nameOf(each);
    if ((areAllDistinct && entry.value !== null) || isError(entry)) continue;
    const message = isBlank(entry)
      ? `This row has no ${entry.field}. Enter one that no other row has.`
      : entry.isDateInText
        ? "Excel turned this Ref into a date. Format the cell as Text, then enter the Ref again."
        : repeated(each.row, firstRows.get(each.row.key)?.row ?? each.row);
    if (message !== null) problems.push({ message, entry });
  }
  return problems;
}

/** Null for the first row of its key. */
function repeated(row: RowIdentity, first: RowIdentity): string | null {
  if (row === first) return null;
  const { table, key } = row;
  const also = `“${clip(key, 20)}” is in row ${first.rowIndex + 1} too`;
  if (table === "Programme") return `${also}, and that one counts. Remove one of the two rows.`;
  if (table === "Budget") return `${also}, for the same year. Merge the two, or rename a line.`;
  return `${also}, for the same year. Give each row its own Ref.`;
}

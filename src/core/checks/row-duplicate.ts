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
    const groups = [programmeRows(review), ...review.years.flatMap((year) => tableRows(year, review))];
    return groups.every((rows) => rows.length === 0) ? "not applicable" : groups.flatMap(badKeys);
  },
};

interface KeyedRow {
  readonly row: RowIdentity;
  /** Two rows of a group with the same one are the same row. */
  readonly key: string;
  /** The cells that make up the key; the first one must not be empty. */
  readonly entries: readonly [Entry, ...Entry[]];
}

/** Only the rows of the contract: a person may use the same name twice for rows of their own. */
function programmeRows({ years, structure }: Review): readonly KeyedRow[] {
  const programmes = years.flatMap(({ programme }) => (programme ? Object.values<Entry>({ ...programme }) : []));
  const known = new Set(programmes.map(({ field }) => matchingText(field)));
  return structure.fields
    .filter(({ row }) => known.has(matchingText(row.key)))
    .map((entry) => ({ row: entry.row, key: matchingText(entry.row.key), entries: [entry] }));
}

function tableRows(year: YearReview, { structure }: Review): readonly (readonly KeyedRow[])[] {
  const has = (...facts: readonly Fact[]): boolean => !facts.some((fact) => structure.missingFacts.has(fact));
  const byRef = ({ row, ref }: { readonly row: RowIdentity; readonly ref: Entry }): KeyedRow => {
    return { row, key: row.key, entries: [ref] };
  };
  return [
    has("outputs.year", "outputs.ref") ? year.outputs.map(byRef) : [],
    has("scores.year", "scores.ref") ? year.scores.map(byRef) : [],
    has("budget.year", "budget.line", "budget.type")
      ? year.budget.map(({ row, line, type }): KeyedRow => ({ row, key: row.key, entries: [line, type] }))
      : [],
    has("recommendations.year", "recommendations.ref") ? year.recommendations.map(byRef) : [],
  ];
}

function badKeys(rows: readonly KeyedRow[]): Problem[] {
  const firstRows = new Map<string, RowIdentity>();
  const problems: Problem[] = [];
  for (const keyed of rows) {
    const [entry] = keyed.entries;
    if (keyed.entries.some(isError)) continue;
    if (isBlank(entry)) {
      problems.push({ message: `This row has no ${entry.field}. Enter one that no other row has.`, entry });
      continue;
    }
    if (entry.isDateInText) {
      const message = "Excel turned this Ref into a date. Format the cell as Text, then enter the Ref again.";
      problems.push({ message, entry });
      continue;
    }
    const first = firstRows.get(keyed.key);
    if (first) problems.push({ message: repeated(keyed.row, first), entry });
    else firstRows.set(keyed.key, keyed.row);
  }
  return problems;
}

function repeated({ table, key }: RowIdentity, { rowIndex }: RowIdentity): string {
  const also = `“${clip(key, 20)}” is in row ${rowIndex + 1} too`;
  if (table === "Programme") return `${also}, which counts. Remove one of the two rows.`;
  if (table === "Budget") return `${also}, for the same year. Merge the two, or rename a line.`;
  return `${also}, for the same year. Give each row its own Ref.`;
}

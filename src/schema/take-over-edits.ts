import type { CellInput, Edit } from "../core/grid/edit";
import { enterValueEdits } from "../core/grid/enter-value";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { PlannedFact, TakeOverPlan } from "../core/last-year/take-over-plan";
import type { YearTable } from "../core/next-year/next-year";
import type { Fact } from "../core/review/structure";
import { matchingText } from "../core/review/text";
import { locateTables, type LocatedTable, type LocatedTables } from "./locate-tables";
import { numberFormatLookup } from "./read-scope";
import { isUnnamedHeading, yearColumnEdit } from "./year-column";
import { fromLowestUp, newRowEdits, yearFacts, type NewRow } from "./year-rows";

/** An earlier year, taken over from another file, as edits of the workbook that it was planned for. */
export function takeOverEdits(snapshot: WorkbookSnapshot, plan: TakeOverPlan): readonly Edit[] {
  const { tables } = locateTables(snapshot);
  const numberFormatAt = numberFormatLookup(snapshot);
  const written = plan.facts
    .filter(({ state }) => state === "taken over" || state === "replaced")
    .map((fact) => ({ fact, input: fact.there.input }));
  return [
    ...written.flatMap(({ fact, input }) => cellEdits(fact, input, numberFormatAt)),
    ...fromLowestUp(tables, yearTables).flatMap((table) =>
      newRowEdits(tables, table, newRowsOf(table, plan, written), { showsNumbersPlain: true }),
    ),
    ...(plan.isNewColumn ? columnEdits(tables, plan, written) : []),
  ];
}

interface WrittenFact {
  readonly fact: PlannedFact;
  readonly input: Exclude<CellInput, null>;
}

const yearTables = ["Outputs", "Scores", "Budget", "Recommendations"] as const;

/** A cell that is there already. */
function cellEdits(
  { here }: PlannedFact,
  input: Exclude<CellInput, null>,
  numberFormatAt: ReturnType<typeof numberFormatLookup>,
): readonly Edit[] {
  if (!here?.cell) return [];
  const { worksheetId } = here.row;
  return enterValueEdits(worksheetId, here.cell, input, numberFormatAt(worksheetId, here.cell));
}

/** The facts without a cell, row by row; a row that is there has cells for all its facts. */
function newRowsOf(table: YearTable, plan: TakeOverPlan, written: readonly WrittenFact[]): NewRow[] {
  const rows = new Map<string, Map<Fact, CellInput>>();
  for (const { fact, input } of written) {
    if (fact.table !== table || fact.here) continue;
    const cells = rows.get(fact.key) ?? new Map<Fact, CellInput>([[yearFacts[table], plan.year.label]]);
    cells.set(fact.fact, input);
    const ref = refFacts[table];
    if (ref) cells.set(ref, fact.key);
    rows.set(fact.key, cells);
  }
  const wordings = new Map(
    plan.matches.filter((match) => match.table === "Outputs").map(({ ref, wording }) => [ref, wording]),
  );
  return [...rows].map(([key, cells]) => ({ cells, wording: wordings.get(key) ?? "" }));
}

const refFacts: Readonly<Partial<Record<YearTable, Fact>>> = {
  Outputs: "outputs.ref",
  Scores: "scores.ref",
  Recommendations: "recommendations.ref",
};

/** A year's column that looks like the newest one, whatever its place: years are found by their headings. */
function columnEdits(tables: LocatedTables["tables"], plan: TakeOverPlan, written: readonly WrittenFact[]): Edit[] {
  const programme = tables.get("Programme");
  const fieldColumn = programme?.columns.get("Field");
  if (!programme || fieldColumn === undefined) return [];
  const { values } = programme.snapshot;
  const inputs = new Map(
    written.filter(({ fact }) => fact.table === "Programme").map(({ fact, input }) => [matchingText(fact.key), input]),
  );
  const column = values.map((row): CellInput => {
    const field = matchingText(String(row[fieldColumn] ?? ""));
    const input = inputs.get(field) ?? "";
    // Of two rows of a field the first one counts.
    inputs.delete(field);
    return input;
  });
  const like = lastYear(programme);
  return [yearColumnEdit(programme, { heading: plan.year.label, like, values: column, showsNumbersPlain: true })];
}

function lastYear({ snapshot }: LocatedTable): number {
  return snapshot.headings.findLastIndex((heading) => /\d/.test(heading) && !isUnnamedHeading(heading));
}

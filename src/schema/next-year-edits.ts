import type { CellInput, Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { NextYear, PlannedField, PlannedTable } from "../core/next-year/next-year";
import type { Fact } from "../core/review/structure";
import { matchingText } from "../core/review/text";
import { carriedInput, type CarryingOptions } from "./carried-input";
import { locateTables, type LocatedTable, type LocatedTables } from "./locate-tables";
import { numberFormatLookup } from "./read-scope";
import { yearColumnEdit } from "./year-column";
import { fromLowestUp, newRowEdits, writeYearEdits, yearFacts } from "./year-rows";

/**
 * The next year as edits of the workbook that it was planned for. The year's column comes last: until it is there, the
 * year under review stays what it was, and rows of the next year are found again by a second attempt.
 */
export function nextYearEdits(snapshot: WorkbookSnapshot, plan: NextYear): readonly Edit[] {
  const { tables } = locateTables(snapshot);
  const programme = tables.get("Programme");
  if (!programme) return [];
  const { countsDatesFrom1904 } = snapshot;
  const options = { numberFormatAt: numberFormatLookup(snapshot), countsDatesFrom1904 };
  const planned = new Map(plan.tables.map((table) => [table.table, table]));
  const fromBelow = fromLowestUp(tables, [...planned.keys()]).flatMap((table) => planned.get(table) ?? []);
  return [
    ...plan.tables.flatMap((table) => unnamedRowEdits(tables, table, plan.previous.label)),
    ...fromBelow.flatMap((table) => rowEdits(tables, table, plan.year.label, options)),
    columnEdit(programme, plan, options),
  ];
}

function unnamedRowEdits(tables: LocatedTables["tables"], { table, unnamedRows }: PlannedTable, label: string): Edit[] {
  const located = tables.get(table);
  const rowIndexes = unnamedRows.map(({ rowIndex }) => rowIndex);
  return located ? writeYearEdits(located, rowIndexes, label) : [];
}

function rowEdits(
  tables: LocatedTables["tables"],
  { table, newRows }: PlannedTable,
  label: string,
  options: CarryingOptions,
): Edit[] {
  const rows = newRows.map(({ carried, wording }) => {
    const cells = new Map<Fact, CellInput>([[yearFacts[table], label]]);
    for (const [fact, entry] of carried) {
      const input = carriedInput(entry, options);
      cells.set(fact, input === "" ? null : input);
    }
    return { cells, wording };
  });
  return newRowEdits(tables, table, rows);
}

function columnEdit(programme: LocatedTable, plan: NextYear, options: CarryingOptions): Edit {
  const { found, snapshot } = programme;
  const inputs = new Map(
    plan.fields.map((planned) => [planned.entry.row.rowIndex, fieldInput(planned, options)] as const),
  );
  return yearColumnEdit(programme, {
    heading: plan.year.label,
    like: snapshot.headings.findIndex((heading) => matchingText(heading) === matchingText(plan.previous.label)),
    values: snapshot.values.map((_, rowOffset) => inputs.get(found.firstCell.rowIndex + rowOffset) ?? ""),
  });
}

function fieldInput({ plan, entry }: PlannedField, options: CarryingOptions): CellInput {
  switch (plan.kind) {
    case "carried":
      return carriedInput(entry, options);
    case "switched":
      return plan.text;
    case "left empty":
      return "";
  }
}

import type { CellInput, Edit } from "../core/grid/edit";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { NextYear, PlannedField, PlannedTable, YearTable } from "../core/next-year/next-year";
import type { Fact } from "../core/review/structure";
import { matchingText } from "../core/review/text";
import { carriedInput } from "./carried-input";
import { locateTables, type LocatedTable, type LocatedTables } from "./locate-tables";
import { numberFormatLookup } from "./read-scope";
import { newRowEdits, writeYearEdits } from "./year-rows";

type NumberFormatAt = ReturnType<typeof numberFormatLookup>;

/**
 * The next year as edits of the workbook that it was planned for. The year's column comes last: until it is there, the
 * year under review stays what it was, and rows of the next year are found again by a second attempt.
 */
export function nextYearEdits(snapshot: WorkbookSnapshot, plan: NextYear): readonly Edit[] {
  const { tables } = locateTables(snapshot);
  const programme = tables.get("Programme");
  if (!programme) return [];
  const numberFormatAt = numberFormatLookup(snapshot);
  return [
    ...plan.tables.flatMap((table) => unnamedRowEdits(tables, table, plan.previous.label)),
    ...plan.tables.flatMap((table) => rowEdits(tables, table, plan.year.label, numberFormatAt)),
    columnEdit(programme, plan, numberFormatAt),
  ];
}

/** What takes a started next year back, of a workbook where only some of its edits were done. */
export function withdrawnYearEdits(before: WorkbookSnapshot, now: WorkbookSnapshot, plan: NextYear): readonly Edit[] {
  const [old, current] = [locateTables(before).tables, locateTables(now).tables];
  const names = ["Programme", ...plan.tables.map(({ table }) => table)] as const;
  return names.flatMap((name) => {
    const [table, changed] = [old.get(name), current.get(name)];
    return table && changed ? restoringEdits(table, changed) : [];
  });
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
  numberFormatAt: NumberFormatAt,
): Edit[] {
  const rows = newRows.map(({ carried, wording }) => {
    const cells = new Map<Fact, CellInput>([[yearFacts[table], label]]);
    for (const [fact, entry] of carried) {
      const input = carriedInput(entry, numberFormatAt);
      cells.set(fact, input === "" ? null : input);
    }
    return { cells, wording };
  });
  return newRowEdits(tables, table, rows);
}

const yearFacts = {
  Outputs: "outputs.year",
  Scores: "scores.year",
  Budget: "budget.year",
  Recommendations: "recommendations.year",
} as const satisfies Record<YearTable, Fact>;

function columnEdit({ found, snapshot }: LocatedTable, plan: NextYear, numberFormatAt: NumberFormatAt): Edit {
  const inputs = new Map(
    plan.fields.map((planned) => [planned.entry.row.rowIndex, fieldInput(planned, numberFormatAt)] as const),
  );
  return {
    kind: "add table column",
    table: snapshot.name,
    heading: plan.year.label,
    like: snapshot.headings.findIndex((heading) => matchingText(heading) === matchingText(plan.previous.label)),
    values: snapshot.values.map((_, rowOffset) => inputs.get(found.firstCell.rowIndex + rowOffset) ?? ""),
  };
}

function fieldInput({ plan, entry }: PlannedField, numberFormatAt: NumberFormatAt): CellInput {
  switch (plan.kind) {
    case "carried":
      return carriedInput(entry, numberFormatAt);
    case "switched":
      return plan.text;
    case "left empty":
      return "";
  }
}

/**
 * The table as large as it was, and its cells of the contract with the values that they had; what was added beside or
 * below it is emptied.
 */
function restoringEdits({ snapshot: before, columns }: LocatedTable, { snapshot: now }: LocatedTable): Edit[] {
  const { name, worksheetId: worksheet, firstCell, headings, values, showsHeadings } = before;
  const { rowIndex, columnIndex } = firstCell;
  const headingRows = showsHeadings ? 1 : 0;
  const edits: Edit[] = [];
  const [extraRows, extraColumns] = [now.values.length - values.length, now.headings.length - headings.length];
  if (extraRows > 0 || extraColumns > 0) {
    const rowCount = values.length + headingRows;
    const range = { rowIndex: rowIndex - headingRows, columnIndex, rowCount, columnCount: headings.length };
    edits.push({ kind: "resize table", table: name, range });
    if (extraRows > 0) {
      const below = { rowIndex: rowIndex + values.length, rowCount: extraRows };
      edits.push({
        kind: "clear range",
        worksheet,
        range: { ...below, columnIndex, columnCount: now.headings.length },
      });
    }
    if (extraColumns > 0) {
      const beside = { columnIndex: columnIndex + headings.length, columnCount: extraColumns };
      edits.push({ kind: "clear range", worksheet, range: { ...range, ...beside } });
    }
  }
  const changed = values.flatMap((row, rowOffset) =>
    [...columns.values()].flatMap((columnOffset): Edit[] => {
      const value = row[columnOffset] ?? "";
      if (now.values[rowOffset]?.[columnOffset] === value) return [];
      const cell = { rowIndex: rowIndex + rowOffset, columnIndex: columnIndex + columnOffset };
      return [{ kind: "write values", worksheet, range: { ...cell, rowCount: 1, columnCount: 1 }, values: [[value]] }];
    }),
  );
  return [...edits, ...changed];
}

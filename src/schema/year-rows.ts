import type { CellValue } from "../core/grid/cell-value";
import type { CellInput, Edit } from "../core/grid/edit";
import { enterValueEdits, wouldMislead } from "../core/grid/enter-value";
import type { YearTable } from "../core/next-year/next-year";
import type { Fact } from "../core/review/structure";
import { matchingText } from "../core/review/text";
import { tableContracts } from "./contract";
import type { LocatedTable, LocatedTables } from "./locate-tables";
import { fitRowHeights } from "./template/fit-row-heights";
import { wording, wordingFormula } from "./template/scores-sheet";

export interface NewRow {
  /** Each cell by the fact that its column holds; those left out are empty. */
  readonly cells: ReadonlyMap<Fact, CellInput>;
  /** Of a score: its output, as our own column will show it. */
  readonly wording?: string;
}

/**
 * New rows at the end of a table: first in its empty rows there, then in rows that are added. Columns of the person's
 * own stay as Excel makes them.
 * @param showsNumbersPlain whether numbers come from elsewhere, so that the column may be formatted for others: as text,
 * as percentages
 */
export function newRowEdits(
  tables: LocatedTables["tables"],
  table: YearTable,
  rows: readonly NewRow[],
  { showsNumbersPlain = false }: { readonly showsNumbersPlain?: boolean } = {},
): Edit[] {
  const located = tables.get(table);
  if (!located || rows.length === 0) return [];
  const { name, values, headings, firstCell, worksheetId: worksheet } = located.snapshot;
  const inputs = rows.map(({ cells }) => inputsOf(located, cells));
  const firstOffset = firstFreeRow(located);
  const spare = inputs.slice(0, values.length - firstOffset);
  const added = inputs.slice(spare.length);
  const { columnIndex } = firstCell;
  const rowIndex = firstCell.rowIndex + firstOffset;
  const range = { rowIndex, columnIndex, rowCount: spare.length, columnCount: headings.length };
  const edits: Edit[] = [];
  if (spare.length > 0) edits.push({ kind: "write values", worksheet, range, values: spare });
  if (added.length > 0) edits.push({ kind: "add table rows", table: name, values: added });
  if (showsNumbersPlain) edits.push(...plainNumberEdits(located, firstOffset, inputs));

  const wordingOffset = table === "Scores" ? wordingColumn(tables) : -1;
  if (wordingOffset >= 0) {
    const cells = { rowIndex, columnIndex: columnIndex + wordingOffset, rowCount: rows.length, columnCount: 1 };
    edits.push({ kind: "write formulas", worksheet, range: cells, formulas: rows.map(() => [wordingFormula]) });
  }
  const shown = inputs.map((row, index) =>
    row.map((input, columnOffset) => (columnOffset === wordingOffset ? (rows[index]?.wording ?? null) : input)),
  );
  return [...edits, ...fitRowHeights({ table, headings, worksheet, rowIndex, shown })];
}

/** Numbers of new rows once more, where the format that stands there would show them as something else. */
function plainNumberEdits(
  { snapshot: { worksheetId: worksheet, firstCell, headings, numberFormats } }: LocatedTable,
  firstOffset: number,
  inputs: readonly (readonly CellInput[])[],
): Edit[] {
  return headings.flatMap((heading, columnOffset) => {
    const formats = numberFormats.get(heading) ?? [];
    return inputs.flatMap((row, index): readonly Edit[] => {
      const input = row[columnOffset];
      const rowOffset = firstOffset + index;
      // An added row looks like the last one.
      const numberFormat = formats[rowOffset] ?? formats.at(-1) ?? "";
      if (!wouldMislead(input, numberFormat)) return [];
      const cell = { rowIndex: firstCell.rowIndex + rowOffset, columnIndex: firstCell.columnIndex + columnOffset };
      return enterValueEdits(worksheet, cell, input, numberFormat);
    });
  });
}

function inputsOf({ found, snapshot, columns }: LocatedTable, cells: NewRow["cells"]): CellInput[] {
  const facts = tableContracts.get(found.table)?.columns ?? {};
  const inputs: CellInput[] = snapshot.headings.map(() => null);
  for (const [heading, columnIndex] of columns) {
    const fact = facts[heading];
    if (fact) inputs[columnIndex] = cells.get(fact) ?? null;
  }
  return inputs;
}

/**
 * The row after the last one that shows anything, a column of the person's own included, or calculates a cell of the
 * contract, as far as the snapshot tells.
 */
function firstFreeRow({ snapshot: { values, formulas }, columns }: LocatedTable): number {
  const columnOffsets = [...columns.values()];
  const isTaken = (row: readonly CellValue[], rowOffset: number) =>
    row.some((value) => typeof value !== "string" || value.trim() !== "") ||
    columnOffsets.some((columnOffset) => String(formulas?.[rowOffset]?.[columnOffset] ?? "").startsWith("="));
  return values.findLastIndex(isTaken) + 1;
}

/**
 * Our own column of `Scores`; -1 where it is not there, or where Excel would refuse its formula because a column that it
 * names is not there.
 */
function wordingColumn(tables: LocatedTables["tables"]): number {
  const hasColumns = (table: YearTable, headings: readonly string[]) => {
    const there = new Set(tables.get(table)?.snapshot.headings.map((heading) => heading.toLowerCase()));
    return headings.every((heading) => there.has(heading.toLowerCase()));
  };
  if (!hasColumns("Scores", ["Year", "Ref"]) || !hasColumns("Outputs", ["Year", "Ref", "Output"])) return -1;
  return (
    tables.get("Scores")?.snapshot.headings.findIndex((heading) => matchingText(heading) === matchingText(wording)) ??
    -1
  );
}

/**
 * The order in which rows are added to tables: the lowest table first. Where two stand below one another, the rows of the
 * upper one move the lower one down, and what is still to be written there would be written over other rows.
 */
export function fromLowestUp(tables: LocatedTables["tables"], names: readonly YearTable[]): readonly YearTable[] {
  const rowOf = (name: YearTable): number => tables.get(name)?.found.firstCell.rowIndex ?? 0;
  return [...names].sort((one, other) => rowOf(other) - rowOf(one));
}

/** The rows of a table whose `Year` is to be written, as edits. */
export function writeYearEdits(
  { snapshot, columns }: LocatedTable,
  rowIndexes: readonly number[],
  label: string,
): Edit[] {
  const columnOffset = columns.get("Year");
  if (columnOffset === undefined) return [];
  return runsOf(rowIndexes).map(({ rowIndex, rowCount }) => ({
    kind: "write values",
    worksheet: snapshot.worksheetId,
    range: { rowIndex, columnIndex: snapshot.firstCell.columnIndex + columnOffset, rowCount, columnCount: 1 },
    values: Array.from({ length: rowCount }, () => [label]),
  }));
}

function runsOf(rowIndexes: readonly number[]) {
  const runs: { rowIndex: number; rowCount: number }[] = [];
  for (const rowIndex of rowIndexes) {
    const last = runs.at(-1);
    if (last && last.rowIndex + last.rowCount === rowIndex) last.rowCount += 1;
    else runs.push({ rowIndex, rowCount: 1 });
  }
  return runs;
}

/** The fact that a table's column `Year` holds. */
export const yearFacts = {
  Outputs: "outputs.year",
  Scores: "scores.year",
  Budget: "budget.year",
  Recommendations: "recommendations.year",
} as const satisfies Record<YearTable, Fact>;

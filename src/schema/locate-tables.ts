import { distance } from "fastest-levenshtein";
import type { TableSnapshot, WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { TableName } from "../core/review/review";
import type { Fact, FoundTable, MissingColumn, MissingTable } from "../core/review/structure";
import { matchingText } from "../core/review/text";
import { tableContracts, type TableContract } from "./contract";

/** Where the contract's tables and columns are in a workbook, and what looks like those that are not there. */
export interface LocatedTables {
  readonly tables: ReadonlyMap<TableName, LocatedTable>;
  readonly missingTables: readonly MissingTable[];
  readonly missingColumns: readonly MissingColumn[];
  readonly missingFacts: ReadonlySet<Fact>;
}

export interface LocatedTable {
  readonly found: FoundTable;
  readonly snapshot: TableSnapshot;
  /** The contract's heading, as the contract writes it → zero-based index of the column in the table. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds the tables by name and their columns by heading, whatever their case, spaces and kind of dash. */
export function locateTables(snapshot: WorkbookSnapshot): LocatedTables {
  const byName = new Map(snapshot.tables.map((table) => [matchingText(table.name), table]));
  const contractNames = new Set([...tableContracts.keys()].map(matchingText));
  const strangers = snapshot.tables.filter((table) => !contractNames.has(matchingText(table.name)));

  const tables = new Map<TableName, LocatedTable>();
  const missingTables: MissingTable[] = [];
  const missingColumns: MissingColumn[] = [];
  const missingFacts = new Set<Fact>();
  for (const [table, tableContract] of tableContracts) {
    const tableSnapshot = byName.get(matchingText(table));
    if (tableSnapshot) {
      const located = locateColumns(table, tableSnapshot, tableContract);
      tables.set(table, located);
      for (const column of findMissingColumns(located, tableContract)) {
        missingColumns.push(column);
        const fact = tableContract.columns[column.heading];
        if (fact) missingFacts.add(fact);
      }
    } else if (tableContract.isRequired) {
      missingTables.push({ table, suggestion: similarTable(table, tableContract, strangers) });
      for (const fact of Object.values(tableContract.columns)) if (fact) missingFacts.add(fact);
    }
  }
  return { tables, missingTables, missingColumns, missingFacts };
}

function locateColumns(table: TableName, snapshot: TableSnapshot, tableContract: TableContract): LocatedTable {
  const headings = snapshot.headings.map(matchingText);
  const columns = new Map<string, number>();
  for (const heading of Object.keys(tableContract.columns)) {
    const columnIndex = headings.indexOf(matchingText(heading));
    if (columnIndex >= 0) columns.set(heading, columnIndex);
  }
  const { worksheetId, worksheetName, firstCell } = snapshot;
  return { found: { table, worksheetId, worksheetName, firstCell }, snapshot, columns };
}

function findMissingColumns({ found, snapshot, columns }: LocatedTable, tableContract: TableContract): MissingColumn[] {
  const taken = new Set(columns.values());
  const free = snapshot.headings.filter((_, columnIndex) => !taken.has(columnIndex));
  return Object.keys(tableContract.columns)
    .filter((heading) => !columns.has(heading))
    .map((heading) => {
      const suggestion = mostSimilar(heading, free);
      const columnIndex = suggestion === null ? 0 : snapshot.headings.indexOf(suggestion);
      const headingRowIndex = snapshot.firstCell.rowIndex - 1;
      const cell = snapshot.showsHeadings
        ? { rowIndex: headingRowIndex, columnIndex: snapshot.firstCell.columnIndex + columnIndex }
        : null;
      return {
        table: found.table,
        heading,
        suggestion,
        worksheetId: found.worksheetId,
        worksheetName: found.worksheetName,
        cell,
      };
    });
}

/** A table with a similar name or, failing that, with most of the contract's headings (Excel's `Table1`). */
function similarTable(
  table: TableName,
  tableContract: TableContract,
  candidates: readonly TableSnapshot[],
): string | null {
  const byName = mostSimilar(
    table,
    candidates.map((candidate) => candidate.name),
  );
  if (byName !== null) return byName;
  const wanted = Object.keys(tableContract.columns).map(matchingText);
  if (wanted.length < 2) return null;
  const likely = candidates.find((candidate) => {
    const headings = new Set(candidate.headings.map(matchingText));
    return wanted.filter((heading) => headings.has(heading)).length > wanted.length / 2;
  });
  return likely?.name ?? null;
}

/**
 * The candidate that differs from the wanted word by at most a third of its letters, or of which one is the beginning or
 * end of the other (`Due date`, `Weight`).
 */
function mostSimilar(wanted: string, candidates: readonly string[]): string | null {
  const target = matchingText(wanted);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(target.length / 3)) + 1;
  for (const candidate of candidates) {
    const text = matchingText(candidate);
    const isPart = isEndOf(target, text) || (text.length > 3 && isEndOf(text, target));
    const letters = isPart ? Math.min(1, distance(target, text)) : distance(target, text);
    if (letters < bestDistance) {
      best = candidate;
      bestDistance = letters;
    }
  }
  return best;
}

function isEndOf(part: string, whole: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part);
}

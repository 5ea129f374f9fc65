import { type RangeAddress, parseRange } from "../core/grid/address";
import { type FormulaToken, formulaTokens, worksheetSpan } from "./formula-tokens";
import { overlaps } from "./ranges";
import { cellsBetween } from "./sheet-cells";
import type { Table } from "./table";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Row index → column indexes of cells whose last result no longer holds. */
export type StaleCells = Map<number, Set<number>>;

/** Cells of a worksheet: those that a formula names, or those that it fills. */
interface Area {
  readonly worksheet: Worksheet;
  readonly range: RangeAddress;
}

/** The range of a formula is its cell, or all cells of an array formula. */
interface FormulaCell extends Area {
  /** Null when it may depend on any cell. */
  readonly precedents: readonly Area[] | null;
}

/** Functions that reach cells which their arguments do not name. */
const reachesAnywhere = /^(?:INDIRECT|OFFSET|CELL|INFO|GETPIVOTDATA|_xlfn\.LAMBDA|_xlfn\.LET)$/i;

/** What a file may ask for in a few bytes is limited; beyond it everything counts as depending on everything. */
const most = {
  /** Names that lead from one formula to the next. */
  names: 200,
  /** Characters of the formulas of names, in all. */
  nameCharacters: 10_000_000,
  /** Cells that array formulas and data tables fill, in all. */
  arrayCells: 2_000_000,
};

/** How the formulas of names are read for one formula. */
interface NameReading {
  /** Those that were read: once is enough. */
  readonly seen: Set<string>;
  readonly known: KnownNames;
  /** Shared by all formulas. */
  readonly room: { nameCharacters: number };
}

/**
 * Finds the cells whose calculated value depends on a changed cell, directly or through other formulas. It never misses
 * one and may name too many: what cannot be followed (INDIRECT, unknown names ...) counts as depending on everything.
 */
export function findStaleCells(workbook: Workbook): Map<Worksheet, StaleCells> {
  const changed = new Map<Worksheet, CellSet>();
  for (const worksheet of workbook.worksheets) {
    if (worksheet.cells.changed.size === 0) continue;
    const cells = new CellSet();
    for (const [rowIndex, columns] of worksheet.cells.changed)
      for (const column of columns) cells.add(rowIndex, column);
    changed.set(worksheet, cells);
  }
  const stale = new Map<Worksheet, StaleCells>();
  if (changed.size === 0) return stale;
  const room = { nameCharacters: most.nameCharacters, arrayCells: most.arrayCells };
  const names = { known: new KnownNames(workbook), room };
  let waiting = workbook.worksheets.flatMap((worksheet) => formulaCells(worksheet, names));
  // Formulas mostly depend on what stands above or before them, so few rounds are needed.
  for (let previous = -1; previous !== waiting.length;) {
    previous = waiting.length;
    waiting = waiting.filter((cell) => {
      const isStale =
        cell.precedents === null ||
        cell.precedents.some(({ worksheet, range }) => changed.get(worksheet)?.meets(range));
      if (isStale) markStale(cell, changed, stale, room);
      return !isStale;
    });
  }
  return stale;
}

function markStale(
  cell: FormulaCell,
  changed: Map<Worksheet, CellSet>,
  stale: Map<Worksheet, StaleCells>,
  room: { arrayCells: number },
): void {
  const { worksheet } = cell;
  const cells = changed.get(worksheet) ?? new CellSet();
  changed.set(worksheet, cells);
  const staleCells = stale.get(worksheet) ?? new Map<number, Set<number>>();
  stale.set(worksheet, staleCells);
  const size = cell.range.rowCount * cell.range.columnCount;
  if (size > 1) room.arrayCells -= size;
  if (size > 1 && room.arrayCells < 0) {
    cells.addAll();
    markStored(cell, staleCells);
    return;
  }
  const { range } = cell;
  for (let row = range.rowIndex; row < range.rowIndex + range.rowCount; row += 1) {
    const columns = staleCells.get(row) ?? new Set<number>();
    staleCells.set(row, columns);
    for (let column = range.columnIndex; column < range.columnIndex + range.columnCount; column += 1) {
      cells.add(row, column);
      columns.add(column);
    }
  }
}

/** Marks the cells of an array that are in the file: the others have no result to lose. */
function markStored({ worksheet, range }: FormulaCell, staleCells: StaleCells): void {
  const lastColumn = range.columnIndex + range.columnCount - 1;
  for (const row of worksheet.part.cells.rowsBetween(range.rowIndex, range.rowIndex + range.rowCount - 1)) {
    const columns = staleCells.get(row.rowIndex) ?? new Set<number>();
    staleCells.set(row.rowIndex, columns);
    for (const { columnIndex } of cellsBetween(row, range.columnIndex, lastColumn)) columns.add(columnIndex);
  }
}

function formulaCells(worksheet: Worksheet, names: Omit<NameReading, "seen">): FormulaCell[] {
  const found: FormulaCell[] = [];
  // A column of a table holds the same formula in every row.
  const known = new Map<string, readonly Area[] | null>();
  const precedentsOf = (text: string, home: Area): readonly Area[] | null => {
    const key = `${String(tableAround(home)?.id)} ${text}`;
    const precedents = known.get(key);
    if (precedents !== undefined) return precedents;
    const read = readPrecedents(text, home, { ...names, seen: new Set() });
    known.set(key, read);
    return read;
  };
  for (const row of worksheet.part.cells.rows) {
    for (const { formula, columnIndex } of row.cells) {
      if (!formula) continue;
      const cell = { rowIndex: row.rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
      const isGroup = formula.kind === "array" || formula.kind === "dataTable";
      const home = { worksheet, range: (isGroup ? parseRange(formula.ref ?? "") : null) ?? cell };
      const text = worksheet.readCell(row.rowIndex, columnIndex).formula ?? "";
      found.push({ ...home, precedents: formula.kind === "dataTable" ? null : precedentsOf(text, home) });
    }
  }
  return found;
}

function readPrecedents(formula: string, home: Area, names: NameReading): readonly Area[] | null {
  const found: Area[] = [];
  for (const token of formulaTokens(formula)) {
    const precedents = tokenPrecedents(token, home, names);
    if (!precedents) return null;
    for (const area of precedents) found.push(area);
  }
  return found;
}

function tokenPrecedents(token: FormulaToken, home: Area, names: NameReading): readonly Area[] | null {
  const isOther = token.worksheet !== null && worksheetSpan(token.worksheet) === null;
  if (isOther || token.kind === "other" || token.kind === "error") return [];
  if (token.kind === "function") return reachesAnywhere.test(token.text) ? null : [];
  if (token.kind === "reference") {
    const range = parseRange(token.text);
    return range && spannedWorksheets(token.worksheet, home.worksheet).map((worksheet) => ({ worksheet, range }));
  }
  const bracket = token.text.indexOf("[");
  const name = bracket < 0 ? token.text : token.text.slice(0, bracket);
  return name === "" ? ownTable(home) : namePrecedents(name, token.worksheet, home, names);
}

/** `[@Column]` without a table's name means the table that the formula stands in. */
function ownTable(home: Area): readonly Area[] | null {
  const table = tableAround(home);
  return table ? [{ worksheet: home.worksheet, range: table.range }] : null;
}

function tableAround({ worksheet, range }: Area): Table | undefined {
  return worksheet.tables.find((each) => overlaps(each.range, range));
}

function namePrecedents(name: string, scope: string | null, home: Area, names: NameReading): readonly Area[] | null {
  const { workbook } = home.worksheet;
  if (/^(?:TRUE|FALSE)$/i.test(name)) return [];
  const { seen, known, room } = names;
  const table = known.table(name);
  if (table) return [{ worksheet: table.worksheet, range: table.range }];
  const worksheet = (scope === null ? home.worksheet : workbook.findWorksheet(scope)) ?? home.worksheet;
  const formula = known.formula(worksheet, name);
  if (formula === null) return null;
  const key = `${worksheet.id} ${name.toLowerCase()}`;
  if (seen.has(key)) return [];
  seen.add(key);
  room.nameCharacters -= formula.length;
  if (room.nameCharacters < 0 || seen.size > most.names) return null;
  return readPrecedents(formula, { worksheet, range: home.range }, names);
}

function spannedWorksheets(name: string | null, home: Worksheet): readonly Worksheet[] {
  const { workbook } = home;
  const span = name === null ? null : worksheetSpan(name);
  if (!span) return [home];
  const [first, last] = span.map((each) => workbook.findWorksheet(each)?.position ?? -1);
  if (first === undefined || last === undefined || first < 0 || last < 0) return [];
  return workbook.worksheets.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/** The names of a workbook while it is looked through: there may be thousands, in thousands of formulas. */
class KnownNames {
  readonly #workbook: Workbook;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #formulas = new Map<Worksheet | null, ReadonlyMap<string, string>>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#tables = new Map(workbook.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  table(name: string): Table | null {
    return this.#tables.get(name.toLowerCase()) ?? null;
  }

  /** That of the worksheet's own name or else of the workbook's; null where there is neither. */
  formula(worksheet: Worksheet, name: string): string | null {
    const wanted = name.toLowerCase();
    return this.#formulasOf(worksheet).get(wanted) ?? this.#formulasOf(null).get(wanted) ?? null;
  }

  #formulasOf(scope: Worksheet | null): ReadonlyMap<string, string> {
    const known = this.#formulas.get(scope);
    if (known) return known;
    // Of two of the same name the first counts, as everywhere.
    const items = [...(scope ?? this.#workbook).names.items].reverse();
    const formulas = new Map(items.map(({ name, formula }) => [name.toLowerCase(), formula]));
    this.#formulas.set(scope, formulas);
    return formulas;
  }
}

/** Cells, quickly asked whether any lies in a range. */
class CellSet {
  readonly #rowsByColumn = new Map<number, Set<number>>();
  #isAll = false;

  /** Counts every cell as one of them from now on. */
  addAll(): void {
    this.#isAll = true;
  }

  add(rowIndex: number, columnIndex: number): void {
    const rows = this.#rowsByColumn.get(columnIndex);
    if (rows) rows.add(rowIndex);
    else this.#rowsByColumn.set(columnIndex, new Set([rowIndex]));
  }

  meets(range: RangeAddress): boolean {
    if (this.#isAll) return true;
    const lastColumn = range.columnIndex + range.columnCount - 1;
    for (const [columnIndex, rows] of this.#rowsByColumn) {
      if (columnIndex >= range.columnIndex && columnIndex <= lastColumn && hasRow(rows, range)) return true;
    }
    return false;
  }
}

function hasRow(rows: ReadonlySet<number>, { rowIndex, rowCount }: RangeAddress): boolean {
  if (rowCount < rows.size) {
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) if (rows.has(row)) return true;
    return false;
  }
  for (const row of rows) if (row >= rowIndex && row < rowIndex + rowCount) return true;
  return false;
}

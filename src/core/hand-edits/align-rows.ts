import { diffArrays } from "diff";
import { shortHash } from "./short-hash";
import type { SheetCell, SheetRow } from "./sheet-rows";
import type { WrittenCell, WrittenRow } from "./written-rows";

/** What became of the sheet that we wrote. */
export interface Alignment {
  /** For each row that we wrote, in their order, where it stands now; null where it is gone. */
  readonly rows: readonly (SheetRow | null)[];
  /** For each cell of each of those rows what stands in its place now; null where nothing does. */
  readonly cells: readonly (readonly (SheetCell | null)[])[];
  /** Which column of the sheet a column is now that we wrote. */
  readonly columnNow: (columnIndex: number) => number;
}

/** How alike a cell that we wrote and a text that stands there now are, from 0 to 1. */
export type Likeness = (written: WrittenCell, now: SheetCell) => number;

/**
 * Finds the rows that we wrote among those that stand on the sheet now, wherever rows and columns were put in, taken
 * out or moved: first those that are untouched, then, between them, those that are most alike, then those that were
 * moved elsewhere. A sheet that is too different is not searched: then no row is found.
 */
export function alignRows(written: readonly WrittenRow[], now: readonly SheetRow[], likeness: Likeness): Alignment {
  const found: (SheetRow | null)[] = written.map(() => null);
  const gaps = findUntouched(written, now, found);
  const untouched = new Set(found);
  const columnNow = columnsOf(written, found);
  const cellIn: CellIn = (row, { columnIndex }) =>
    row.cells.find((cell) => cell.columnIndex === columnNow(columnIndex)) ?? null;
  for (const gap of gaps) alignGap(gap, written, found, (cells, row) => likenessOfRows(cells, row, cellIn, likeness));
  findMoved(written, now, found, cellIn);
  const cells = written.map((row, index) => {
    const now = found[index] ?? null;
    if (!now) return row.map(() => null);
    return untouched.has(now) ? inTheirOrder(row, now) : row.map((cell) => cellIn(now, cell));
  });
  return { rows: found, cells, columnNow };
}

type CellIn = (row: SheetRow, cell: WrittenCell) => SheetCell | null;

/** The cells of a row that says what we wrote, even where they stand in other columns by now. */
function inTheirOrder(row: WrittenRow, { cells }: SheetRow): (SheetCell | null)[] {
  const rest = [...cells];
  return row.map((cell) => (isNotEmpty(cell) ? (rest.shift() ?? null) : null));
}

/** Rows that we wrote, from one up to another, and the rows that stand between the same neighbours now. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly now: readonly SheetRow[];
}

/** More differences than this, and it would take seconds to find what is the same. */
const mostDifferences = 2000;

function findUntouched(written: readonly WrittenRow[], now: readonly SheetRow[], found: (SheetRow | null)[]): Gap[] {
  const before = written.map((cells) => textsOf(cells.map(({ text }) => text)));
  const after = now.map(({ cells }) => textsOf(cells.map(({ hash }) => hash)));
  const gaps: Gap[] = [];
  let [from, to, nowFrom, nowTo] = [0, 0, 0, 0];
  const closeGap = () => {
    if (to > from && nowTo > nowFrom) gaps.push({ from, to, now: now.slice(nowFrom, nowTo) });
  };
  for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: mostDifferences }) ?? []) {
    if (removed) to += count;
    else if (added) nowTo += count;
    else {
      closeGap();
      for (let row = 0; row < count; row += 1) found[to + row] = now[nowTo + row] ?? null;
      [from, nowFrom] = [to + count, nowTo + count];
      [to, nowTo] = [from, nowFrom];
    }
  }
  closeGap();
  return gaps;
}

/** Which column of the sheet each column is now that we wrote: the one where most untouched texts of it stand. */
function columnsOf(
  written: readonly WrittenRow[],
  found: readonly (SheetRow | null)[],
): (columnIndex: number) => number {
  const votes = new Map<number, Map<number, number>>();
  written.forEach((cells, index) => {
    const now = found[index]?.cells ?? [];
    cells.filter(isNotEmpty).forEach(({ columnIndex }, position) => {
      const column = now[position]?.columnIndex;
      if (column === undefined) return;
      const counts = votes.get(columnIndex) ?? new Map<number, number>();
      votes.set(columnIndex, counts.set(column, (counts.get(column) ?? 0) + 1));
    });
  });
  const columns = [...votes]
    .map(([columnIndex, counts]) => [columnIndex, mostVoted(counts)] as const)
    .sort(([one], [other]) => one - other);
  return (columnIndex) => {
    // A column that is empty all over is as far from its neighbour as it was.
    const [known, now] = columns.findLast(([one]) => one <= columnIndex) ?? columns[0] ?? [0, 0];
    return now + columnIndex - known;
  };
}

function mostVoted(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** More pairs of rows than this take too long to compare; so many changes in one place are no edits of ours any more. */
const mostPairs = 4000;

/** Pairs the rows of a gap in their order so that the pairs are as alike as can be in all. */
function alignGap(
  { from, to, now }: Gap,
  written: readonly WrittenRow[],
  found: (SheetRow | null)[],
  likenessOf: (cells: WrittenRow, row: SheetRow) => number,
): void {
  const rows = written.slice(from, to);
  if (rows.length * now.length > mostPairs) return;
  const pairs = rows.map((cells) => now.map((row) => likenessOf(cells, row)));
  // best[i][j]: how alike the rows from i and from j on can be in all.
  const best = Array.from({ length: rows.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (row: number, nowRow: number): number => best[row]?.[nowRow] ?? 0;
  const together = (row: number, nowRow: number): number => {
    const pair = pairs[row]?.[nowRow] ?? 0;
    return pair > 0 ? pair + at(row + 1, nowRow + 1) : 0;
  };
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    for (let nowRow = now.length - 1; nowRow >= 0; nowRow -= 1) {
      const rest = Math.max(at(row + 1, nowRow), at(row, nowRow + 1), together(row, nowRow));
      best[row]?.splice(nowRow, 1, rest);
    }
  }
  for (let [row, nowRow] = [0, 0]; row < rows.length && nowRow < now.length;) {
    if (together(row, nowRow) === at(row, nowRow) && at(row, nowRow) > 0) {
      found[from + row] = now[nowRow] ?? null;
      row += 1;
      nowRow += 1;
    } else if (at(row + 1, nowRow) >= at(row, nowRow + 1)) row += 1;
    else nowRow += 1;
  }
}

/** The same text counts most; any text in the place of ours a little, since it may be wholly rewritten. */
function likenessOfRows(cells: WrittenRow, row: SheetRow, cellIn: CellIn, likeness: Likeness): number {
  return cells.reduce((sum, cell) => {
    const now = cellIn(row, cell);
    if (!now) return sum;
    return sum + (now.hash === cell.text ? 2 : 0.2 + likeness(cell, now));
  }, 0);
}

/** Shorter texts, such as scores, stand in many rows. */
const shortestTelling = 4;

/** Rows that were moved past others keep a text that tells them. */
function findMoved(
  written: readonly WrittenRow[],
  now: readonly SheetRow[],
  found: (SheetRow | null)[],
  cellIn: CellIn,
): void {
  const taken = new Set(found);
  const free = now.filter((row) => !taken.has(row));
  written.forEach((cells, index) => {
    if (found[index]) return;
    const moved = free.findIndex((row) =>
      cells.some((cell) => {
        const there = cellIn(row, cell);
        return there?.hash === cell.text && there.text.length >= shortestTelling;
      }),
    );
    if (moved >= 0) found[index] = free.splice(moved, 1)[0] ?? null;
  });
}

const emptyHash = shortHash("");

/** Whether we wrote a text in a cell. */
export function isNotEmpty({ text }: WrittenCell): boolean {
  return text !== emptyHash;
}

function textsOf(hashes: readonly string[]): string {
  return hashes.filter((hash) => hash !== emptyHash).join(" ");
}

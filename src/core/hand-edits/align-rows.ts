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

/** How alike a cell that we wrote and a text that stands there now are: from 0 to 1, as far as their words tell. */
export type Likeness = (written: WrittenCell, now: SheetCell) => number;

/**
 * Finds the rows that we wrote among those that stand on the sheet now, wherever rows and columns were put in, taken
 * out or moved: first those that are untouched, then those that were moved but keep a text, then, between their
 * neighbours, those that are most alike. A sheet that is too different is not searched: then no row is found.
 */
export function alignRows(written: readonly WrittenRow[], now: readonly SheetRow[], likeness: Likeness): Alignment {
  const found: (SheetRow | null)[] = written.map(() => null);
  const gaps = findUntouched(written, now, found);
  const untouched = new Set(found);
  const columnNow = columnsOf(written, found);
  const cellIn: CellIn = (row, { columnIndex }) =>
    row.cells.find((cell) => cell.columnIndex === columnNow(columnIndex)) ?? null;
  const ours = new Set(written.flat().map(({ textHash }) => textHash));
  const likenessOfCells: Likeness = (cell, there) => {
    const isTelling = there.text.length >= shortestTelling;
    if (there.hash === cell.textHash) return isTelling ? 2 : 0.5;
    // A text of ours from elsewhere is a row that was moved; any other may be ours wholly rewritten.
    return isTelling && ours.has(there.hash) ? -3 : 0.2 + likeness(cell, there);
  };
  const likenessOfRows = (index: number, row: SheetRow): number =>
    (written[index] ?? []).reduce((sum, cell) => {
      const there = cellIn(row, cell);
      return there ? sum + likenessOfCells(cell, there) : sum;
    }, 0);
  const keepsText = (index: number, row: SheetRow): boolean =>
    (written[index] ?? []).some((cell) => {
      const there = cellIn(row, cell);
      return there?.hash === cell.textHash && there.text.length >= shortestTelling;
    });
  findMoved(gaps, found, keepsText, true);
  for (const gap of gaps) alignGap(gap, found, likenessOfRows);
  findMoved(gaps, found, keepsText, false);
  const cells = written.map((row, index) => {
    const now = found[index] ?? null;
    if (!now) return row.map(() => null);
    return untouched.has(now) ? inTheirOrder(row, now) : inTheirColumns(row, now, cellIn);
  });
  return { rows: found, cells, columnNow };
}

type CellIn = (row: SheetRow, cell: WrittenCell) => SheetCell | null;

/** The cells of a row that says what we wrote, even where they stand in other columns by now. */
function inTheirOrder(row: WrittenRow, { cells }: SheetRow): (SheetCell | null)[] {
  const rest = [...cells];
  return row.map((cell) => (isNotEmpty(cell) ? (rest.shift() ?? null) : null));
}

/** The cells of a row by their columns; a text that stands in another column of the row was moved there. */
function inTheirColumns(row: WrittenRow, now: SheetRow, cellIn: CellIn): (SheetCell | null)[] {
  const same = row.map((cell) => {
    const there = cellIn(now, cell);
    return there?.hash === cell.textHash ? there : null;
  });
  const taken = new Set(same);
  const moved = row.map((cell, index) => {
    const found = same[index] ?? now.cells.find((there) => there.hash === cell.textHash && !taken.has(there)) ?? null;
    taken.add(found);
    return found;
  });
  return row.map((cell, index) => {
    const there = moved[index] ?? cellIn(now, cell);
    return there && (there === moved[index] || !taken.has(there)) ? there : null;
  });
}

/** Rows that we wrote, by their index, and the rows that stand between the same neighbours now. */
interface Gap {
  readonly written: readonly number[];
  readonly now: readonly SheetRow[];
}

/** More differences than this, and it would take seconds to find what is the same. */
const mostDifferences = 1000;

function findUntouched(written: readonly WrittenRow[], now: readonly SheetRow[], found: (SheetRow | null)[]): Gap[] {
  const before = written.map((cells) => textsOf(cells.map(({ textHash }) => textHash)));
  const after = now.map(({ cells }) => textsOf(cells.map(({ hash }) => hash)));
  const gaps: { written: number[]; now: SheetRow[] }[] = [{ written: [], now: [] }];
  let [index, nowIndex] = [0, 0];
  for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: mostDifferences }) ?? []) {
    for (let row = 0; row < count; row += 1) {
      const there = now[nowIndex];
      if (removed) gaps.at(-1)?.written.push(index);
      else if (there && added) gaps.at(-1)?.now.push(there);
      else if (there) found[index] = there;
      if (!added) index += 1;
      if (!removed) nowIndex += 1;
    }
    if (!added && !removed) gaps.push({ written: [], now: [] });
  }
  const textNow = new Map(now.map((row, position) => [row, after[position]]));
  findMoved(gaps, found, (position, row) => before[position] === textNow.get(row), false);
  return gaps;
}

/**
 * Finds rows that were moved elsewhere.
 *
 * @param mayStay whether a row is left alone for now that may be among those of its own gap
 */
function findMoved(
  gaps: readonly Gap[],
  found: (SheetRow | null)[],
  isTheSame: (index: number, row: SheetRow) => boolean,
  mayStay: boolean,
): void {
  const taken = new Set(found);
  const free = gaps.flatMap(({ now }) => now).filter((row) => !taken.has(row));
  for (const { written, now } of gaps) {
    for (const index of written) {
      const isSame = (row: SheetRow) => !taken.has(row) && isTheSame(index, row);
      const moved = found[index] || (mayStay && now.some(isSame)) ? undefined : free.find(isSame);
      if (!moved) continue;
      found[index] = moved;
      taken.add(moved);
    }
  }
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
function alignGap(gap: Gap, found: (SheetRow | null)[], likenessOf: (index: number, row: SheetRow) => number): void {
  const taken = new Set(found);
  const rows = gap.written.filter((index) => !found[index]);
  const now = gap.now.filter((row) => !taken.has(row));
  if (rows.length * now.length > mostPairs) return;
  const pairs = rows.map((index) => now.map((row) => likenessOf(index, row)));
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
      found[rows[row] ?? -1] = now[nowRow] ?? null;
      row += 1;
      nowRow += 1;
    } else if (at(row + 1, nowRow) >= at(row, nowRow + 1)) row += 1;
    else nowRow += 1;
  }
}

/** Shorter texts, such as scores, stand in many rows. */
const shortestTelling = 4;

const emptyHash = shortHash("");

/** Whether we wrote a text in a cell. */
export function isNotEmpty({ textHash }: WrittenCell): boolean {
  return textHash !== emptyHash;
}

function textsOf(hashes: readonly string[]): string {
  return hashes.filter((hash) => hash !== emptyHash).join(" ");
}

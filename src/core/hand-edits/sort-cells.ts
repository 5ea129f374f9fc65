import { isNotEmpty, type Alignment } from "./align-rows";
import type { SheetCell, SheetRow } from "./sheet-rows";
import type { WrittenRow } from "./written-rows";
import type { Joint } from "../summary/wrap-text";

/** A text that stands for a place, or for a part of the place's text. */
export interface Piece {
  readonly now: SheetCell;
  readonly isOurs: boolean;
  /** What stands between it and the piece before it. */
  readonly joint: Joint;
}

export interface SortedCells {
  /** The places where anything was changed, by the hash of their id: their pieces in the order of the sheet. */
  readonly changed: ReadonlyMap<string, readonly Piece[]>;
  /** What people wrote that stands in no place. */
  readonly others: readonly SheetCell[];
}

/**
 * Sorts the cells of a sheet by the place that they belong to.
 *
 * @param hasParagraphs whether a place is a text of paragraphs, so that rows put in between belong to it
 */
export function sortCells(
  written: readonly WrittenRow[],
  rows: readonly SheetRow[],
  alignment: Alignment,
  hasParagraphs: (place: string) => boolean,
): SortedCells {
  const pieces = new Map<string, Piece[]>();
  const changed = new Set<string>();
  const others: SheetCell[] = [];
  const sorted = new Set<SheetCell>();
  const gone = new Map<string, number>();
  const add = (place: string, piece: Piece) => {
    sorted.add(piece.now);
    if (!piece.isOurs) changed.add(place);
    pieces.set(place, [...(pieces.get(place) ?? []), piece]);
  };

  written.forEach((cells, index) => {
    cells.forEach((cell, position) => {
      const { textHash, placeHash: place, joint } = cell;
      const now = alignment.cells[index]?.[position] ?? null;
      if (now && place !== null) add(place, { now, isOurs: now.hash === textHash, joint });
      else if (now) {
        sorted.add(now);
        if (now.hash !== textHash) others.push(now);
      } else if (isNotEmpty(cell)) {
        gone.set(textHash, (gone.get(textHash) ?? 0) + 1);
        if (place !== null) changed.add(place);
      }
    });
  });

  for (const { now, place } of addedParagraphs(written, rows, alignment, hasParagraphs)) {
    add(place, { now, isOurs: takeOne(gone, now.hash), joint: "\n" });
  }
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    // A text of ours that went from its place is not written by anybody else where it turns up again.
    if (!sorted.has(cell) && !takeOne(gone, cell.hash)) others.push(cell);
  }
  for (const [place, found] of pieces) {
    const inOrder = found.toSorted((one, other) => order(one.now, other.now));
    if (inOrder.some((piece, index) => piece !== found[index])) changed.add(place);
    pieces.set(place, inOrder);
  }
  return {
    changed: new Map([...pieces].filter(([place]) => changed.has(place))),
    others: others.sort(order),
  };
}

/** The rows that we did not write, between the heading of a text of paragraphs and what follows it. */
function addedParagraphs(
  written: readonly WrittenRow[],
  rows: readonly SheetRow[],
  alignment: Alignment,
  hasParagraphs: (place: string) => boolean,
): { readonly now: SheetCell; readonly place: string }[] {
  const indexOf = new Map(alignment.rows.flatMap((row, index) => (row ? [[row, index] as const] : [])));
  const texts = textsOf(written, hasParagraphs);
  const below = nextKnown(rows, indexOf, written.length);
  let above = -1;
  return rows.flatMap((row, position) => {
    const known = indexOf.get(row);
    if (known !== undefined) {
      above = known;
      return [];
    }
    const next = below[position] ?? -1;
    const text = texts.find(({ from, to }) => above >= from - 1 && above < to && next >= from && next <= to);
    const now = text && row.cells.find(({ columnIndex }) => columnIndex === alignment.columnNow(text.columnIndex));
    return now ? [{ now, place: text.place }] : [];
  });
}

/** For each row of the sheet, which row that we wrote is the next one that stands at it or below. */
function nextKnown(rows: readonly SheetRow[], indexOf: ReadonlyMap<SheetRow, number>, end: number): readonly number[] {
  let next = end;
  return rows
    .toReversed()
    .map((row) => (next = indexOf.get(row) ?? next))
    .reverse();
}

/** The rows from one up to another that hold the text of a place. */
interface WrittenText {
  readonly place: string;
  readonly columnIndex: number;
  readonly from: number;
  to: number;
}

function textsOf(written: readonly WrittenRow[], hasParagraphs: (place: string) => boolean): WrittenText[] {
  const texts: WrittenText[] = [];
  written.forEach(([cell], index) => {
    const place = cell?.placeHash ?? null;
    if (!cell || place === null || !hasParagraphs(place)) return;
    const last = texts.at(-1);
    if (last?.place === place && last.to === index) last.to += 1;
    else texts.push({ place, columnIndex: cell.columnIndex, from: index, to: index + 1 });
  });
  return texts;
}

function takeOne(counts: Map<string, number>, hash: string): boolean {
  const count = counts.get(hash) ?? 0;
  if (count > 0) counts.set(hash, count - 1);
  return count > 0;
}

function order(one: SheetCell, other: SheetCell): number {
  return one.rowIndex - other.rowIndex || one.columnIndex - other.columnIndex;
}

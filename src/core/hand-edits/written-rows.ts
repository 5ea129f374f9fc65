import type { SheetLayout } from "../summary/sheet-layout";
import type { Summary, SummaryCell } from "../summary/summary";
import type { Joint } from "../summary/wrap-text";
import { longestText, mostTexts } from "./kept-texts";
import { placesOf } from "./places";
import { digits, shortHash } from "./short-hash";

/** The cells of one row as we wrote them, from left to right; known by hashes, which tell texts apart and no more. */
export type WrittenRow = readonly WrittenCell[];

export interface WrittenCell {
  readonly columnIndex: number;
  readonly textHash: string;
  /** The hash of the id of the place that it tells of; null for a label of ours. */
  readonly placeHash: string | null;
  /** What stands between it and the cell before it of the same place. */
  readonly joint: Joint;
}

/** What is written on the sheet, row by row. */
export function writtenRows(summary: Summary, { rows }: SheetLayout): readonly WrittenRow[] {
  const placeOf = new Map<SummaryCell, string>();
  for (const { id, cells } of placesOf(summary)) for (const cell of cells) placeOf.set(cell, shortHash(id));
  const begun = new Set<SummaryCell>();
  return rows.map(({ cells }) =>
    cells.flatMap(({ columnIndex, text, fact, joint }): WrittenCell[] => {
      const textHash = shortHash(text);
      const placeHash = (fact && placeOf.get(fact)) ?? null;
      if (!fact || placeHash === null) return [{ columnIndex, textHash, placeHash: null, joint: "\n" }];
      // Below the last piece of a text stands nothing of it.
      if (begun.has(fact)) return text === "" ? [] : [{ columnIndex, textHash, placeHash, joint }];
      begun.add(fact);
      return [{ columnIndex, textHash, placeHash, joint: "\n" }];
    }),
  );
}

/**
 * Written rows as few short texts, to be kept in the workbook beside the fingerprint of the same sheet; null where they
 * would take more than {@link mostTexts} of {@link longestText} characters, which is some 300 cells.
 */
export function packWrittenRows(rows: readonly WrittenRow[], fingerprint: string): readonly string[] | null {
  const cells = rows.flat();
  if (cells.some(({ columnIndex }) => columnIndex >= columnCount)) return null;
  const packed = shortHash(fingerprint) + cells.map(packCell).join("");
  if (packed.length > mostTexts * longestText) return null;
  return packed.match(new RegExp(`.{1,${longestText}}`, "g")) ?? [];
}

/** Reads what was kept; null where it is missing, broken, or of another sheet than the fingerprint. */
export function unpackWrittenRows(texts: readonly string[], fingerprint: string): readonly WrittenRow[] | null {
  const packed = texts.join("");
  const cells = /^[\w-]*$/.test(packed) ? packed.slice(hashLength) : null;
  if (cells === null || packed.slice(0, hashLength) !== shortHash(fingerprint)) return null;
  const rows: WrittenCell[][] = [];
  for (let position = 0; position < cells.length;) {
    const head = digits.indexOf(cells.charAt(position));
    const joint = joints[Math.floor(head / columnCount)] ?? null;
    const end = position + 1 + (joint === null ? 1 : 2) * hashLength;
    if (end > cells.length) return null;
    const cell = {
      columnIndex: head % columnCount,
      textHash: cells.slice(position + 1, position + 1 + hashLength),
      placeHash: joint === null ? null : cells.slice(position + 1 + hashLength, end),
      joint: joint ?? "\n",
    };
    const row = rows.at(-1);
    if (row && cell.columnIndex > (row.at(-1)?.columnIndex ?? -1)) row.push(cell);
    // Every row goes on from no further right than the one above it ended.
    else rows.push([cell]);
    position = end;
  }
  return rows;
}

const hashLength = 4;
/** A summary has at most eleven columns: four edges of its own, and those of six years. */
const columnCount = 16;
/** A label has none. */
const joints: readonly (Joint | null)[] = [null, "\n", " ", ""];

function packCell({ columnIndex, textHash, placeHash, joint }: WrittenCell): string {
  const kind = placeHash === null ? 0 : joints.indexOf(joint);
  return `${digits.charAt(kind * columnCount + columnIndex)}${textHash}${placeHash ?? ""}`;
}

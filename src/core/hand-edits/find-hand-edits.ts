import { formatCell } from "../grid/address";
import type { UsedRangeSnapshot } from "../grid/workbook-snapshot";
import { likeness } from "../last-year/likeness";
import { tidyText } from "../review/text";
import type { SheetLayout } from "../summary/sheet-layout";
import type { CellSource, Summary } from "../summary/summary";
import { alignRows, type Likeness } from "./align-rows";
import { entryId } from "./entry-id";
import { inOrder, type HandEdit, type HandEdits, type KeptText } from "./hand-edit";
import { placesOf, type Place } from "./places";
import { readBack, textOfSource } from "./read-back";
import { sheetRows, type SheetCell } from "./sheet-rows";
import { shortHash } from "./short-hash";
import { sortCells, type Piece } from "./sort-cells";
import type { WrittenRow } from "./written-rows";

/** An old summary sheet, and what is known of it. */
export interface OldSheet {
  /** What stands on it now. */
  readonly used: UsedRangeSnapshot;
  /** What we wrote on it. */
  readonly written: readonly WrittenRow[];
  readonly countsDatesFrom1904: boolean;
}

/** The summary as the review has it now. */
export interface NewSummary {
  readonly summary: Summary;
  readonly layout: SheetLayout;
}

/**
 * Tells what people wrote on the old summary. Every text that we did not write is in one part of the result, unless the
 * review says the same by now. What was only taken away is not told: the copy of the sheet shows it.
 */
export function findHandEdits({ used, written, countsDatesFrom1904 }: OldSheet, now: NewSummary): HandEdits {
  const places = placesByHash(now.summary);
  const rows = sheetRows(used, countsDatesFrom1904);
  const alignment = alignRows(written, rows, likenessTo(now, places));
  const hasParagraphs = (hash: string): boolean => places.get(hash)?.kind === "paragraphs";
  const { changed, others } = sortCells(written, rows, alignment, hasParagraphs);

  const edits = new Map<string, HandEdit>();
  const keptOnly = [...others];
  for (const [hash, pieces] of changed) {
    const place = places.get(hash) ?? null;
    const finding = place && judge(place, pieces);
    if (finding === "nothing new") continue;
    const key = finding && keyOf(finding.source);
    const earlier = key === null ? undefined : edits.get(key);
    if (finding && key !== null && !earlier) edits.set(key, finding);
    else if (!finding || earlier?.summaryText !== finding.summaryText) keptOnly.push(...authoredOf(pieces));
  }
  return {
    edits: [...edits.values()],
    keptOnly: inOrder(keptOnly.map(keptText)),
  };
}

/** What the pieces of a place come to; null where nobody can tell, or there is nowhere to enter it. */
function judge(place: Place, pieces: readonly Piece[]): HandEdit | "nothing new" | null {
  const { entry, label, kind } = place;
  const authored = authoredOf(pieces);
  const hasParts = kind === "paragraphs" || kind === "bullet";
  // Without a word of anybody, a fact was taken away; of a longer text a part may have been.
  if (authored.length === 0 && !(hasParts && pieces.length > 0)) return "nothing new";
  const read = readBack(place, pieces.map(({ now, joint }) => joint + now.text).join(""));
  if (!read || authored.some(({ isSure }) => !isSure)) return null;
  if (tidyText(read.shown) === tidyText(place.shown)) return "nothing new";
  if (!entry.cell) return null;
  const { worksheetId, worksheetName } = entry.row;
  return {
    label,
    summaryText: read.text,
    sourceText: textOfSource(place),
    sourceId: entryId(entry),
    source: { worksheetId, worksheetName, cell: entry.cell },
    sourceValue: entry.raw,
    value: read.value,
    written: authored.map(keptText),
  };
}

function keptText({ rowIndex, columnIndex, text }: SheetCell): KeptText {
  return { cell: { rowIndex, columnIndex }, text };
}

function authoredOf(pieces: readonly Piece[]) {
  return pieces.filter(({ isOurs }) => !isOurs).map(({ now }) => now);
}

/** Places by what the old sheet knows them by; two that are known by the same are none. */
function placesByHash(summary: Summary): ReadonlyMap<string, Place | null> {
  const places = new Map<string, Place | null>();
  for (const place of placesOf(summary)) {
    const hash = shortHash(place.id);
    places.set(hash, places.has(hash) ? null : place);
  }
  return places;
}

/** Longer texts are told by their beginning: to compare them whole would take too long. */
const longestCompared = 200;

/** What we wrote is known by its hash alone; where the review still says it, the new summary has its text. */
function likenessTo({ layout }: NewSummary, places: ReadonlyMap<string, Place | null>): Likeness {
  const texts = new Map(layout.rows.flatMap(({ cells }) => cells.map(({ text }) => [shortHash(text), text] as const)));
  return ({ textHash, placeHash }, now) => {
    const current = placeHash === null ? null : (places.get(placeHash) ?? null);
    const before = texts.get(textHash) ?? current?.shown ?? "";
    return likeness(before.slice(0, longestCompared), now.text.slice(0, longestCompared));
  };
}

function keyOf({ worksheetId, cell }: CellSource): string {
  return `${worksheetId} ${formatCell(cell)}`;
}

import { replaceLookAlikeLetters } from "../review/look-alike-letters";
import { cleanText, isPageFurniture } from "./clean-text";
import type { DocumentLine, PublishedDocument } from "./published-document";

/**
 * A document as one text, in which rules can look for labels however its words are broken, run together or spread over
 * lines: cells are parted by tabs, lines by line breaks, and a gap is an empty line.
 */
export interface FlatText {
  readonly text: string;
  /** The same without any white space, in small letters, with look-alike letters replaced. */
  readonly squeezed: string;
  /** For each character of `squeezed` its place in `text`; one more at the end. */
  readonly places: readonly number[];
  readonly lines: readonly FlatLine[];
  /** Whether some letters of other alphabets look like Latin ones and were read as these. */
  readonly hasLookAlikes: boolean;
}

export interface FlatLine {
  readonly source: DocumentLine;
  /** Where its text begins. */
  readonly start: number;
  readonly end: number;
  /** Where each of its cells begins. */
  readonly cellStarts: readonly number[];
}

/** Joins the lines of a document; page numbers and the like are left out. */
export function flatten(document: PublishedDocument): FlatText {
  let text = "";
  const lines: FlatLine[] = [];
  let owesGap = false;
  for (const source of document.lines) {
    const cells = source.cells.map((cell) => withShortRuns(cleanText(cell.text)).replaceAll("\t", " ").trim());
    const whole = cells.join(" ").trim();
    owesGap ||= source.followsGap && !isLoneNumber(whole);
    if (whole === "" || isPageFurniture(whole)) continue;
    if (lines.length > 0) text += owesGap ? "\n\n" : "\n";
    owesGap = false;
    const start = text.length;
    const cellStarts: number[] = [];
    cells.forEach((cell, index) => {
      if (index > 0) text += "\t";
      cellStarts.push(text.length);
      text += cell;
    });
    lines.push({ source, start, end: text.length, cellStarts });
  }
  return { text, lines, ...squeeze(text) };
}

/**
 * No word is as long and no gap as wide: a space is put into longer words, and wider gaps are made narrower. What looks
 * for labels and values may go over each run again from each of its characters, which would take hours on a long one.
 */
function withShortRuns(text: string): string {
  return text.replaceAll(/(\S{200})(?=\S)/g, "$1 ").replaceAll(/(\s{40})\s+/g, "$1");
}

/** The line that a place lies in. */
export function lineAt({ lines }: FlatText, place: number): FlatLine | null {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? null;
}

/** The one-based number of the line that a place lies in, as the person finds it. */
export function lineNumberAt(flat: FlatText, place: number): number {
  return lineAt(flat, place)?.source.number ?? 1;
}

/** Where in `squeezed` the first character at or after a place of `text` stands. */
export function squeezedAt({ places }: FlatText, place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function squeeze(text: string): Pick<FlatText, "squeezed" | "places" | "hasLookAlikes"> {
  let squeezed = "";
  let hasLookAlikes = false;
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (/\s/.test(character)) continue;
    const plain = replaceLookAlikeLetters(character);
    const usable = plain.length === 1 ? plain : character;
    if (usable !== character && /\p{L}/u.test(character)) hasLookAlikes = true;
    const small = usable.toLowerCase();
    squeezed += small.length === 1 ? small : usable;
    places.push(place);
  }
  places.push(text.length);
  return { squeezed, places, hasLookAlikes };
}

/** A page's number stands between gaps that are the page's, not the text's. */
function isLoneNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

import type { PublishedDocument } from "../core/published/published-document";
import { maximumTextLength, tooLarge } from "./document-error";

/**
 * Reads plain text, from a file or as it was pasted. Lines are numbered as in the text; tabs part the cells of a row.
 */
export function readText(text: string): PublishedDocument {
  if (text.length > maximumTextLength) throw tooLarge();
  const lines = text.split(/\r\n|[\n\r\f\v]/);
  joinPartedWords(lines);
  let followsGap = false;
  const filled = lines.flatMap((line, index) => {
    if (line === joined) return [];
    if (line.trim() === "") {
      followsGap = true;
      return [];
    }
    const cells = cellsOf(line).map((cell, left) => ({ text: cell, bold: [], left }));
    const read = { number: index + 1, cells, followsGap };
    followsGap = false;
    return [read];
  });
  return { lines: filled, lineEnds: isWrapped(lines) ? "page" : "either", showsBold: false };
}

/** A word that a soft hyphen parts stands on the line where it begins. */
function joinPartedWords(lines: string[]): void {
  for (let start = 0; start < lines.length; start += 1) {
    let end = start;
    while (end + 1 < lines.length && partsWord.test(lines[end] ?? "")) end += 1;
    if (end === start) continue;
    const pieces = lines.slice(start, end + 1).map((line, index) => (index === 0 ? line : line.trimStart()));
    lines.fill(joined, start + 1, end + 1);
    lines[start] = pieces.map((piece) => piece.replace(partsWord, "")).join("");
    start = end;
  }
}

const partsWord = /\u00AD[ \t]*$/;

/** Tabs part cells; so do the bars of a table that was drawn with them. */
function cellsOf(line: string): string[] {
  const bars = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  return (bars ?? line).split(bars === undefined ? /\t|\s\|\s/ : "|");
}

/** Stands for a line whose text was joined to the line before it. */
const joined = "\u0000";

/** Text in the encoding that its first bytes tell, else UTF-8, else the one that Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A page's lines are of much the same length, and many end within a sentence; else each line is a paragraph. */
function isWrapped(lines: readonly string[]): boolean {
  const broken = lines.filter(
    (line, index) =>
      /[\p{L},]\s*$/u.test(line) && line.trim().length > 20 && /^\s*[\p{Ll}(\d]/u.test(lines[index + 1] ?? ""),
  ).length;
  return broken >= 2 && lines.every((line) => line.trim().length < 250);
}

import { characterWidth, type TextSetting } from "./character-width";

/** The room that a text has: lines of this many points. */
export interface TextRoom extends TextSetting {
  readonly lineWidth: number;
}

/** A part of a text that fits a row. */
export interface TextPiece {
  readonly text: string;
  readonly lineCount: number;
  readonly joint: Joint;
}

/** What stood between a piece of a text and the piece before it; `""` before the first one, too. */
export type Joint = "" | " " | "\n";

/**
 * Splits a text into pieces of at most `maximumLines` lines: at the last paragraph that fits, else after the last
 * sentence, else between words, and inside a word only where it is longer than the room. Nothing but the white space
 * between two pieces is lost. Gives one empty piece for an empty text.
 */
export function splitText(text: string, room: TextRoom, maximumLines: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  let joint: Joint = "";
  do {
    const fill = fillLines(text, start, room, maximumLines);
    const end = fill.end < text.length ? bestCut(text, start, fill.end) : fill.end;
    const piece = text.slice(start, end).trimEnd();
    const lineCount = end === fill.end ? fill.lineCount : fillLines(piece, 0, room, maximumLines).lineCount;
    pieces.push({ text: piece, lineCount, joint });
    const next = end + leadingSpace(text, end);
    joint = jointOf(text.slice(start + piece.length, next));
    start = next;
  } while (start < text.length);
  return pieces;
}

interface Fill {
  /** Where the first line begins that is not filled any more. */
  readonly end: number;
  readonly lineCount: number;
}

function fillLines(text: string, start: number, room: TextRoom, maximumLines: number): Fill {
  let end = start;
  let lineCount = 0;
  while (end < text.length && lineCount < maximumLines) {
    end = nextLine(text, end, room);
    lineCount += 1;
  }
  return { end, lineCount: Math.max(1, lineCount) };
}

/**
 * Where the line after this one begins. Excel also breaks after hyphens and between Chinese signs; to break at spaces
 * alone never gives fewer lines.
 */
function nextLine(text: string, start: number, room: TextRoom): number {
  let width = 0;
  let afterSpace = start;
  for (let index = start; index < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const next = index + character.length;
    if (character === "\n") return next;
    width += characterWidth(character, room);
    if (character === " ") afterSpace = next;
    else if (width > room.lineWidth) {
      if (afterSpace > start) return afterSpace;
      if (index > start) return index;
    }
    index = next;
  }
  return text.length;
}

/** The last place up to `end` where a reader expects a break; `end` itself, which is between words, where there is none. */
function bestCut(text: string, start: number, end: number): number {
  const paragraph = text.lastIndexOf("\n", end - 1) + 1;
  if (paragraph > start) return paragraph;
  const lookAhead = text.slice(start, end + 1);
  const sentence = [...lookAhead.matchAll(sentenceEnd)].at(-1);
  return sentence ? start + sentence.index + sentence[0].length : end;
}

/** The end of a sentence, where no small letter follows, as it does after `e.g.` */
const sentenceEnd = /[.!?]["'”’)\]]* +(?=\P{Lowercase_Letter})/gu;

function jointOf(space: string): Joint {
  if (space === "") return "";
  return space.includes("\n") ? "\n" : " ";
}

function leadingSpace(text: string, from: number): number {
  return text.slice(from).search(/\S|$/);
}

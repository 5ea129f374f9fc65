import type { LineEnds } from "./published-document";

/** A paragraph of a text; of a list it is one item. */
export interface Paragraph {
  readonly text: string;
  /** 0: no item; 1: an item of a list; 2: an item of a list within a list. */
  readonly level: 0 | 1 | 2;
  /** The number that it begins with, such as `3` of `3.` or `Recommendation 3:`; null where it has none. */
  readonly number: string | null;
  /** Where it begins in the text. */
  readonly start: number;
}

const bullets = /^(?:[•·●▪■◾◆♦➢➤►▸‣⁃*\uF000-\uF0FF]|[-–—−](?=\s)|[-–—−](?=\p{Lu}))\s*/u;
const innerBullets = /^(?:[◦○▫□]|o(?=\s))\s*/u;
const numbers =
  /^(?:recommendation\s+|rec\.?\s+|action\s+|r)?\(?((?:\d{1,2})|[ivx]{1,4}|[a-z])(?:[.):]|\s[-–](?=\s))\s+(?=\S)/i;

/**
 * Takes a text apart into paragraphs, whose broken lines are joined.
 */
export function readParagraphs(whole: string, lineEnds: LineEnds): Paragraph[] {
  // Where a whole document is one line, a list's marks stand behind the sentences before them.
  const isOneLine = !whole.trim().includes("\n");
  const text = isOneLine ? whole.replaceAll(/(?<=[.;:!?]) (?=(?:[-–•·●▪*]|\d{1,2}[.)]) ?\p{Lu})/gu, "\n") : whole;
  const width = text.split(/[\n\t]/).reduce((most, line) => Math.max(most, line.trim().length), 0);
  const paragraphs: { lines: string[]; level: Paragraph["level"]; number: string | null; start: number }[] = [];
  let hasGap = true;
  let loneMark: Paragraph["level"] = 0;
  let place = 0;
  for (const row of text.split(/[\n\t]/)) {
    const start = place + (row.length - row.trimStart().length);
    place += row.length + 1;
    const line = row.replaceAll(/\s+/g, " ").trim();
    if (line === "") {
      hasGap = text.charAt(place - 1) !== "\t";
      continue;
    }
    if (/^(?:[•·●▪■➢‣*\uF000-\uF0FF◦○]|[-–—−]|o)$/u.test(line)) {
      loneMark = /[◦○o]/.test(line) ? 2 : 1;
      continue;
    }
    if (/^\d{1,2}[.)]?$/.test(line) && text.charAt(place - 1) === "\t") {
      loneMark = 1;
      continue;
    }
    const mark =
      loneMark === 0 ? markOf(line, paragraphs.at(-1)?.number ?? null) : { level: loneMark, number: null, text: line };
    const last = paragraphs.at(-1);
    const lastLine = last?.lines.at(-1) ?? "";
    if (last && mark.level === 0 && continuesParagraph(lastLine, line, { hasGap, lineEnds, width }))
      last.lines.push(line);
    else paragraphs.push({ lines: [mark.text], level: mark.level, number: mark.number, start });
    hasGap = false;
    loneMark = 0;
  }
  return paragraphs.map(({ lines, ...paragraph }) => ({ ...paragraph, text: joinLines(lines, text) }));
}

function markOf(
  line: string,
  lastNumber: string | null,
): { level: Paragraph["level"]; number: string | null; text: string } {
  const inner = innerBullets.exec(line);
  if (inner) return { level: 2, number: null, text: line.slice(inner[0].length) };
  const bullet = bullets.exec(line);
  const bare = bullet ? line.slice(bullet[0].length) : line;
  const numbered = numbers.exec(bare);
  if (numbered && isNext(numbered[1] ?? "", lastNumber, numbered[0])) {
    return {
      level: 1,
      number: /^\d/.test(numbered[1] ?? "") ? (numbered[1] ?? null) : null,
      text: bare.slice(numbered[0].length),
    };
  }
  return bullet ? { level: 1, number: null, text: bare } : { level: 0, number: null, text: line };
}

/** A year or an amount that happens to begin a line is no number of a list: these count up. */
function isNext(number: string, last: string | null, mark: string): boolean {
  if (/^r|^a/i.test(mark) && mark.length > 4) return true;
  if (!/^\d+$/.test(number))
    return /[.)]/.test(mark) && number.length === 1
      ? /^[a-z]$/.test(number) || /^[ivx]+$/i.test(number)
      : /^[ivx]+$/i.test(number);
  return last === null ? Number(number) <= 2 || /[.)]/.test(mark) : Number(number) <= Number(last) + 3;
}

interface Surroundings {
  readonly hasGap: boolean;
  readonly lineEnds: LineEnds;
  /** Of the longest line, in characters. */
  readonly width: number;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continuesParagraph(last: string, line: string, { hasGap, lineEnds, width }: Surroundings): boolean {
  const isUnfinished = !/[.!?:;]["'”’)\]]*\d{0,2}$/.test(last);
  const goesOn = /^[\p{Ll}\d(&,;]/u.test(line);
  if (hasGap || lineEnds === "paragraph") return isUnfinished && /^\p{Ll}/u.test(line);
  // A sentence that ends well before the margin ends its paragraph.
  if (lineEnds === "page") return isUnfinished || goesOn || last.length > width * 0.8;
  return isUnfinished && (goesOn || last.length > 20);
}

/** How far another line is looked for that writes a word without its hyphen: all of a sheet. */
const farthestLook = 20_000;

/** A hyphen at the end of a line stays where the word is written with it elsewhere too, or nowhere without it. */
function joinLines(lines: readonly string[], text: string): string {
  let small: string | null = null;
  return lines.reduce((joined, line, index) => {
    const broken = /(?<!\p{L})(\p{L}+)-$/u.exec(lines[index - 1] ?? "");
    const rest = /^\p{Ll}+/u.exec(line);
    if (!broken || !rest) return joined === "" ? line : `${joined} ${line}`;
    small ??= text.slice(0, farthestLook).toLowerCase();
    const isOneWord = small.includes(`${broken[1] ?? ""}${rest[0]}`.toLowerCase());
    return isOneWord ? joined.slice(0, -1) + line : joined + line;
  }, "");
}

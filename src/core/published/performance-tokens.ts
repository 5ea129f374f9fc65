import { lineAt, squeezedAt, type FlatText } from "./flat-text";
import { tidyRisk } from "./published-scores";

/** A word of the table of years: what it is by its shape, whatever stands around it. */
export interface PerformanceToken {
  readonly kind: "year label" | "score label" | "risk label" | "year" | "score" | "risk" | "blank" | "number";
  /** As written after tidying. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The index of its line, and where on the line its cell begins. */
  readonly line: number;
  readonly left: number;
}

type Shape = Omit<PerformanceToken, "start" | "end" | "line" | "left"> & { readonly length: number };

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const shapes = {
  numberedYear: /year(\d)(?!\d)/y,
  yearLabel: /(?:review|financial|reporting)?years?:?/y,
  scoreLabel: /(?:overall)?(?:programmes?|programs?|projects?|outputs?)?(?:scores?|(?<=programme|project)rating):?/y,
  riskLabel: /(?:overall)?(?:programmes?)?risk(?:rating|level|score)?s?:?/y,
  span: /(?:fy)?((?:19|20)?\d\d)(?:-|–|—|\/|to)(\d{4}|\d{2}|\d)/y,
  month: new RegExp(`(?:${months})[-/.]?['’]?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d{1,2}(?!\\d))`, "y"),
  year: /(?:cy|fy)?((?:19|20)\d\d)/y,
  score: /(?:a\+\+|a\+|a|b\+|b|c)(?:\/(?:a\+\+|a\+|a|b\+|b|c))?-?/y,
  risk: /(?:very)?(?:low|medium|high|minor|moderate|major|severe|med)(?:(?:-|–|\/|to)(?:low|medium|high|minor|moderate|major|severe))?/y,
  riskLetter: /[lmh](?:[-/][lmh])?/y,
  blank: /n\/a|tbc|tbd|tobe(?:completed|confirmed|determined)|notapplicable|not(?:yet)?scored|–|—|-|…/y,
  number: /\d{1,2}|[¹²³⁰⁴-⁹]+|\*+/y,
  nothing: /[|.,;:()[\]•]|(?:programme|program|overall)(?![a-z]*:)/y,
};

/**
 * Reads words of the table of years from a place on, up to the first that can be none.
 * @param limit where to stop at the latest
 */
export function readPerformanceTokens(flat: FlatText, start: number, limit: number): PerformanceToken[] {
  const { squeezed, places } = flat;
  const tokens: PerformanceToken[] = [];
  let index = squeezedAt(flat, start);
  let row: PerformanceToken["kind"] | null = null;
  while (index < squeezed.length && (places[index] ?? 0) < limit) {
    const shape = shapeAt(flat, index, row);
    if (!shape) {
      const nothing = matchAt(shapes.nothing, squeezed, index);
      if (!nothing) break;
      index += nothing[0].length;
      continue;
    }
    const from = places[index] ?? 0;
    const line = lineAt(flat, from);
    const cell = line ? line.cellStarts.findLastIndex((cellStart) => cellStart <= from) : -1;
    const token: PerformanceToken = {
      kind: shape.kind,
      text: shape.text,
      start: from,
      end: (places[index + shape.length - 1] ?? from) + 1,
      line: line ? flat.lines.indexOf(line) : 0,
      left: line?.source.cells[cell]?.left ?? 0,
    };
    tokens.push(token);
    if (shape.kind.endsWith("label") || shape.kind === "risk") row = shape.kind;
    index += shape.length;
  }
  return tokens;
}

function shapeAt(flat: FlatText, index: number, row: PerformanceToken["kind"] | null): Shape | null {
  const { squeezed } = flat;
  const written = (length: number): string => writtenAt(flat, index, length);
  const numbered = matchAt(shapes.numberedYear, squeezed, index);
  if (numbered && row !== "year label")
    return { kind: "year", text: `Year ${numbered[1] ?? ""}`, length: numbered[0].length };
  const label = labelAt(squeezed, index);
  if (label) return label;
  const year = yearAt(flat, index);
  if (year) return year;
  const risk =
    matchAt(shapes.risk, squeezed, index) ??
    (row === "risk label" || row === "risk" ? matchAt(shapes.riskLetter, squeezed, index) : null);
  if (risk && endsWord(flat, index, risk[0].length)) {
    return { kind: "risk", text: tidyRisk(written(risk[0].length)), length: risk[0].length };
  }
  const blank = matchAt(shapes.blank, squeezed, index);
  if (blank) return { kind: "blank", text: "", length: blank[0].length };
  const score = scoreAt(flat, index);
  if (score) return score;
  const number = matchAt(shapes.number, squeezed, index);
  if (!number) return null;
  // Digits that belong to two words, as in `1 2016`, are parted again.
  const digits = /^\d+/.exec(flat.text.slice(flat.places[index] ?? 0))?.[0].length ?? number[0].length;
  const length = Math.min(number[0].length, digits);
  return { kind: "number", text: number[0].slice(0, length), length };
}

function labelAt(squeezed: string, index: number): Shape | null {
  for (const [kind, pattern] of [
    ["score label", shapes.scoreLabel],
    ["risk label", shapes.riskLabel],
    ["year label", shapes.yearLabel],
  ] as const) {
    const found = matchAt(pattern, squeezed, index);
    if (found) return { kind, text: found[0], length: found[0].length };
  }
  return null;
}

/** A financial year is one whose second part follows the first, so that `2018/192019/20` is two. */
function yearAt(flat: FlatText, index: number): Shape | null {
  const { squeezed } = flat;
  const span = matchAt(shapes.span, squeezed, index);
  if (span) {
    const [whole, first = "", second = ""] = span;
    const next = String(Number(first) + 1).padStart(2, "0");
    const head = whole.length - second.length;
    const fitting = [4, 2, 1]
      .filter((length) => second.length >= length)
      .map((length) => second.slice(0, length))
      .find((text) => next.endsWith(text) && isWholeNumber(flat, index + head, text.length));
    if (fitting !== undefined && (first.length === 4 || fitting.length === 2)) {
      const length = head + fitting.length;
      return { kind: "year", text: tidyYear(writtenAt(flat, index, length)), length };
    }
  }
  const found = matchAt(shapes.month, squeezed, index) ?? matchAt(shapes.year, squeezed, index);
  return found
    ? { kind: "year", text: tidyYear(writtenAt(flat, index, found[0].length)), length: found[0].length }
    : null;
}

/** Whether so many digits stand together and what follows them is no more of the number, unless a year is glued on. */
function isWholeNumber({ places, squeezed }: FlatText, index: number, length: number): boolean {
  const start = places[index] ?? 0;
  if ((places[index + length - 1] ?? 0) - start !== length - 1) return false;
  const isGlued = (places[index + length] ?? 0) === start + length;
  return !isGlued || /^(?:\D|$|(?:19|20)\d\d|\d(?!\d))/.test(squeezed.slice(index + length, index + length + 5));
}

/** Letters that stand for a score are capitals, and no word of a sentence: `A` is also an article. */
function scoreAt(flat: FlatText, index: number): Shape | null {
  const { squeezed, places, text } = flat;
  const found = matchAt(shapes.score, squeezed, index);
  if (!found || !/\p{Lu}/u.test(text.charAt(places[index] ?? 0))) return null;
  let [whole] = found;
  // A dash that touches the letter and ends the cell belongs to it; any other stands for an empty cell, or for a word.
  const dashPlace = places[index + whole.length - 1] ?? 0;
  const isPartOfIt =
    whole.endsWith("-") &&
    dashPlace === (places[index + whole.length - 2] ?? -2) + 1 &&
    /^\s|^$/.test(text.slice(dashPlace + 1, dashPlace + 2));
  if (whole.endsWith("-") && !isPartOfIt) whole = whole.slice(0, -1);
  const next = index + whole.length;
  const behind = text.slice((places[next - 1] ?? 0) + 1);
  const isAlone = /^\s*(?:[\n\t]|$)|^[ ]*[\d¹²³*(),;./|–—-]/.test(behind);
  if (
    !isAlone &&
    !labelAt(squeezed, next) &&
    !yearAt(flat, next) &&
    !matchAt(shapes.risk, squeezed, next) &&
    !isScoreStart(flat, next)
  ) {
    const isFollowedByWord = /^\s+\p{Lu}\p{Ll}/u.test(behind) && whole !== "a";
    if (!isFollowedByWord) return null;
  }
  return { kind: "score", text: whole.toUpperCase(), length: whole.length };
}

function isScoreStart({ squeezed, places, text }: FlatText, index: number): boolean {
  const place = places[index] ?? 0;
  return (
    matchAt(shapes.score, squeezed, index) !== null &&
    /\p{Lu}/u.test(text.charAt(place)) &&
    !/\p{Ll}/u.test(text.charAt(place + 1))
  );
}

/** Whether a word of so many letters is not the beginning of a longer one, such as `highlights`. */
function endsWord(flat: FlatText, index: number, length: number): boolean {
  const { places, text, squeezed } = flat;
  const end = (places[index + length - 1] ?? 0) + 1;
  if (!/\p{Ll}/u.test(text.charAt(end))) return true;
  return labelAt(squeezed, index + length) !== null;
}

function writtenAt({ text, places }: FlatText, index: number, length: number): string {
  return text.slice(places[index] ?? 0, (places[index + length - 1] ?? 0) + 1);
}

function tidyYear(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=\d) (?=\d)|(?<=\p{Ll}) (?=\p{Ll})/gu, "")
    .replaceAll(/ ?([/–—-]) ?/g, "$1")
    .replaceAll(/(?<=[A-Z]) ?(?=\d)/g, (space) => space)
    .trim();
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

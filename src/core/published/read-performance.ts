import { lineNumberAt, type FlatText } from "./flat-text";
import type { Label } from "./find-labels";
import { readPerformanceTokens, type PerformanceToken } from "./performance-tokens";
import type { PublishedYear } from "./published-review";
import type { Span } from "./spans";

export interface PerformanceReading {
  readonly years: readonly PublishedYear[];
  /** What was read of the text. */
  readonly spans: readonly Span[];
  readonly notes: readonly string[];
}

/**
 * Reads the table of years with the programme score and the risk rating of each. Words are told by their shape, so it
 * matters little how the table was taken apart: by rows, by columns, labels behind their values, all on one line.
 */
export function readPerformance(flat: FlatText, labels: readonly Label[]): PerformanceReading {
  for (const start of startsOf(flat, labels).slice(0, mostStarts)) {
    const next = labels.find((label) => label.start >= start && !isOfTable(label));
    const end = Math.min(next?.start ?? flat.text.length, start + longestTable);
    const tokens = withoutTail(readPerformanceTokens(flat, start, end));
    const years = tokens.filter(({ kind }) => kind === "year");
    const isTable = tokens.some(({ kind }) => kind === "score label" || kind === "risk label");
    if (years.length === 0 || !isTable) continue;
    return {
      ...assign(flat, years, withNumericScores(tokens)),
      spans: tokens.map((token) => ({ start: token.start, end: token.end })),
    };
  }
  return { years: [], spans: [], notes: [] };
}

/** A sheet has one such table, of some hundred characters; each place where it may begin takes the square of its length. */
const mostStarts = 30;
const longestTable = 3000;

function isOfTable({ kind }: Label): boolean {
  return kind === "year" || kind === "score" || kind === "risk";
}

/** The table begins below its heading, or where a line of years or the label `Year` is. */
function startsOf(flat: FlatText, labels: readonly Label[]): number[] {
  const heading = labels.find(({ kind }) => kind === "performance");
  const years = labels
    .filter(({ kind }) => kind === "year")
    .flatMap(({ start, isAtStart }) => {
      if (!isAtStart) return [start];
      const before = /(?<=\n)(?:(?:CY |FY ?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?[\s\t]*)+$/.exec(
        flat.text.slice(Math.max(0, start - 120), start),
      );
      return before ? [start - before[0].length, start] : [start];
    });
  const scores = labels.filter(({ kind }) => kind === "score").map(({ start }) => start);
  return heading ? [heading.end, ...years] : [...years, ...scores];
}

/** Words of the text that follows may look like a score; nothing counts behind the last line that has a label or a risk. */
function withoutTail(tokens: readonly PerformanceToken[]): PerformanceToken[] {
  const yearCount = tokens.filter(({ kind }) => kind === "year").length;
  const kept: PerformanceToken[] = [];
  const counts = { score: 0, risk: 0 };
  for (const token of tokens) {
    if (token.kind === "score" || token.kind === "risk") {
      counts[token.kind] += 1;
      const yearsAhead = tokens.filter(({ kind, start }) => kind === "year" && start > token.start).length;
      if (counts[token.kind] > Math.max(1, yearCount) && yearsAhead === 0) break;
    }
    kept.push(token);
  }
  return kept;
}

/** Where no letter is a score, the numbers 4 to 1 behind the label are: the scale of 2020/21. */
function withNumericScores(tokens: readonly PerformanceToken[]): PerformanceToken[] {
  const hasLetters = tokens.some(({ kind }) => kind === "score");
  // Among letters, a number counts where it has a year's cell to itself; else it is a footnote's.
  const isAlone = ({ left, line }: PerformanceToken): boolean =>
    tokens.filter((token) => token.line === line && token.left === left).length === 1 &&
    tokens.some(({ kind, left: place }) => kind === "year" && place === left);
  let row: PerformanceToken["kind"] | null = null;
  return tokens.map((token) => {
    if (token.kind.endsWith("label")) row = token.kind;
    return token.kind === "number" &&
      row === "score label" &&
      /^[1-4]$/.test(token.text) &&
      (!hasLetters || isAlone(token))
      ? { ...token, kind: "score" as const }
      : token;
  });
}

interface Values {
  score: string | null;
  risk: string | null;
}

function assign(
  flat: FlatText,
  years: readonly PerformanceToken[],
  tokens: readonly PerformanceToken[],
): Pick<PerformanceReading, "years" | "notes"> {
  const values: Values[] = years.map(() => ({ score: null, risk: null }));
  const notes: string[] = [];
  if (isByRows(tokens)) assignByRows(tokens, values);
  else {
    for (const kind of ["score", "risk"] as const) {
      const note = assignByColumns(kind, years, tokens, values);
      if (note !== null) notes.push(note);
    }
  }
  return {
    years: years.map((year, index) => ({
      label: year.text,
      score: values[index]?.score ?? null,
      risk: values[index]?.risk ?? null,
      line: lineNumberAt(flat, year.start),
    })),
    notes,
  };
}

/** Each year has a row of its own: what belongs to the first stands before the second. */
function isByRows(tokens: readonly PerformanceToken[]): boolean {
  const places = tokens.flatMap(({ kind }, index) => (kind === "year" ? [index] : []));
  if (places.length < 2) return false;
  const isFull = (from: number, to: number) =>
    tokens.slice(from + 1, to).some(({ kind }) => kind === "score" || kind === "risk" || kind === "blank");
  const gaps = places.slice(1).map((place, index) => isFull(places[index] ?? 0, place));
  const isHeadless = !tokens.slice((places[0] ?? 0) + 1).some(({ kind }) => kind.endsWith("label"));
  return isHeadless && gaps.every(Boolean);
}

function assignByRows(tokens: readonly PerformanceToken[], values: Values[]): void {
  let index = -1;
  for (const { kind, text } of tokens) {
    if (kind === "year") index += 1;
    const row = values[index];
    if (row && (kind === "score" || kind === "risk")) row[kind] ??= text;
  }
}

/** @returns what a person should know: how the values were laid out where it is not told */
function assignByColumns(
  kind: "score" | "risk",
  years: readonly PerformanceToken[],
  tokens: readonly PerformanceToken[],
  values: Values[],
): string | null {
  const cells = tokens.filter(
    (token) => token.kind === kind || (token.kind === "blank" && rowOf(tokens, token) === `${kind} label`),
  );
  const found = cells.filter((token) => token.kind === kind);
  const inOrder = cells.length === years.length ? cells : found;
  if (inOrder.length === years.length || found.length === 0) {
    inOrder.forEach((token, index) => put(values[index], kind, token));
    return null;
  }
  const columns = new Set(years.map(({ left }) => left));
  const isTable = columns.size === years.length && new Set(found.map(({ left }) => left)).size === found.length;
  if (isTable && years.length > 1) {
    for (const token of found) put(values[nearest(years, token.left)], kind, token);
    return null;
  }
  cells.slice(0, years.length).forEach((token, index) => put(values[index], kind, token));
  const what = kind === "score" ? "programme score(s)" : "risk rating(s)";
  // The sheet has a column for the year to come.
  const isLast = cells.length === years.length - 1;
  return isLast
    ? null
    : `${found.length} ${what} for ${years.length} years: it is not told for which, so they were given to the first.`;
}

function put(row: Values | undefined, kind: "score" | "risk", token: PerformanceToken): void {
  if (row && token.kind === kind) row[kind] ??= token.text;
}

function nearest(years: readonly PerformanceToken[], left: number): number {
  const distances = years.map((year) => Math.abs(year.left - left));
  return distances.indexOf(distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY));
}

/** The label of the row that a token stands in: the last one before it, or the one that ends its line. */
function rowOf(tokens: readonly PerformanceToken[], token: PerformanceToken): PerformanceToken["kind"] | null {
  return tokens.findLast(({ kind, start }) => kind.endsWith("label") && start < token.start)?.kind ?? null;
}

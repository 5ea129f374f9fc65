import type { FlatText } from "./flat-text";
import { labelRules, type LabelKind, type LabelRule } from "./labels";
import { readMoney } from "./read-money";
import { readPublishedDate } from "./read-published-date";
import { readPublishedRisk, readPublishedScore } from "./published-scores";

/** A label where it stands in the text. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  /** Behind its colon. */
  readonly end: number;
  /** Whether it begins a line or a cell. */
  readonly isAtStart: boolean;
  /** Whether it ends its line or cell. */
  readonly isAtEnd: boolean;
  readonly isStrong: boolean;
  readonly isHeading: boolean;
}

/** Finds every label of a text, in order, none within another. */
export function findLabels(flat: FlatText): Label[] {
  const candidates = compiled.flatMap(({ rule, pattern }) =>
    [...flat.squeezed.matchAll(pattern)].flatMap((match) => {
      const label = labelOf(flat, rule, match.index, match.index + match[0].length);
      return label ? [label] : [];
    }),
  );
  candidates.sort((one, other) => one.start - other.start || other.end - one.end);
  const labels: Label[] = [];
  const hasTitle = candidates.some(({ kind, isAtStart }) => kind === "title" && isAtStart);
  for (const label of onlyFirstHeadings(candidates)) {
    if (hasTitle && label.kind === "title" && !label.isAtStart) continue;
    if (label.start >= (labels.at(-1)?.end ?? 0)) labels.push(label);
  }
  return labels;
}

const compiled = labelRules.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, "g") }));

function labelOf(flat: FlatText, rule: LabelRule, from: number, matchEnd: number): Label | null {
  const { text, places, squeezed } = flat;
  // The plural's letter may be the first of the next word: `Region Sahel`.
  const isPlural = squeezed[matchEnd - 1] === "s" && (places[matchEnd - 1] ?? 0) > (places[matchEnd - 2] ?? 0) + 1;
  const to = isPlural ? matchEnd - 1 : matchEnd;
  const start = places[from] ?? 0;
  const wordEnd = (places[to - 1] ?? 0) + 1;
  const hasColon = squeezed[to] === ":" || (squeezed[to] === "-" && squeezed[to + 1] === ":");
  const end = hasColon ? (places[to] ?? wordEnd) + (squeezed[to] === ":" ? 1 : 2) : wordEnd;
  const isAtStart = isStartOfCell(text, start);
  const isAtEnd = /^[ ]*(?:[\n\t]|$)/.test(text.slice(end));
  const isGluedAfter = !hasColon && /[\p{Ll}]/u.test(text.charAt(wordEnd)) && /\p{L}/u.test(text.charAt(wordEnd - 1));
  if (isGluedAfter) return null;
  const label: Label = {
    kind: rule.kind,
    start,
    end,
    isAtStart,
    isAtEnd,
    isStrong: rule.strength !== "weak",
    isHeading: rule.strength === "heading",
  };
  return isLabel(flat, rule, label, hasColon) ? label : null;
}

function isLabel(flat: FlatText, { kind, strength }: LabelRule, label: Label, hasColon: boolean): boolean {
  const { text } = flat;
  const { start, end, isAtStart, isAtEnd } = label;
  const rest = restOfLine(text, end);
  const isCapital = /[\p{Lu}\d]/u.test(text.charAt(start));
  if (strength === "heading") return isHeading(text, label, rest, hasColon);
  if (!isAtStart && !isCapital) return false;
  if (kind === "partners" && /lead in bold/i.test(text.slice(start, end))) return true;
  if (strength === "strong")
    return hasColon || (isAtStart && (isAtEnd || isValueOf(kind, rest) || /^\s/.test(text.slice(end))));
  if (kind === "year" && isAtStart && rowOfHeadings.test(rest)) return true;
  if (kind === "year" && !isAtStart && tableOfYears.test(text.slice(end, end + 200))) return true;
  if (kind === "title" && !isAtStart) return hasColon && start < 300 && /\s/.test(text.charAt(start - 1));
  if (kind === "year" || kind === "score") return isAtStart && (isAtEnd || hasColon || isValueOf(kind, rest));
  if (isAtStart) return hasColon || isAtEnd || (kind === "budgetOda" && isValueOf(kind, rest));
  const isWord = /[\s.,;:()/\d+]/.test(text.charAt(start - 1)) || /\p{L}/u.test(text.charAt(start - 1));
  return (
    isWord && hasColon && isValueOf(kind, rest) && kind !== "country" && kind !== "partners" && kind !== "leadPartner"
  );
}

/** Years, then the label of the scores: a table of years whose rows stand on one line. */
const tableOfYears =
  /^:?\s*(?:(?:CY|FY)?\s?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\s*\d?\s+){1,12}(?:(?:overall|output|programme|program|project)\s+)?score/i;

/** The headings of a table that has a row for each year. */
const rowOfHeadings = /^:?\s*(?:(?:overall|output|programme|program|project)\s+)?(?:score|rating|risk)/i;

/** A heading has no sentence behind it on its line, unless the whole document is run together. */
function isHeading(
  text: string,
  { kind, start, end, isAtStart, isAtEnd }: Label,
  rest: string,
  hasColon: boolean,
): boolean {
  if (/\.{4,}|…{2,}/.test(rest)) return false;
  const words = text.slice(start, end);
  const isTitle = /^[\p{Lu}\d]/u.test(words);
  if (!isTitle) return false;
  if (isAtStart) {
    const isBare = isAtEnd || hasColon || /^\s*\(?[^.]{0,60}\)?\s*$/.test(rest);
    if (kind === "outputs")
      return (
        isAtEnd || /^\s*(?::\s*)?(?:output\s*)?(?:score|rating|impact)/i.test(rest) || (hasColon && rest.trim() === "")
      );
    if (kind === "section" || kind === "recommendations")
      return (
        isAtEnd ||
        (hasColon && kind === "recommendations") ||
        /^\s*\(.{0,40}\)?\s*$/.test(rest) ||
        (kind === "recommendations" && words.length > 30)
      );
    return isBare || words.length > 24;
  }
  if (kind === "outputs") return /^Outputs\s*Scores?$/.test(words) && /^\s*\p{Lu}/u.test(rest);
  return (
    words.length > 17 &&
    (kind === "performance" || kind === "progress" || kind === "support" || kind === "recommendations") &&
    /[^,;]$/.test(text.slice(Math.max(0, start - 100), start).trimEnd()) &&
    words.startsWith(kind === "support" ? "What" : "Summary")
  );
}

/** A text names each of its headings once; where it does so again, it speaks of it. One that begins a line counts before. */
function onlyFirstHeadings(labels: readonly Label[]): Label[] {
  const unique: ReadonlySet<LabelKind> = new Set<LabelKind>(["performance", "support", "progress", "recommendations"]);
  const first = new Map<LabelKind, Label>();
  const scoring = labels.find(({ kind }) => kind === "outputTitle")?.start ?? Number.POSITIVE_INFINITY;
  // The body of a review has recommendations for each output.
  const isOfOneOutput = ({ start, end }: Label): boolean => start > scoring && end - start < 24;
  for (const label of labels) {
    if (!unique.has(label.kind) || isOfOneOutput(label)) continue;
    const known = first.get(label.kind);
    if (!known || rank(label) > rank(known)) first.set(label.kind, label);
  }
  return labels.flatMap((label) => {
    if (!unique.has(label.kind) || first.get(label.kind) === label) return [label];
    return label.isAtStart && label.isAtEnd ? [{ ...label, kind: "section" as const }] : [];
  });
}

/** How likely it is that a heading is the one that is meant: one that begins and ends its line and names a summary. */
function rank({ isAtStart, isAtEnd, end, start }: Label): number {
  return (isAtStart ? 2 : 0) + (isAtStart && isAtEnd ? 1 : 0) + (end - start > 24 ? 1 : 0);
}

/** Whether a text begins with a value that a label of this kind announces. */
export function isValueOf(kind: LabelKind, text: string): boolean {
  const plain = text.trim();
  switch (kind) {
    case "budgetOda":
    case "budgetNonOda":
    case "programmeValue":
    case "totalBudget":
      return readMoney(plain.slice(0, 30)).kind === "amount" || isPlaceholder(plain);
    case "startDate":
    case "endDate":
    case "reviewDate":
      return readPublishedDate(plain.slice(0, 60), "first") !== null || isPlaceholder(plain);
    case "code":
      return codeIn(plain) !== null;
    case "outcome":
    case "score":
      return (
        readPublishedScore(plain.slice(0, 12).split(/\s{2,}|[\n\t]| (?=[A-Z][a-z])/)[0] ?? "") !== null ||
        isPlaceholder(plain)
      );
    case "risk":
      return readPublishedRisk(plain) !== null || isPlaceholder(plain);
    case "year":
      return /^(?:CY|FY)?\s?(?:19|20)\d\d|^FY ?\d\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?['’]?\d\d/i.test(
        plain,
      );
    case "title":
    case "country":
    case "partners":
    case "leadPartner":
    case "otherPartners":
      return plain !== "" && !isPlaceholder(plain);
    case "impactWeight":
    case "outputNumber":
      return /^\d/.test(plain);
    case "outputTitle":
    case "other":
    case "performance":
    case "outputs":
    case "support":
    case "progress":
    case "recommendations":
    case "section":
      return plain !== "";
  }
}

/** A code of a programme by its shape: `203067`, `GB-1-203067`, `PO008`, `CSSF-06-000012`; null where there is none. */
export function codeIn(text: string): string | null {
  const found =
    /(?<![\p{L}\d£$€.,/-])(?:(?:GB|XI|XM)-[A-Z\d-]*\d|[A-Z]{2,}[A-Z\d]*[-/_ ]?\d[A-Z\d/_-]*|\d{5,7}(?:-\d{1,3})?)(?![\p{L}\d]|[.,/]\d|\s?(?:m|million|bn)\b)/u.exec(
      text,
    );
  return found?.[0] ?? null;
}

/** Whether a text says only that there is nothing yet. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-–—.…]+|n\/?a|nil|none|tb[cda]|to be (?:completed|confirmed|determined|agreed|advised|decided)(?: .{0,30})?|not (?:yet )?(?:applicable|known|available|scored|assessed|set|agreed)|unknown|\[.*\]|x{2,})[.)]*$/i.test(
    text.trim(),
  );
}

function isStartOfCell(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 12), place);
  return place === 0 || /(?:^|[\n\t])\s*(?:[•◦▪*·-]\s*|\d{1,2}[.)]\s*|[a-z][.)]\s*|[A-H][.:)]\s*)?$/i.test(before);
}

function restOfLine(text: string, place: number): string {
  return /^[^\n\t]*/.exec(text.slice(place, place + 400))?.[0] ?? "";
}

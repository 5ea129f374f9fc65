import { lineNumberAt, type FlatText } from "./flat-text";
import { isValueOf, type Label } from "./find-labels";
import type { LabelKind } from "./labels";
import type { LineEnds } from "./published-document";
import type { Found } from "./published-review";
import { readParagraphs, type Paragraph } from "./read-paragraphs";
import type { Span } from "./spans";

/** The text below a heading. */
export interface Block extends Span {
  readonly kind: LabelKind;
}

const narratives: ReadonlySet<LabelKind> = new Set<LabelKind>(["support", "progress", "recommendations"]);

/** The texts below the narrative headings, each up to the next heading or fact. */
export function findBlocks(flat: FlatText, labels: readonly Label[]): Block[] {
  return labels.flatMap((label, index): Block[] => {
    if (!narratives.has(label.kind)) return [];
    const next = labels.slice(index + 1).find((other) => endsNarrative(flat, other));
    const start = afterHeading(flat, label);
    return [{ kind: label.kind, start, end: beforeFootnotes(flat, start, next?.start ?? flat.text.length) }];
  });
}

/** A text may begin a line with a word that is a label elsewhere; it is one here where a value of its kind follows. */
function endsNarrative({ text }: FlatText, { kind, isHeading, isAtStart, isAtEnd, isStrong, end }: Label): boolean {
  if (isHeading) return kind !== "outputs" || isAtStart;
  if (kind === "year") return isAtStart && isAtEnd && isValueOf("year", text.slice(end, end + 40));
  if (!isAtStart || !isStrong || kind === "other") return false;
  const rest = /^[^\n]*/.exec(text.slice(end, end + 120))?.[0] ?? "";
  const hasColon = text.charAt(end - 1) === ":";
  return (hasColon || isAtEnd) && (isValueOf(kind, rest) || (rest.trim() === "" && kind !== "title"));
}

/** A page's footnotes stand behind its text: a number without a stop, then a sentence. They are no part of it. */
function beforeFootnotes({ text }: FlatText, start: number, end: number): number {
  const lines = text.slice(start, end).trimEnd().split("\n");
  let first = lines.length;
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index] ?? "";
    const isGap = line === "" && first === index + 1;
    if (/^ *\d{1,2} \p{Lu}\p{Ll}/u.test(line)) first = index;
    else if (!isGap && /^(?:\d|$)/.test(line)) break;
    else if (isGap) first = index;
  }
  return first === lines.length ? end : start + lines.slice(0, first).join("\n").length;
}

/** The rest of a heading's own line, such as `(1 page)`, is no text. */
function afterHeading({ text }: FlatText, { end, isAtEnd }: Label): number {
  if (isAtEnd) return end;
  const rest = /^[^\n\t]*/.exec(text.slice(end))?.[0] ?? "";
  return rest.length < 60 && !/[.!?]\s*$|:\s*\S/.test(rest) && /^\s*[(/,–&-]|^\s*\p{Ll}/u.test(rest)
    ? end + rest.length
    : end;
}

/** A block as the text of one cell: a paragraph a line, items of lists with a bullet before them. Null where it is empty. */
export function readNarrative(flat: FlatText, block: Block, lineEnds: LineEnds): Found<string> | null {
  const paragraphs = readParagraphs(flat.text.slice(block.start, block.end), lineEnds);
  const [first] = paragraphs;
  if (!first) return null;
  const value = paragraphs
    .map(({ text, level, number }) => (level === 0 ? text : `• ${number === null ? "" : `${number}. `}${text}`))
    .join("\n");
  return { value, line: lineNumberAt(flat, block.start + first.start), sureness: "sure" };
}

export interface RecommendationsReading {
  readonly recommendations: readonly Found<string>[];
  /** Its paragraphs that are none. */
  readonly others: readonly Span[];
}

/**
 * The recommendations of a block: its list items or, where it has none, its paragraphs. What introduces a list and what
 * follows it are none.
 */
export function readRecommendations(flat: FlatText, block: Block, lineEnds: LineEnds): RecommendationsReading {
  const text = flat.text.slice(block.start, block.end);
  const paragraphs = readParagraphs(text, lineEnds);
  const hasList = paragraphs.some(({ level }) => level > 0);
  const recommendations: Found<string>[] = [];
  const others: Span[] = [];
  // An inner item belongs to the item above it.
  let hasOuterItem = false;
  paragraphs.forEach((paragraph, index) => {
    const last = recommendations.at(-1);
    if (hasList ? paragraph.level === 0 : isIntroduction(paragraph, index, paragraphs)) {
      const end = paragraphs[index + 1]?.start ?? text.length;
      others.push({ start: block.start + paragraph.start, end: block.start + end });
    } else if (paragraph.level === 2 && last && hasOuterItem) {
      recommendations[recommendations.length - 1] = { ...last, value: `${last.value}\n• ${paragraph.text}` };
    } else {
      recommendations.push({
        value: paragraph.text,
        line: lineNumberAt(flat, block.start + paragraph.start),
        sureness: "sure",
      });
    }
    hasOuterItem ||= paragraph.level === 1;
  });
  return { recommendations, others };
}

function isIntroduction({ text }: Paragraph, index: number, all: readonly Paragraph[]): boolean {
  return index === 0 && all.length > 1 && text.endsWith(":");
}

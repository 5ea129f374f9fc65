import { findLabels, isPlaceholder, type Label } from "./find-labels";
import { flatten, lineNumberAt, type FlatText } from "./flat-text";
import { parseYear } from "../review/year";
import type { PublishedDocument } from "./published-document";
import type { Found, PublishedReview, PublishedYear, UnreadLine } from "./published-review";
import { readFacts } from "./read-facts";
import { findBlocks, readNarrative, readRecommendations, type Block } from "./read-narrative";
import { readOutputs } from "./read-outputs";
import { readPerformance } from "./read-performance";
import { remainderOf, type Span } from "./spans";

/**
 * Reads a published summary sheet as a review; null where the document is none. Nothing is invented: what the sheet does
 * not tell is missing, and what is not understood is listed.
 */
export function readPublishedReview(document: PublishedDocument): PublishedReview | null {
  const flat = flatten(document);
  const labels = findLabels(flat);
  if (labels.length > mostLabels) return null;
  const blocks = findBlocks(flat, labels);
  const outside = labels.filter(({ start }) => !blocks.some((block) => start >= block.start && start < block.end));

  const performance = readPerformance(flat, outside);
  const outputs = readOutputs(flat, outside, document.lineEnds);
  const taken = [...performance.spans, ...outputs.spans];
  const title = readTitleLine(flat);
  const section =
    outside.find(({ kind, start }) => kind === "section" && start > (outside[0]?.start ?? 0))?.start ??
    flat.text.length;
  const factLabels = outside.filter(({ start }) => start < section && !isWithin(start, taken));
  const facts = readFacts(flat, factLabels, document);

  const narrative = (kind: Block["kind"]): { found: Found<string> | null; spans: Block[] } | undefined => {
    const own = blocks.filter((block) => block.kind === kind);
    const [block] = own;
    return block && { found: readNarrative(flat, block, document.lineEnds), spans: [block] };
  };
  const support = narrative("support");
  const progress = narrative("progress");
  const recommendationBlock = blocks.find(({ kind }) => kind === "recommendations");
  const recommended = recommendationBlock
    ? readRecommendations(flat, recommendationBlock, document.lineEnds)
    : { recommendations: [], others: [] };

  const read: Span[] = [
    ...taken,
    ...facts.spans,
    ...(support?.spans ?? []),
    ...(progress?.spans ?? []),
    ...labels.filter(({ isHeading, kind }) => isHeading && kind !== "section"),
    ...(recommendationBlock ? without(recommendationBlock, recommended.others) : []),
    ...(title ? [title.span] : []),
  ];
  const years = yearsOf(performance.years, title?.year ?? null, facts.facts);
  const review: PublishedReview = {
    facts: {
      ...facts.facts,
      ...(facts.facts.title ? {} : title?.title ? { title: title.title } : {}),
      ...(support ? { support: support.found } : {}),
      ...(progress ? { progress: progress.found } : {}),
    },
    years,
    outputs: outputs.outputs,
    recommendations: recommended.recommendations,
    unread: unreadLines(flat, read),
    notes: [
      ...facts.notes,
      ...performance.notes,
      ...(flat.hasLookAlikes
        ? ["Some letters of other alphabets look like Latin ones; in labels and scores they were read as these."]
        : []),
    ],
  };
  return isReview(review, labels) ? review : null;
}

/** A sheet has thirty, a whole review some hundred. */
const mostLabels = 2000;

/** A letter or a novel may have a title and a date; a review has a table of years, outputs with scores, or its headings. */
function isReview({ years, outputs, facts, recommendations }: PublishedReview, labels: readonly Label[]): boolean {
  const factCount = Object.values(facts).filter((fact) => fact !== null).length;
  const signs = [
    years.some(({ score, risk }) => score !== null || risk !== null),
    outputs.length > 0,
    factCount >= 3,
    facts.support !== undefined || facts.progress !== undefined,
    recommendations.length > 0,
    labels.some(({ kind }) => kind === "performance"),
  ];
  return signs.filter(Boolean).length >= 2 && factCount > 0;
}

interface TitleLine {
  readonly title: Found<string> | null;
  readonly year: { readonly label: string; readonly line: number } | null;
  readonly span: Span;
}

/** The line over the sheet: `… Annual Review 2016/17 – Summary Sheet`. */
function readTitleLine(flat: FlatText): TitleLine | null {
  for (const { start, end, source } of flat.lines.slice(0, 8)) {
    const text = flat.text.slice(start, end).replaceAll(/\s+/g, " ").trim();
    const found =
      /^(.*?)[\s:,–—-]*\bAnnual Review\b(?: Summary)?[\s:,–—-]*(?:((?:CY ?|FY ?)?\d{2,4}(?: ?[/–-] ?\d{2,4})?)\b)?[\s:,–—-]*(?:Summary Sheet|Summary)?[\s:.]*$/i.exec(
        text,
      );
    const named = /^Annual Review ((?:CY ?|FY ?)?\d{2,4}(?: ?[/–-] ?\d{2,4})?) ?[:–—-] ?(\p{L}.+)$/iu.exec(text);
    if (named && parseYear(named[1] ?? "")) {
      const isSheet = /^summary/i.test(named[2] ?? "");
      return {
        title: isSheet ? null : { value: named[2] ?? "", line: source.number, sureness: "likely" },
        year: { label: named[1] ?? "", line: source.number },
        span: { start, end },
      };
    }
    if (!found) continue;
    const [, name = "", label] = found;
    const isName =
      name.length > 3 &&
      !/^(?:international climate (?:fund|finance)|cssf|conflict, stability and security fund|dfid|fcdo)$/i.test(name);
    return {
      title: isName ? { value: name, line: source.number, sureness: "likely" } : null,
      year: label !== undefined && parseYear(label) ? { label, line: source.number } : null,
      span: { start, end },
    };
  }
  return null;
}

/** Without a table of years, the year that the title names has the score and risk that stand beside their labels. */
function yearsOf(
  years: readonly PublishedYear[],
  titleYear: TitleLine["year"],
  { programmeScore, riskRating }: PublishedReview["facts"],
): readonly PublishedYear[] {
  if (years.length > 0 || !titleYear) return years;
  return [{ ...titleYear, score: programmeScore?.value ?? null, risk: riskRating?.value ?? null }];
}

function isWithin(place: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => place >= start && place < end);
}

function without(whole: Span, holes: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let place = whole.start;
  for (const { start, end } of holes) {
    if (start > place) spans.push({ start: place, end: start });
    place = Math.max(place, end);
  }
  return [...spans, { start: place, end: whole.end }];
}

function unreadLines(flat: FlatText, read: readonly Span[]): UnreadLine[] {
  return flat.lines.flatMap(({ start, end }): UnreadLine[] => {
    const own = read.filter((span) => span.end > start && span.start < end);
    const text = remainderOf(flat.text, { start, end }, own);
    const isNothing = !/\p{L}{2}|\d{3}/u.test(text) || isPlaceholder(text);
    return isNothing ? [] : [{ line: lineNumberAt(flat, start), text }];
  });
}

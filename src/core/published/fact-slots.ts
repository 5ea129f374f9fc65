import { lineAt, type FlatLine, type FlatText } from "./flat-text";
import { isPlaceholder, isValueOf, type Label } from "./find-labels";
import type { LabelKind } from "./labels";
import type { LineEnds } from "./published-document";
import { readPublishedDate } from "./read-published-date";
import type { Span } from "./spans";

/** A label with the part of the text that is its value. */
export interface Slot {
  readonly label: Label;
  readonly value: Span;
  readonly sureness: "sure" | "likely";
}

/**
 * Finds the value of each label: behind it, in the cell below where a row holds labels only, or before it where the whole
 * document has its values before their labels, as texts taken from a page often do.
 */
export function slotsOf(flat: FlatText, labels: readonly Label[], lineEnds: LineEnds): Slot[] {
  const behind = labels.map((label, index) => ({
    label,
    value: behindLabel(flat, label, labels[index + 1], lineEnds),
  }));
  const alone = behind.filter(
    ({ label }) => isAlone(flat, label) && !label.isHeading && label.kind !== "other" && label.kind !== "year",
  );
  const isReversed =
    countFits(
      flat,
      alone.map(({ label, value }) => ({ label, value })),
    ) <
    countFits(
      flat,
      alone.map(({ label }) => ({ label, value: beforeLabel(flat, label, labels) })),
    );
  const slots = behind.map(({ label, value }): Slot => {
    const below = belowLabel(flat, label, labels);
    if (below) return { label, value: below, sureness: "sure" };
    if (isReversed && alone.some((one) => one.label === label))
      return { label, value: beforeLabel(flat, label, labels), sureness: "likely" };
    return { label, value, sureness: "sure" };
  });
  return sharedDates(flat, slots);
}

function countFits({ text }: FlatText, candidates: readonly { readonly label: Label; readonly value: Span }[]): number {
  return candidates.filter(({ label, value }) => {
    const candidate = text.slice(value.start, value.end);
    if (isPlaceholder(candidate)) return true;
    if (label.kind === "title" || label.kind === "country" || label.kind === "partners") {
      return (
        candidate.trim() !== "" &&
        candidate.length < 250 &&
        !isValueOf("programmeValue", candidate) &&
        !isValueOf("code", candidate.slice(0, 12)) &&
        !isValueOf("startDate", candidate.slice(0, 20))
      );
    }
    return isValueOf(label.kind, candidate);
  }).length;
}

const manyLines: ReadonlySet<LabelKind> = new Set<LabelKind>([
  "partners",
  "otherPartners",
  "title",
  "country",
  "leadPartner",
]);

function behindLabel(flat: FlatText, label: Label, next: Label | undefined, lineEnds: LineEnds): Span {
  const limit = Math.min(next?.start ?? flat.text.length, label.end + 2000);
  const text = flat.text.slice(label.end, limit);
  const start = label.end + (text.length - text.trimStart().length);
  if (!manyLines.has(label.kind)) return { start, end: label.end + Math.min(text.length, 300) };
  return { start, end: start + lengthOfWords(flat.text.slice(start, limit), label.kind, lineEnds) };
}

/** Words end with their cell; on a page they run on over its lines until there is a gap, a label or a sentence. */
function lengthOfWords(text: string, kind: LabelKind, lineEnds: LineEnds): number {
  const isList = kind === "partners" || kind === "otherPartners";
  let length = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const isMore =
      index === 0 ||
      (line.trim() !== "" &&
        !unknownLabel.test(line) &&
        (isList
          ? isListLine(line) && (lineEnds !== "paragraph" || length === 0 || /^\s*[•◦]/.test(line))
          : lineEnds !== "paragraph" && index < 4 && !/\.\s*$/.test(line)));
    if (!isMore) break;
    length += (index > 0 ? 1 : 0) + line.length;
  }
  return text.slice(0, length).trimEnd().length;
}

const unknownLabel = /^\s*\p{Lu}[\p{L} /&'’()-]{2,40}:(?:\s|$)/u;

function isListLine(line: string): boolean {
  return line.length < 200 && !/[a-z]{3}[.!?]\s*$/.test(line);
}

/** The line, or the cell, right before the label. */
function beforeLabel(flat: FlatText, label: Label, labels: readonly Label[]): Span {
  const own = lineAt(flat, label.start);
  const last = labels.findLast(({ end }) => end <= label.start);
  const from = Math.max(last?.end ?? 0, (own?.start ?? label.start) - 400);
  const text = flat.text.slice(from, label.start).trimEnd();
  const gap = text.lastIndexOf("\n\n");
  const near = gap >= 0 && text.slice(gap).trim() !== "" ? text.slice(gap) : text;
  // Only a title may take several lines, and the sheet's own heading is none of them.
  const tail =
    label.kind === "title"
      ? near.replace(/^[^]*(?:summary sheet|annual review)[^\n]*\n/i, "")
      : near.slice(near.lastIndexOf("\n") + 1);
  const start = from + (text.length - tail.length) + (tail.length - tail.trimStart().length);
  return { start: Math.min(start, label.start), end: Math.max(Math.min(start, label.start), from + text.length) };
}

function isAlone(flat: FlatText, { start, isAtStart, isAtEnd }: Label): boolean {
  const line = lineAt(flat, start);
  return isAtStart && isAtEnd && line !== null && line.cellStarts.length === 1;
}

/** Where a row has labels in all its cells, their values are in the cells below. */
function belowLabel(flat: FlatText, label: Label, labels: readonly Label[]): Span | null {
  const line = lineAt(flat, label.start);
  if (!line || line.cellStarts.length < 2 || !label.isAtStart || !label.isAtEnd) return null;
  if (!isRowOfLabels(line, labels)) return null;
  const next = flat.lines[flat.lines.indexOf(line) + 1];
  if (next?.cellStarts.length !== line.cellStarts.length) return null;
  if (labels.some(({ start }) => start >= next.start && start < next.end)) return null;
  const cell = line.cellStarts.findLastIndex((start) => start <= label.start);
  const start = next.cellStarts[cell] ?? next.end;
  const end = (next.cellStarts[cell + 1] ?? next.end + 1) - 1;
  return { start, end: Math.max(start, end) };
}

function isRowOfLabels(line: FlatLine, labels: readonly Label[]): boolean {
  const own = labels.filter(
    ({ start, isAtStart, isAtEnd }) => start >= line.start && start < line.end && isAtStart && isAtEnd,
  );
  const filled = line.source.cells.filter(({ text }) => text.trim() !== "");
  return filled.length > 1 && own.length === filled.length;
}

/** `Start Date: End Date: 1 June 2015 31 March 2018`: labels of dates in a row, then as many dates. */
function sharedDates(flat: FlatText, slots: readonly Slot[]): Slot[] {
  const result = [...slots];
  slots.forEach((slot, last) => {
    let first = last;
    while (first > 0 && isDate(slots[first - 1]) && isEmpty(flat, slots[first - 1])) first -= 1;
    if (first === last || !isDate(slot)) return;
    const spans = datesIn(flat, slot.value);
    if (spans.length !== last - first + 1) return;
    spans.forEach((value, index) => {
      const label = slots[first + index]?.label;
      if (label) result[first + index] = { label, value, sureness: "likely" };
    });
  });
  return result;
}

function datesIn(flat: FlatText, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let place = start;
  while (place < end) {
    const found = readPublishedDate(flat.text.slice(place, end).replaceAll(/[\n\t]/g, " "), "first");
    if (!found) break;
    spans.push({ start: place + found.start, end: place + found.end });
    place += found.end;
  }
  return spans;
}

function isDate(slot: Slot | undefined): boolean {
  return slot?.label.kind === "startDate" || slot?.label.kind === "endDate" || slot?.label.kind === "reviewDate";
}

function isEmpty({ text }: FlatText, slot: Slot | undefined): boolean {
  return slot !== undefined && text.slice(slot.value.start, slot.value.end).trim() === "";
}

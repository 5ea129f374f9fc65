/** A part of a text: from `start` up to but without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is left of a span of text when others are taken out of it, joined by single spaces. */
export function remainderOf(text: string, whole: Span, taken: readonly Span[]): string {
  const parts: string[] = [];
  let place = whole.start;
  for (const { start, end } of [...taken].sort((one, other) => one.start - other.start)) {
    if (end <= place || start >= whole.end) continue;
    if (start > place) parts.push(text.slice(place, start));
    place = Math.max(place, end);
  }
  if (place < whole.end) parts.push(text.slice(place, whole.end));
  return parts.join(" ").replaceAll(/\s+/g, " ").trim();
}

import { isErrorValue } from "../grid/cell-value";
import type { Entry } from "../review/review";
import { tidyText } from "../review/text";

/** What is written, in the person's words, where it is no number or date; an error value is nobody's words. */
export function textOfEntry({ raw, value }: Entry): string {
  if (typeof value === "string") return value;
  return typeof raw === "string" && !isErrorValue(raw) ? tidyText(raw) : "";
}

/** The lines of a text that is tidy already, as they are shown: a row each, every kind of bullet with the same sign. */
export function shownLines(text: string): string[] {
  return linesOf(text).map((line) => line.replace(bulletMark, bullet));
}

/** The lines of a recommendation as they are shown: the first is a bullet, whether its text says so or not. */
export function shownBullet(text: string): string[] {
  const [first, ...more] = shownLines(text);
  if (first === undefined) return [];
  return [first.startsWith(bullet) ? first : bullet + first, ...more];
}

/** Partners, one a line, as they are shown: on one line. */
export function shownPartners(text: string): string {
  return linesOf(text)
    .map((line) => line.replace(/[,;]$/, ""))
    .join(", ");
}

/** The sign of a bullet on the summary. */
export const bullet = "• ";

/** Marks that begin a bullet in a text of the review workbook. */
export const bulletMark = /^[-•*–] /;

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

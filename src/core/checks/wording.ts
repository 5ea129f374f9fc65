import { textOfValue, type CellValue } from "../grid/cell-value";
import { formatPounds } from "../review/format-facts";
import { foldWhiteSpace } from "../review/text";

/** A cell's text within curly quotation marks, on one line, clipped to at most `room` characters. */
export function quote(value: CellValue, room = 24): string {
  return `“${clip(value, room)}”`;
}

/** A cell's text on one line, clipped with … to at most `room` characters. */
export function clip(value: CellValue, room = 24): string {
  const text = foldWhiteSpace(textOfValue(value));
  if (text.length <= room) return text;
  const withoutHalfCharacter = text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${withoutHalfCharacter.trimEnd()}…`;
}

/** What may be entered: `A+, A or B`; `one of the list` where that is longer than `room`, or the list is empty. */
export function oneOf(choices: readonly string[], room = 40): string {
  const [last, ...others] = choices.map(foldWhiteSpace).reverse();
  if (last === undefined) return "one of the list";
  const text = others.length > 0 ? `${others.reverse().join(", ")} or ${last}` : last;
  return text.length <= room ? text : "one of the list";
}

/** Pounds for a message: `£1,935,000`; clipped where no budget can be meant. */
export function money(pounds: number): string {
  return clip(formatPounds(pounds), 16);
}

/** A number for a message, with commas between the thousands: `32,767`. */
export function count(number: number): string {
  return String(number).replaceAll(/(?<![.e]\d*)\B(?=(?:\d{3})+(?!\d))/g, ",");
}

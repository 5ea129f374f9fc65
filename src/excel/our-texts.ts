import type { CellValue } from "../core/grid/cell-value";
import type { CellInput, Edit } from "../core/grid/edit";

/** Every text that some edits write: what holds another one was written by somebody else and is left alone. */
export type OurTexts = ReadonlySet<string>;

export function textsOf(edits: readonly Edit[]): OurTexts {
  return new Set(edits.flatMap(textsOfEdit));
}

function textsOfEdit(edit: Edit): string[] {
  if (edit.kind === "write values" || edit.kind === "add table rows") return edit.values.flat().flatMap(textsOfInput);
  if (edit.kind === "add table column") return [edit.heading, ...edit.values.flatMap(textsOfInput)];
  if (edit.kind === "write formulas") return [anyFormula];
  if (edit.kind === "clear range") return [""];
  if (edit.kind !== "restore range") return [];
  const { values, look } = edit.content;
  return [...values, ...(look?.formulas ?? [])].flat().map(String);
}

/** Excel writes formulas its own way, so that one of ours is not known again by its text. */
const anyFormula = "=";

function textsOfInput(input: CellInput): string[] {
  if (input === null) return [];
  return [String(typeof input === "object" ? input.serial : input)];
}

/** Whether a content is one that some edits wrote, or what Excel makes of it. */
export function isOurs(content: CellValue, ours: OurTexts): boolean {
  const text = String(content);
  // A heading is a text, whatever it was entered as.
  const isHeading = typeof content === "string" && isHeadingOfOurs(text, ours);
  return ours.has(text) || (text.startsWith("=") && ours.has(anyFormula)) || isHeading;
}

/** Where a table's headings turn out to stand, Excel makes ours unique by a number, and calls an empty one `Column1`. */
function isHeadingOfOurs(text: string, ours: OurTexts): boolean {
  for (let digits = 1; digits <= mostColumnDigits && isDigit(text.at(-digits)); digits += 1) {
    const stem = text.slice(0, -digits);
    if (stem !== "" && (ours.has(stem) || (stem === "Column" && ours.has("")))) return true;
  }
  return false;
}

/** A worksheet has 16,384 columns. */
const mostColumnDigits = 5;

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

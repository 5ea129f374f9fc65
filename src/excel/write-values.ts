import type { CellInput } from "../core/grid/edit";

/** What is set on a range so that every cell holds just what was meant; null leaves a cell, or its format, as it is. */
export interface RangeInput {
  readonly values: (string | number | boolean | null)[][];
  /** Null where no cell needs a format of its own. */
  readonly numberFormats: (string | null)[][] | null;
}

/** Cells with this number format hold text of at most this length; longer text would be shown as `####`. */
const textFormat = "@";
const longestTextFormatted = 255;

/**
 * Excel reads what is set as if it were typed (Microsoft, "Set and get range values, text, or formulas"): text that
 * begins with `=`, `+`, `-` or `@` becomes a formula, `1-2` and `2011/12` a date, `007` a number. Short text that could
 * be read so is written in a cell formatted as text; long text behind the apostrophe that marks text, and so is text
 * that begins with an apostrophe of its own, which would be taken for that mark. The same goes for the full-width signs,
 * which begin a formula where Excel is set to an East Asian language, and for signs behind characters that do not show.
 */
export function rangeInputOf(cells: readonly (readonly CellInput[])[]): RangeInput {
  const inputs = cells.map((row) => row.map(cellInputOf));
  const hasFormats = inputs.some((row) => row.some(({ numberFormat }) => numberFormat !== null));
  return {
    values: inputs.map((row) => row.map(({ value }) => value)),
    numberFormats: hasFormats ? inputs.map((row) => row.map(({ numberFormat }) => numberFormat)) : null,
  };
}

function cellInputOf(input: CellInput): { value: string | number | boolean | null; numberFormat: string | null } {
  if (input === null || typeof input === "number" || typeof input === "boolean") return asIs(input);
  if (typeof input === "object") return { value: input.serial, numberFormat: input.numberFormat };
  if (!couldBeReadAsSomethingElse(input)) return asIs(input);
  return input.length <= longestTextFormatted && !input.startsWith("'")
    ? { value: input, numberFormat: textFormat }
    : { value: `'${input}`, numberFormat: "General" };
}

function asIs(value: string | number | boolean | null) {
  return { value, numberFormat: null };
}

/** A date such as `Wednesday, 30 September 2015` has a digit among its first characters. */
const longestDate = 40;

/** Text that is surely text begins with a letter, a bullet or a bracket and is no month, logical value or error. */
function couldBeReadAsSomethingElse(text: string): boolean {
  if (text === "") return false;
  if (/^[\s\p{Cc}\p{Cf}]*[=+\-@'#＝＋－＠]/u.test(text)) return true;
  if (text.length > longestTextFormatted) return false;
  return (
    /^\s*(true|false)\s*$/i.test(text) ||
    /^[^\p{L}\p{Nd}]*\p{Nd}/u.test(text) ||
    /\p{Nd}/u.test(text.slice(0, longestDate))
  );
}

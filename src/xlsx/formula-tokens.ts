import {
  type RangeAddress,
  formatColumn,
  maximumColumnCount,
  maximumRowCount,
  parseRange,
  quoteWorksheetName,
} from "../core/grid/address";

/**
 * One piece of a formula. `worksheet` is the name before `!`, without quotation marks: `Jan:Mar` for a range of
 * worksheets, `[1]Jan` for another workbook's, null for none.
 */
export interface FormulaToken {
  readonly kind: "reference" | "name" | "structured" | "function" | "error" | "other";
  readonly worksheet: string | null;
  /** The piece without its worksheet. */
  readonly text: string;
  /** The whole piece as it stands in the formula. */
  readonly written: string;
}

const prefix = String.raw`(?:'((?:[^']|'')+)'!|((?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!|(\[\d+\])!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const boundary = String.raw`(?![\p{L}\p{N}_.(\[!\\])`;
const pattern = new RegExp(
  [
    String.raw`("(?:[^"]|"")*")`,
    prefix +
      "(?:" +
      [
        String.raw`(#(?:REF!|N/A|NAME\?|NULL!|NUM!|DIV/0!|VALUE!|[A-Z_]+!))`,
        `(${cell}:${cell}${boundary}|${cell}${boundary}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${boundary}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}${boundary})`,
        String.raw`([\p{L}_\\][\p{L}\p{N}_.?\\]*)`,
      ].join("|") +
      ")",
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
    String.raw`\[`,
    String.raw`[^"'\[\p{L}\p{N}_$#\\]+|.`,
  ].join("|"),
  "suy",
);

/** Takes a formula, with or without its `=`, apart; the written pieces together are the formula again. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < formula.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(formula);
    if (!match) break;
    const [whole, , quoted, plain, workbook, error, reference, word] = match;
    const worksheet = quoted?.replaceAll("''", "'") ?? plain ?? workbook ?? null;
    if (error !== undefined) tokens.push({ kind: "error", worksheet, text: error, written: whole });
    else if (reference !== undefined) tokens.push({ kind: "reference", worksheet, text: reference, written: whole });
    else if (word !== undefined || whole === "[") {
      const end = bracketsEnd(formula, word === undefined ? start : pattern.lastIndex);
      const text = (word ?? "") + formula.slice(start + (word === undefined ? 0 : whole.length), end);
      const isStructured = text.includes("[");
      const isFunction = !isStructured && formula[end] === "(";
      tokens.push({
        kind: isStructured ? "structured" : isFunction ? "function" : "name",
        worksheet,
        text,
        written: formula.slice(start, end),
      });
      pattern.lastIndex = end;
    } else tokens.push({ kind: "other", worksheet: null, text: whole, written: whole });
  }
  return tokens;
}

/** A formula with some of its tokens changed; the others stay as written. */
export function rewriteFormula(formula: string, change: (token: FormulaToken) => FormulaToken | string): string {
  const pieces = formulaTokens(formula).map((token) => {
    const changed = change(token);
    if (changed === token) return token.written;
    return typeof changed === "string" ? changed : writeToken(changed);
  });
  return pieces.join("");
}

/** The worksheets that a token's prefix names: one, or the first and the last of a range; none for another workbook's. */
export function worksheetSpan(worksheet: string): readonly [string, string] | null {
  if (worksheet.startsWith("[") || /[\\/]/.test(worksheet)) return null;
  const [first = "", last = first] = worksheet.split(":");
  return [first, last];
}

/** Renames a worksheet in a formula. */
export function renameWorksheetInFormula(formula: string, oldName: string, newName: string): string {
  return rewriteFormula(formula, (token) => {
    const span = token.worksheet === null ? null : worksheetSpan(token.worksheet);
    if (!span?.some((name) => sameName(name, oldName))) return token;
    const [first, last] = span.map((name) => (sameName(name, oldName) ? newName : name));
    return { ...token, worksheet: token.worksheet?.includes(":") ? `${first ?? ""}:${last ?? ""}` : newName };
  });
}

/** A formula after a worksheet was deleted: what pointed to it is `#REF!`. */
export function deleteWorksheetInFormula(formula: string, name: string): string {
  return rewriteFormula(formula, (token) =>
    token.worksheet !== null && sameName(token.worksheet, name) ? "#REF!" : token,
  );
}

/** Renames a table in a formula. */
export function renameTableInFormula(formula: string, oldName: string, newName: string): string {
  return rewriteFormula(formula, (token) => {
    const isNamed = token.kind === "structured" || token.kind === "name";
    const bracket = token.text.indexOf("[");
    const name = bracket < 0 ? token.text : token.text.slice(0, bracket);
    if (!isNamed || token.worksheet !== null || !sameName(name, oldName)) return token;
    return { ...token, text: newName + token.text.slice(name.length) };
  });
}

/** A formula as it reads when it is copied some rows and columns away; references that leave the sheet wrap round, as in shared formulas. */
export function translateFormula(formula: string, rowOffset: number, columnOffset: number): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== "reference") return token;
    const text = token.text
      .split(":")
      .map((corner) => moveCorner(corner, rowOffset, columnOffset))
      .join(":");
    return { ...token, text };
  });
}

/**
 * A formula after a block of cells moved down: references into the block follow it, and ranges that end in it grow.
 * `isHere` tells whether a token's worksheet is the one where that happened.
 */
export function shiftFormula(
  formula: string,
  moved: RangeAddress,
  rowCount: number,
  isHere: (worksheet: string | null) => boolean,
): string {
  return rewriteFormula(formula, (token) => {
    const range = token.kind === "reference" && isHere(token.worksheet) ? parseRange(token.text) : null;
    const shifted = range && shiftRange(range, moved, rowCount);
    if (!range || !shifted || shifted === range) return token;
    const corners = token.text.split(":");
    const rows = [shifted.rowIndex, shifted.rowIndex + shifted.rowCount - 1];
    const text = corners.map((corner, index) => corner.replace(/\d+$/, String((rows[index] ?? 0) + 1))).join(":");
    return { ...token, text };
  });
}

/** Where a range lies after the cells of `moved` went down; the same object when it is not touched. */
export function shiftRange(range: RangeAddress, moved: RangeAddress, rowCount: number): RangeAddress {
  const isWithin =
    range.columnIndex >= moved.columnIndex &&
    range.columnIndex + range.columnCount <= moved.columnIndex + moved.columnCount;
  const isWhole = range.rowCount === maximumRowCount || range.columnCount === maximumColumnCount;
  const last = range.rowIndex + range.rowCount - 1;
  if (!isWithin || isWhole || last < moved.rowIndex) return range;
  if (range.rowIndex >= moved.rowIndex) return { ...range, rowIndex: range.rowIndex + rowCount };
  return { ...range, rowCount: range.rowCount + rowCount };
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function moveCorner(corner: string, rowOffset: number, columnOffset: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!match) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  // In a whole row the only `$` belongs to the digits.
  const columnIsFixed = first === "$";
  const rowIsFixed = second === "$" || (letters === "" && first === "$");
  const columnIndex = letters === "" ? 0 : (parseRange(`${letters}1`)?.columnIndex ?? 0);
  const column =
    letters === "" || columnIsFixed ? letters : formatColumn(wrap(columnIndex + columnOffset, maximumColumnCount));
  const row = digits === "" || rowIsFixed ? digits : String(wrap(Number(digits) - 1 + rowOffset, maximumRowCount) + 1);
  return first + column + second + row;
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}

function writeToken({ worksheet, text }: FormulaToken): string {
  if (worksheet === null) return text;
  const isPlain =
    /^(?:\[\d+\])?[\p{L}_][\p{L}\p{N}_]*$/u.test(worksheet) &&
    !parseRange(worksheet) &&
    !/^r?\d*c?\d*$/i.test(worksheet);
  return (
    (isPlain || /^\[\d+\]$/.test(worksheet) ? worksheet : quoteWorksheetName(worksheet).replace(/^$/, "")) + "!" + text
  );
}

/** Where the brackets that open at an index are closed; in a table's brackets `'` takes the next character's meaning away. */
function bracketsEnd(formula: string, start: number): number {
  if (formula[start] !== "[") return start;
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

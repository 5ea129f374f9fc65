import {
  type CellAddress,
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
    if (!isNamed || token.worksheet !== null || !namesTable(token.text, oldName)) return token;
    return { ...token, text: newName + token.text.slice(nameBefore(token.text).length) };
  });
}

/** Whether the text of a token is the name of a table, or begins with it. */
export function namesTable(text: string, table: string): boolean {
  return sameName(nameBefore(text), table);
}

/** What stands before the first bracket. */
function nameBefore(text: string): string {
  const bracket = text.indexOf("[");
  return bracket < 0 ? text : text.slice(0, bracket);
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
  return changeReferences(formula, isHere, (range) => shiftRange(range, moved, rowCount));
}

/**
 * A formula after cells were removed and those below moved up: references follow them, ranges shrink, and a reference to
 * nothing but removed cells is `#REF!`. `isHere` is that of {@link shiftFormula}.
 */
export function liftFormula(
  formula: string,
  removed: RangeAddress,
  isHere: (worksheet: string | null) => boolean,
): string {
  return changeReferences(formula, isHere, (range) => liftRange(range, removed));
}

/** A formula whose references are other ranges now; where one is none any more it is `#REF!`. */
export function changeReferences(
  formula: string,
  isHere: (worksheet: string | null) => boolean,
  change: (range: RangeAddress) => RangeAddress | null,
): string {
  return rewriteFormula(formula, (token) => {
    const range = token.kind === "reference" && isHere(token.worksheet) ? parseRange(token.text) : null;
    const changed = range && change(range);
    if (!range || changed === range) return token;
    if (!changed) return "#REF!";
    const [first = "", last = first] = token.text.split(":");
    const corners = token.text.includes(":") ? [first, last] : [first];
    const end = { rowIndex: changed.rowIndex + changed.rowCount - 1, columnIndex: lastColumnOf(changed) };
    return {
      ...token,
      text: corners.map((corner, index) => placeCorner(corner, index === 0 ? changed : end)).join(":"),
    };
  });
}

/** Where a range lies after the cells of `moved` went down; the same object when it is not touched. */
export function shiftRange(range: RangeAddress, moved: RangeAddress, rowCount: number): RangeAddress {
  const last = range.rowIndex + range.rowCount - 1;
  if (!isWithinColumns(range, moved) || last < moved.rowIndex) return range;
  const rowIndex = range.rowIndex < moved.rowIndex ? range.rowIndex : range.rowIndex + rowCount;
  return { ...range, rowIndex, rowCount: Math.min(last + rowCount, maximumRowCount - 1) - rowIndex + 1 };
}

/**
 * Where a range lies after the cells of `removed` went and those below moved up; the same object when it is not touched,
 * null when nothing is left. What reaches to the end of the sheet still does.
 */
export function liftRange(range: RangeAddress, removed: RangeAddress): RangeAddress | null {
  const last = range.rowIndex + range.rowCount - 1;
  if (!isWithinColumns(range, removed) || last < removed.rowIndex) return range;
  const end = removed.rowIndex + removed.rowCount;
  const rowIndex =
    range.rowIndex < removed.rowIndex ? range.rowIndex : Math.max(range.rowIndex, end) - removed.rowCount;
  const newLast = last === maximumRowCount - 1 ? last : last < end ? removed.rowIndex - 1 : last - removed.rowCount;
  return newLast < rowIndex ? null : { ...range, rowIndex, rowCount: newLast - rowIndex + 1 };
}

/** Whether cells that move up or down between two columns take all of a range with them, not a part of each row. */
function isWithinColumns(range: RangeAddress, moved: RangeAddress): boolean {
  const isWhole = range.rowCount === maximumRowCount || range.columnCount === maximumColumnCount;
  return !isWhole && range.columnIndex >= moved.columnIndex && lastColumnOf(range) <= lastColumnOf(moved);
}

function lastColumnOf({ columnIndex, columnCount }: RangeAddress): number {
  return columnIndex + columnCount - 1;
}

/** A corner of a reference at another place, as absolute as it was. */
function placeCorner(corner: string, { rowIndex, columnIndex }: CellAddress): string {
  return corner.replace(/[A-Za-z]+/, formatColumn(columnIndex)).replace(/\d+$/, String(rowIndex + 1));
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
    !/^r?\d*(?:c\d*)?$/i.test(worksheet);
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

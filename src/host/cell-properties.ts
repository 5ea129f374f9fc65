import type { RangeAddress } from "../core/grid/address";
import { choice, fields } from "./arguments";
import type { CellRange } from "./cell-area";
import { assertArraySize, isUnbounded } from "./cell-values";
import { ExcelError, invalidArgument, notSupported } from "./excel-error";
import { isHostObject, type Argument, type HostObject } from "./host-type";
import { rangeType } from "./objects/range";
import type { Json } from "./wire";

type Lines = "rows" | "columns";

/** The wanted properties of each cell, as `Range.getCellProperties` gives them. */
export function readCellProperties(target: CellRange, wanted: Argument): Json {
  if (isUnbounded(target.range)) throw new ExcelError("InvalidArgument");
  return split(target, "rows").map((row) => split(row, "columns").map((cell) => read(rangeType.of(cell), wanted)));
}

/** Sets properties of each cell: an empty object leaves one as it is. */
export function writeCellProperties(target: CellRange, given: Argument): void {
  const rows = list(given);
  for (const [index, row] of split(target, "rows").entries()) {
    const cells = list(rows[index]);
    assertArraySize(target.range, rows.length, cells.length);
    for (const [column, cell] of split(row, "columns").entries()) write(rangeType.of(cell), cells[column]);
  }
}

/** The wanted properties of each row or column; null for one that its cells do not share. */
export function readLines(target: CellRange, lines: Lines, wanted: Argument): Json {
  return split(target, lines).map((line) => read(rangeType.of(line), wanted));
}

/** Sets properties of each row or column. */
export function writeLines(target: CellRange, lines: Lines, given: Argument): void {
  const wanted = list(given);
  const targets = split(target, lines);
  if (wanted.length !== targets.length) throw invalidArgument();
  for (const [index, line] of targets.entries()) write(rangeType.of(line), wanted[index]);
}

/** A wish of `true` for an object stands for all that the object has. */
function read(object: HostObject, wanted: Argument): Json {
  const wishes = wanted === true ? Object.fromEntries(object.propertyNames.map((name) => [name, true])) : plain(wanted);
  const answer: Record<string, Json> = {};
  for (const [name, wish] of Object.entries(wishes)) {
    if (wish === false) continue;
    if (name === "borders") answer[name] = readBorders(object, wish);
    else if (object.hasObject(name)) answer[name] = readChild(object, name, wish);
    else answer[name] = object.getProperty(name);
  }
  return answer;
}

function readChild(object: HostObject, name: string, wish: Json): Json {
  const child = object.getObject(name);
  return child && read(child, wish);
}

/** The sides that `Excel.CellBorderCollection` has, but for diagonals. */
const borderSides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

function readBorders(format: HostObject, wish: Json): Json {
  const borders = format.getObject("borders");
  if (!borders) return null;
  return Object.fromEntries(
    Object.entries(borderSides).map(([side, name]) => [side, read(borders.getItem([name]), wish)]),
  );
}

function write(object: HostObject, given: Argument): void {
  for (const [name, value] of Object.entries(plain(given))) {
    if (name === "borders") writeBorders(object, value);
    else if (object.hasObject(name)) writeChild(object, name, value);
    else object.setProperty(name, value);
  }
}

function writeChild(object: HostObject, name: string, value: Json): void {
  const child = object.getObject(name);
  if (!child) throw notSupported(`${object.typeName}.${name}`);
  write(child, value);
}

function writeBorders(format: HostObject, given: Json): void {
  const borders = format.getObject("borders");
  for (const [side, value] of Object.entries(fields(given, Object.keys(borderSides), "borders"))) {
    const border = borders?.getItem([choice(side, borderSides)]);
    const { style, ...rest } = fields(value, ["style", "weight", "color"], "borders");
    // The style first: a weight or a colour would make a border appear that has none.
    if (style !== undefined) border?.setProperty("style", style);
    if (style !== "None" && border) write(border, rest);
  }
}

function split({ session, worksheet, range }: CellRange, lines: Lines): readonly CellRange[] {
  const count = lines === "rows" ? range.rowCount : range.columnCount;
  return Array.from({ length: count }, (_line, index) => ({ session, worksheet, range: lineOf(range, lines, index) }));
}

function lineOf(range: RangeAddress, lines: Lines, index: number): RangeAddress {
  return lines === "rows"
    ? { ...range, rowIndex: range.rowIndex + index, rowCount: 1 }
    : { ...range, columnIndex: range.columnIndex + index, columnCount: 1 };
}

function plain(value: Argument): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || isHostObject(value)) throw invalidArgument();
  return fields(value, Object.keys(value), "properties");
}

function list(value: Argument): readonly Json[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value as readonly Json[];
}

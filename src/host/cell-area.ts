import {
  formatColumn,
  formatRange,
  parseCell,
  parseRange,
  splitWorksheetName,
  quoteWorksheetName,
  type RangeAddress,
} from "../core/grid/address";
import type { Worksheet } from "../xlsx/worksheet";
import { ExcelError, invalidArgument } from "./excel-error";
import type { ExcelSession } from "./excel-session";
import { isEntireColumns, isEntireRows, lastColumn, lastRow } from "./ranges";

/** The longest list of addresses (Microsoft, "Work with multiple ranges simultaneously in Excel add-ins"). */
const maximumListLength = 8192;

/** A rectangle of cells on a worksheet: what a `Range` stands for. */
export interface CellRange {
  readonly session: ExcelSession;
  readonly worksheet: Worksheet;
  readonly range: RangeAddress;
}

/** One or more rectangles on one worksheet: what a `RangeAreas` stands for, and what formats are laid over. */
export interface CellArea {
  readonly session: ExcelSession;
  readonly worksheet: Worksheet;
  readonly ranges: readonly RangeAddress[];
}

export function areaOf({ session, worksheet, range }: CellRange): CellArea {
  return { session, worksheet, ranges: [range] };
}

/** Whether the worksheet of some cells was deleted. */
export function isOnDeletedWorksheet({ session, worksheet }: Omit<CellArea, "ranges">): boolean {
  return !session.workbook.worksheets.includes(worksheet);
}

/** An address as Excel tells it: `Sheet1!A1:B2`, `'My sheet'!B:B`, `Sheet1!3:4`. */
export function addressOf({ worksheet, range }: CellRange): string {
  return `${worksheetPrefix(worksheet.name)}${localAddress(range)}`;
}

/** Several addresses, as `RangeAreas.address` tells them. */
export function addressesOf({ session, worksheet, ranges }: CellArea): string {
  return ranges.map((range) => addressOf({ session, worksheet, range })).join(",");
}

/**
 * The cells that a text means: an address with or without a worksheet, or a defined name.
 * @param worksheet where an address without a worksheet is looked for
 */
export function readAddress(session: ExcelSession, worksheet: Worksheet, written: string): CellRange {
  const { worksheet: sheetName, range: local } = splitWorksheetName(written.trim());
  const owner = sheetName === null ? worksheet : session.workbook.findWorksheet(sheetName);
  if (!owner) throw invalidArgument();
  const range = parseRange(local);
  if (range) return { session, worksheet: owner, range };
  const name = owner.names.find(local) ?? session.workbook.names.find(local);
  const meant = name && referenceOf(session, name.formula);
  if (!meant) throw invalidArgument();
  return meant;
}

/** The range that a formula such as `='My sheet'!$A$1:$B$2` is; null for every other formula. */
export function referenceOf(session: ExcelSession, formula: string): CellRange | null {
  const { worksheet: sheetName, range: local } = splitWorksheetName(formula.replace(/^=/, ""));
  const worksheet = sheetName === null ? null : session.workbook.findWorksheet(sheetName);
  const range = parseRange(local);
  return worksheet && range && { session, worksheet, range };
}

/** A formula as Excel keeps it: a reference to cells of a worksheet has quotation marks only where it must. */
export function withPlainReference(session: ExcelSession, formula: string): string {
  const cells = referenceOf(session, formula);
  return cells ? `=${worksheetPrefix(cells.worksheet.name)}${splitWorksheetName(formula).range}` : formula;
}

/** Several addresses on one worksheet, parted by commas, as `Worksheet.getRanges` takes them. */
export function readAddresses(session: ExcelSession, worksheet: Worksheet, written: string): CellArea {
  if (written.length > maximumListLength) throw invalidArgument();
  const parts = splitOutsideQuotes(written).map((part) => readAddress(session, worksheet, part));
  if (parts.some((part) => part.worksheet !== worksheet)) throw new ExcelError("InvalidArgument");
  return { session, worksheet, ranges: parts.map(({ range }) => range) };
}

/** An absolute reference with its worksheet, as defined names hold it. */
export function absoluteReference({ worksheet, range }: CellRange): string {
  const [first = "", last] = localAddress(range).split(":");
  const corners = [first, ...(last === undefined ? [] : [last])];
  const absolute = corners.map((corner) => corner.replace(/^([A-Z]*)(\d*)$/, dollarSigns)).join(":");
  return `${worksheetPrefix(worksheet.name)}${absolute}`;
}

/** Quotes a worksheet's name only where a formula must: Excel does the same. */
function worksheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^r?\d*(?:c\d*)?$/i.test(name);
  return `${isPlain ? name : quoteWorksheetName(name)}!`;
}

function localAddress(range: RangeAddress): string {
  if (isEntireRows(range)) return `${range.rowIndex + 1}:${lastRow(range) + 1}`;
  if (isEntireColumns(range)) return `${formatColumn(range.columnIndex)}:${formatColumn(lastColumn(range))}`;
  return formatRange(range);
}

function dollarSigns(_corner: string, column: string, row: string): string {
  return (column && `$${column}`) + (row && `$${row}`);
}

function splitOutsideQuotes(written: string): readonly string[] {
  return written.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

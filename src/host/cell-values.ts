import type { RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { Cell } from "../xlsx/cell";
import type { CellRange } from "./cell-area";
import { ExcelError, invalidArgument } from "./excel-error";
import { checkTables } from "./formula-entry";
import { payloadLimit } from "./payload-limit";
import { protectedCells } from "./protection";
import { cellCount, isEntireColumns, isEntireRows, lastColumn, lastRow } from "./ranges";
import { readEntry, type Entry } from "./value-entry";
import type { Json } from "./wire";

/** The most cells that Excel on the web reads at once (Microsoft, "Resource limits and performance optimization"). */
const maximumCellCount = 5_000_000;

/**
 * Something of each cell, row by row. Null for whole rows and columns, whose cells Excel does not tell (Microsoft, "Read
 * or write to an unbounded range").
 */
export function readCells(target: CellRange, read: (cell: Cell) => Json): Json {
  const { worksheet, range } = target;
  if (isUnbounded(range)) return null;
  if (cellCount(range) > maximumCellCount) throw new ExcelError("RangeExceedsLimit");
  // A cell takes two characters at least, such as `0,`: an answer that cannot be given is not put together.
  if (cellCount(range) * 2 > payloadLimit) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  const readRow = (rowIndex: number): Json =>
    Array.from({ length: range.columnCount }, (_, column) =>
      read(worksheet.readCell(rowIndex, range.columnIndex + column)),
    );
  // Rows that are not in the file are all alike, and a table may reach down over hundreds of thousands of them.
  let absentRow: Json | undefined;
  return Array.from({ length: range.rowCount }, (_, row) => {
    const rowIndex = range.rowIndex + row;
    return worksheet.part.cells.row(rowIndex) ? readRow(rowIndex) : (absentRow ??= readRow(rowIndex));
  });
}

/**
 * Enters values or formulas, as if they were typed: null leaves a cell as it is, `""` empties it, one value alone goes
 * into every cell. Nothing is written unless every entry can be.
 * @param isByAddIn whether the add-in enters them, and not the person
 */
export function enterValues(target: CellRange, values: Json, isByAddIn = true): void {
  const { session, worksheet, range } = target;
  const { workbook } = session;
  const matrix = readMatrix(values, range);
  const isHidden = hiddenByMerges(target);
  const today = session.now();
  const guard = protectedCells(target);
  const entries: { row: number; column: number; entry: Entry; styleIndex: number }[] = [];
  forEachPlace(matrix, range, (value, row, column) => {
    if (value === null || isHidden(row, column)) return;
    const { styleIndex } = worksheet.readCell(row, column);
    guard.assertUnlocked(styleIndex);
    const { numberFormat } = workbook.styles.resolve(styleIndex);
    const surroundings = { numberFormat, usesDate1904: workbook.usesDate1904, today };
    entries.push({ row, column, entry: readEntry(cellValue(value), surroundings), styleIndex });
  });
  for (const formula of new Set(entries.map(({ entry }) => entry.content.formula))) {
    if (formula !== null) checkTables(formula, workbook);
  }
  for (const { row, column, entry, styleIndex } of entries) {
    worksheet.writeCell(row, column, entry.content);
    const { numberFormat, quotePrefix } = workbook.styles.resolve(styleIndex);
    const broughtFormat = numberFormat === "General" ? entry.numberFormat : null;
    if (broughtFormat === null && quotePrefix === entry.quotePrefix) continue;
    const cell = { rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 };
    worksheet.changeStyles(cell, (index) =>
      workbook.styles.derive(index, {
        quotePrefix: entry.quotePrefix,
        ...(broughtFormat === null ? {} : { numberFormat: broughtFormat }),
      }),
    );
  }
  if (entries.some(({ entry }) => entry.content.formula !== null)) calculateColumns(target);
  if (entries.length > 0) session.events.contentChanged(worksheet, range, isByAddIn);
}

/** Formulas that fill a column of a table make it a calculated column (Microsoft, "Use calculated columns"). */
function calculateColumns({ worksheet, range }: CellRange): void {
  for (const table of worksheet.tables) {
    const { rowIndex, columnIndex, rowCount, columnCount } = table.bodyRange;
    if (range.rowIndex > rowIndex || lastRow(range) < rowIndex + rowCount - 1) continue;
    for (let offset = 0; offset < columnCount; offset += 1) {
      const isWithin = columnIndex + offset >= range.columnIndex && columnIndex + offset <= lastColumn(range);
      if (isWithin) table.calculateColumn(offset);
    }
  }
}

/** Sets the number format of cells: null leaves one as it is, `""` is `General`, one format alone is for every cell. */
export function setNumberFormats(target: CellRange, formats: Json): void {
  const { session, worksheet, range } = target;
  const { styles } = session.workbook;
  protectedCells(target).assertFormattable();
  if (isUnbounded(range)) throw invalidArgument();
  if (!Array.isArray(formats)) {
    const numberFormat = readFormat(formats);
    worksheet.changeStyles(range, (index) => styles.derive(index, { numberFormat }));
    return;
  }
  forEachPlace(readMatrix(formats, range), range, (value, rowIndex, columnIndex) => {
    if (value === null) return;
    const numberFormat = readFormat(value);
    const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    worksheet.changeStyles(cell, (index) => styles.derive(index, { numberFormat }));
  });
}

/** Refuses an array that has not the size of the range; the client asks before it sends a large one in parts. */
export function assertArraySize(range: RangeAddress, rowCount: number, columnCount: number): void {
  if (rowCount !== range.rowCount || columnCount !== range.columnCount) {
    throw new ExcelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

/** Whether a range is whole rows or columns. */
export function isUnbounded(range: RangeAddress): boolean {
  return isEntireColumns(range) || isEntireRows(range);
}

/** Values as rows of the range's size; a single value is repeated. */
function readMatrix(values: Json, range: RangeAddress): readonly (readonly Json[])[] {
  if (values === null || isUnbounded(range)) throw invalidArgument();
  if (!Array.isArray(values)) {
    return Array.from({ length: range.rowCount }, () => Array.from({ length: range.columnCount }, () => values));
  }
  const rows = values as readonly Json[];
  assertArraySize(range, rows.length, range.columnCount);
  return rows.map((row) => {
    if (!Array.isArray(row)) throw invalidArgument();
    assertArraySize(range, rows.length, row.length);
    return row as readonly Json[];
  });
}

function forEachPlace(
  matrix: readonly (readonly Json[])[],
  range: RangeAddress,
  visit: (value: Json, row: number, column: number) => void,
): void {
  for (const [row, values] of matrix.entries()) {
    for (const [column, value] of values.entries()) visit(value, range.rowIndex + row, range.columnIndex + column);
  }
}

function cellValue(value: Json): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function readFormat(value: Json): string {
  if (typeof value !== "string") throw invalidArgument();
  return value === "" ? "General" : value;
}

/** Only the first cell of a merge takes a value. */
function hiddenByMerges({ worksheet }: CellRange): (row: number, column: number) => boolean {
  const merges = worksheet.merges;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.rowIndex &&
        row <= lastRow(merge) &&
        column >= merge.columnIndex &&
        column <= lastColumn(merge) &&
        (row !== merge.rowIndex || column !== merge.columnIndex),
    );
}

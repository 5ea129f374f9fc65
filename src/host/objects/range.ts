import type { RangeAddress } from "../../core/grid/address";
import type { Cell } from "../../xlsx/cell";
import { choice, number, optional, text, truth, whole } from "../arguments";
import { addressOf, areaOf, isOnDeletedWorksheet, readAddress, type CellRange } from "../cell-area";
import { readCellProperties, readLines, writeCellProperties, writeLines } from "../cell-properties";
import { assertArraySize, enterValues, readCells, setNumberFormats } from "../cell-values";
import { clearArea } from "../clear-area";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { assertUnprotected } from "../protection";
import { boundRanges, cellCount, fitsWorksheet, intersectRanges, isEntireColumns, isEntireRows } from "../ranges";
import { rangesOverlap } from "../ranges";
import { allHidden, setColumnsHidden, setRowsHidden } from "../row-and-column-visibility";
import { usedCells } from "../used-cells";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { dataValidationType } from "./data-validation";
import { rangeAreasType } from "./range-areas";
import { rangeFormatType } from "./range-format";
import { deleteRows } from "./table-row";
import { tableScopedCollectionType } from "./table-scoped-collection";
import { worksheetType } from "./worksheet";

export const rangeType: HostType<CellRange> = defineType("Range", {
  isReferable: true,
  isGone: isOnDeletedWorksheet,
  properties: {
    address: { get: addressOf },
    cellCount: { get: ({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)) },
    columnCount: { get: ({ range }) => range.columnCount },
    columnHidden: {
      get: (target) => allHidden(target, "columns"),
      set: (target, hidden) => setColumnsHidden(target, truth(hidden)),
    },
    columnIndex: { get: ({ range }) => range.columnIndex },
    formulas: {
      get: (target) => readCells(target, ({ formula, value }) => formula ?? value),
      set: enterValues,
    },
    hidden: {
      get: (target) => allHidden(target, "rows") === true || allHidden(target, "columns") === true,
    },
    isEntireColumn: { get: ({ range }) => isEntireColumns(range) },
    isEntireRow: { get: ({ range }) => isEntireRows(range) },
    numberFormat: {
      get: (target) => {
        const { styles } = target.session.workbook;
        return readCells(target, ({ styleIndex }) => styles.resolve(styleIndex).numberFormat);
      },
      set: setNumberFormats,
    },
    rowCount: { get: ({ range }) => range.rowCount },
    rowHidden: {
      get: (target) => allHidden(target, "rows"),
      set: (target, hidden) => setRowsHidden(target, truth(hidden)),
    },
    rowIndex: { get: ({ range }) => range.rowIndex },
    values: { get: (target) => readCells(target, ({ value }) => value), set: enterValues },
    valueTypes: { get: (target) => readCells(target, valueType) },
  },
  objects: {
    conditionalFormats: (target) => conditionalFormatCollectionType.of(areaOf(target)),
    dataValidation: (target) => dataValidationType.of(areaOf(target)),
    format: (target) => rangeFormatType.of(areaOf(target)),
    worksheet: ({ session, worksheet }) => worksheetType.of({ session, worksheet }),
  },
  reads: {
    getAbsoluteResizedRange: (target, rowCount, columnCount) =>
      at(target, { ...target.range, rowCount: whole(rowCount), columnCount: whole(columnCount) }),
    getBoundingRect: (target, other) => at(target, boundRanges(target.range, otherRange(target, other).range)),
    getCell: (target, row, column) => moved(target, whole(row), whole(column), 1, 1),
    getCellProperties: (target, wanted) => readCellProperties(target, wanted),
    getColumn: (target, column) => moved(target, 0, whole(column), target.range.rowCount, 1),
    getColumnProperties: (target, wanted) => readLines(target, "columns", wanted),
    getEntireColumn: (target) => at(target, { ...target.range, ...entireColumns }),
    getEntireRow: (target) => at(target, { ...target.range, ...entireRows }),
    getIntersection: (target, other) => existing(intersection(target, other)),
    getIntersectionOrNullObject: (target, other) => intersection(target, other),
    getLastCell: (target) => moved(target, target.range.rowCount - 1, target.range.columnCount - 1, 1, 1),
    getLastColumn: (target) => moved(target, 0, target.range.columnCount - 1, target.range.rowCount, 1),
    getLastRow: (target) => moved(target, target.range.rowCount - 1, 0, 1, target.range.columnCount),
    getMergedAreasOrNullObject: (target) => {
      const ranges = target.worksheet.merges.filter((merge) => rangesOverlap(merge, target.range));
      return ranges.length === 0 ? null : rangeAreasType.of({ ...areaOf(target), ranges });
    },
    getOffsetRange: (target, rows, columns) =>
      moved(target, whole(rows), whole(columns), target.range.rowCount, target.range.columnCount),
    getResizedRange: (target, rows, columns) =>
      moved(target, 0, 0, target.range.rowCount + whole(rows), target.range.columnCount + whole(columns)),
    getRow: (target, row) => moved(target, whole(row), 0, 1, target.range.columnCount),
    getRowProperties: (target, wanted) => readLines(target, "rows", wanted),
    getTables: (target, fullyContained) =>
      tableScopedCollectionType.of({ area: areaOf(target), isWhole: optional(fullyContained, truth) ?? false }),
    getUsedRange: (target, valuesOnly) => existing(used(target, valuesOnly)),
    getUsedRangeOrNullObject: (target, valuesOnly) => used(target, valuesOnly),
    select: ({ session, worksheet, range }) => {
      session.select(worksheet, range);
    },
    _ValidateArraySize: ({ range }, rows, columns) => {
      assertArraySize(range, number(rows), number(columns));
    },
  },
  writes: {
    clear: (target, applyTo) => {
      clearArea(areaOf(target), optional(applyTo, text));
    },
    delete: deleteCells,
    merge: (target, across) => {
      assertUnprotected(target.worksheet);
      const { worksheet, range } = target;
      if (worksheet.tables.some((table) => rangesOverlap(table.range, range)))
        throw new ExcelError("MergedRangeConflict");
      const rows = optional(across, truth) ? eachRow(range) : [range];
      for (const row of rows) if (cellCount(row) > 1) worksheet.merge(row);
    },
    setCellProperties: (target, given) => {
      writeCellProperties(target, given);
    },
    setColumnProperties: (target, given) => {
      writeLines(target, "columns", given);
    },
    setRowProperties: (target, given) => {
      writeLines(target, "rows", given);
    },
    unmerge: ({ worksheet, range }) => {
      assertUnprotected(worksheet);
      worksheet.unmerge(range);
    },
  },
});

const entireColumns = { rowIndex: 0, rowCount: 1_048_576 };
const entireRows = { columnIndex: 0, columnCount: 16_384 };

/** Deletes whole rows of a table's body, and nothing else: elsewhere on a sheet cells do not move here. */
function deleteCells({ session, worksheet, range }: CellRange, shift: Argument): undefined {
  const isUp = choice(shift, { Left: false, Up: true });
  const table = worksheet.tables.find(({ bodyRange }) => rangesOverlap(bodyRange, range));
  const { rowIndex, columnIndex, columnCount } = table?.bodyRange ?? range;
  if (!isUp || !table || range.columnIndex !== columnIndex || range.columnCount !== columnCount) {
    throw notSupported("deleting other cells than whole rows of a table");
  }
  deleteRows({ session, table }, range.rowIndex - rowIndex, range.rowCount);
}

function valueType({ type }: Cell): string {
  return { empty: "Empty", text: "String", number: "Double", boolean: "Boolean", error: "Error" }[type];
}

/** A range that begins some cells away from this one. */
function moved(target: CellRange, rows: number, columns: number, rowCount: number, columnCount: number): HostObject {
  const { rowIndex, columnIndex } = target.range;
  return at(target, { rowIndex: rowIndex + rows, columnIndex: columnIndex + columns, rowCount, columnCount });
}

function at({ session, worksheet }: CellRange, range: RangeAddress): HostObject {
  if (!fitsWorksheet(range)) throw invalidArgument();
  return rangeType.of({ session, worksheet, range });
}

function otherRange({ session, worksheet }: CellRange, other: Argument): CellRange {
  const cells = typeof other === "string" ? readAddress(session, worksheet, other) : rangeType.targetOf(other);
  if (cells?.worksheet !== worksheet) throw invalidArgument();
  return cells;
}

function intersection(target: CellRange, other: Argument): HostObject | null {
  const range = intersectRanges(target.range, otherRange(target, other).range);
  return range && at(target, range);
}

function used(target: CellRange, valuesOnly: Argument): HostObject | null {
  const range = usedCells(target, optional(valuesOnly, truth) ?? false);
  return range && at(target, range);
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function eachRow(range: RangeAddress): readonly RangeAddress[] {
  return Array.from({ length: range.rowCount }, (_row, row) => ({
    ...range,
    rowIndex: range.rowIndex + row,
    rowCount: 1,
  }));
}

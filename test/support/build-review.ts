import type { CellValue } from "../../src/core/grid/cell-value";
import type { DateInput } from "../../src/core/grid/edit";
import { serialOfDay } from "../../src/core/grid/serial-date";
import type { TableSnapshot, WorkbookSnapshot, WorksheetSnapshot } from "../../src/core/grid/workbook-snapshot";
import type { Review, TableName } from "../../src/core/review/review";
import { tableContracts } from "../../src/schema/contract";
import { readReview } from "../../src/schema/read-review";

/** A cell as it stands on the sheet; dates by {@link day} and {@link month}. */
export type TestCell = CellValue | DateInput;

/**
 * The rows of each table in the order of its columns; missing cells at the end of a row are empty. The first row of
 * `Programme` holds its headings: `["Field", "2015/16", "2016/17"]`. Tables that are left out have no rows; those of
 * the sheet `Lists` are then not there.
 */
export type TestTables = Partial<Record<TableName, readonly (readonly TestCell[])[]>>;

/** How the workbook departs from the contract. */
export interface TestDepartures {
  /** Tables that are not there. */
  readonly without?: readonly TableName[];
  /** Tables by another name. */
  readonly renamed?: Partial<Record<TableName, string>>;
  /** All headings of a table, as the person has them; the rows follow them. */
  readonly headings?: Partial<Record<TableName, readonly string[]>>;
  /** What is different about a sheet, by its name. */
  readonly worksheets?: Readonly<Record<string, Partial<WorksheetSnapshot>>>;
}

/**
 * A review as it is read from a workbook with these tables. Each sheet is named as in the contract, its id is its name
 * in small letters, and its table begins at `A1`, so that the first row of cells is row 2; tables of `Lists` stand
 * side by side with an empty column between.
 */
export function buildReview(tables: TestTables, departures: TestDepartures = {}): Review {
  return readReview(buildSnapshot(tables, departures));
}

/** The workbook of {@link buildReview}, as it is read from Excel. */
export function buildSnapshot(tables: TestTables, departures: TestDepartures = {}): WorkbookSnapshot {
  const snapshots: TableSnapshot[] = [];
  const worksheets = new Map<string, WorksheetSnapshot>();
  const nextColumn = new Map<string, number>();
  for (const [table, { isRequired, worksheet, columns }] of tableContracts) {
    if (departures.without?.includes(table) || (!isRequired && !tables[table])) continue;
    const rows = tables[table] ?? [];
    const [programmeHeadings = [], ...programmeRows] = table === "Programme" ? rows : [];
    const headings =
      departures.headings?.[table] ??
      (programmeHeadings.length > 0 ? programmeHeadings.map((heading) => textOf(heading)) : Object.keys(columns));
    const columnIndex = nextColumn.get(worksheet) ?? 0;
    nextColumn.set(worksheet, columnIndex + headings.length + 1);
    worksheets.set(worksheet, { ...plainWorksheet(worksheet), ...departures.worksheets?.[worksheet] });
    snapshots.push({
      name: departures.renamed?.[table] ?? table,
      worksheetId: worksheet.toLowerCase(),
      worksheetName: worksheet,
      firstCell: { rowIndex: 1, columnIndex },
      headings,
      showsHeadings: true,
      ...body(table === "Programme" ? programmeRows : rows, headings),
    });
  }
  return { worksheets: [...worksheets.values()], tables: snapshots, names: [], countsDatesFrom1904: false };
}

/** A cell that holds a date: `day("2015-06-01")`. */
export function day(isoDay: string): DateInput {
  return dateCell(isoDay, "d mmmm yyyy");
}

/** A cell that holds a month without a day: `month("2018-12")`. */
export function month(isoMonth: string): DateInput {
  return dateCell(`${isoMonth}-01`, "mmmm yyyy");
}

function dateCell(isoDay: string, numberFormat: string): DateInput {
  const [year = 0, monthOfYear = 0, dayOfMonth = 0] = isoDay.split("-").map(Number);
  const serial = serialOfDay({ year, month: monthOfYear, day: dayOfMonth });
  if (serial === null) throw new RangeError(`There is no day ${isoDay}.`);
  return { serial, numberFormat };
}

function body(rows: readonly (readonly TestCell[])[], headings: readonly string[]) {
  const cells = rows.map((row) => headings.map((_, columnIndex) => row[columnIndex] ?? ""));
  return {
    values: cells.map((row) => row.map((cell) => (typeof cell === "object" ? cell.serial : cell))),
    numberFormats: new Map(
      headings.map((heading, columnIndex) => [heading, cells.map((row) => formatOf(row[columnIndex]))]),
    ),
  };
}

function formatOf(cell: TestCell | undefined): string {
  return typeof cell === "object" ? cell.numberFormat : "General";
}

function textOf(cell: TestCell): string {
  return typeof cell === "object" ? String(cell.serial) : String(cell);
}

function plainWorksheet(name: string): WorksheetSnapshot {
  return {
    id: name.toLowerCase(),
    name,
    visibility: "visible",
    isProtected: false,
    commentCount: 0,
    noteCount: 0,
    customFormats: [],
  };
}

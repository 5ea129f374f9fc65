import { isWithin, parseRange, splitWorksheetName, type RangeAddress } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type {
  CustomFormatSnapshot,
  NameSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../core/grid/workbook-snapshot";
import { tableTooLargeError, type ReadRequest } from "./port";
import { loadUsedRange, surroundingsOf, usedRangeOf, type UsedRangeProxies } from "./range-look";

/** The first round trip: what is there. */
export interface Overview {
  /** The serial number of 2 January 1904: 1 where dates count from 1904. */
  readonly serial: Excel.FunctionResult<number>;
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: readonly { readonly name: string; readonly item: Excel.NamedItem }[];
}

/** The second round trip: what it holds. Nothing is asked of an object that the first did not find. */
export interface Contents {
  readonly worksheets: readonly WorksheetProxies[];
  readonly tables: readonly TableProxies[];
  readonly names: readonly NameProxies[];
}

interface WorksheetProxies {
  readonly worksheet: Excel.Worksheet;
  readonly commentCount: OfficeExtension.ClientResult<number>;
  readonly noteCount: OfficeExtension.ClientResult<number> | null;
  readonly formats: Excel.ConditionalFormatCollection | null;
  readonly used: Excel.Range | null;
}

export interface TableProxies {
  readonly table: Excel.Table;
  readonly headings: readonly string[];
  /** Headings of columns whose number formats are wanted. */
  readonly formattedHeadings: readonly string[];
  readonly body: Excel.Range;
  readonly hasValues: boolean;
  readonly hasFormulas: boolean;
  /** The body in one piece or, where that is too much for one answer, in several. */
  readonly blocks: TableBlock[];
}

/** Some rows of a table's body. */
export interface TableBlock {
  readonly values: Excel.Range;
  readonly numberFormats: readonly { readonly heading: string; readonly range: Excel.Range }[];
}

interface NameProxies {
  readonly name: string;
  readonly item: Excel.NamedItem;
  /** Null where the name stands for no range. */
  readonly place: NamedPlace | null;
}

interface NamedPlace {
  readonly worksheet: Excel.Worksheet;
  readonly range: RangeAddress;
  readonly surroundings: RangeAddress;
  readonly used: UsedRangeProxies;
  /** From the first cell with a value to the last, wherever on the worksheet. */
  readonly written: Excel.Range;
}

export function loadOverview(context: Excel.RequestContext, request: ReadRequest): Overview {
  const { workbook } = context;
  const { worksheets, tables } = workbook;
  const serial = workbook.functions.date(1904, 1, 2);
  serial.load({ value: true });
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  tables.load({
    name: true,
    showHeaders: true,
    worksheet: { id: true, name: true },
    columns: { name: true },
  });
  const names = request.names.map((name) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load({ type: true, value: true });
    return { name, item };
  });
  return { serial, worksheets, tables, names };
}

export interface ContentsOptions {
  readonly supportsExcelApi: (version: string) => boolean;
  /** Whether the bodies of the tables are asked for at once, or only where they are. */
  readonly withBodies: boolean;
}

export function loadContents(
  overview: Overview,
  request: ReadRequest,
  { supportsExcelApi, withBodies }: ContentsOptions,
): Contents {
  const hasNotes = supportsExcelApi("1.18");
  return {
    worksheets: overview.worksheets.items.map((worksheet) => ({
      worksheet,
      commentCount: worksheet.comments.getCount(),
      noteCount: hasNotes ? worksheet.notes.getCount() : null,
      formats: request.wantsCustomFormats ? loadCustomFormats(worksheet) : null,
      used: request.wantsEmptiness?.(worksheet.name) === true ? loadUse(worksheet) : null,
    })),
    tables: overview.tables.items.map((table) => loadTable(table, request, withBodies)),
    names: overview.names
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item }) => loadName(name, item, overview.worksheets.items)),
  };
}

export function snapshotOf(overview: Overview, contents: Contents): WorkbookSnapshot {
  return {
    worksheets: contents.worksheets.map(worksheetSnapshotOf),
    tables: contents.tables.map(tableSnapshotOf),
    names: contents.names.map(nameSnapshotOf),
    countsDatesFrom1904: overview.serial.value === 1,
  };
}

function loadUse(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load({ rowCount: true });
  return used;
}

function loadCustomFormats(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = worksheet.getRange().conditionalFormats;
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return formats;
}

function loadTable(table: Excel.Table, request: ReadRequest, withBodies: boolean): TableProxies {
  const headings = table.columns.items.map(({ name }) => name);
  const hasValues = request.wantsValues(table.name);
  const formattedHeadings = headings.filter((heading) => hasValues && request.wantsNumberFormats(table.name, heading));
  const body = table.getDataBodyRange();
  body.load({ rowIndex: true, columnIndex: true, rowCount: true });
  const hasFormulas = hasValues && request.wantsFormulas === true;
  const proxies = { table, headings, formattedHeadings, body, hasValues, hasFormulas, blocks: [] };
  return withBodies && hasValues ? { ...proxies, blocks: [loadWholeBody(proxies)] } : proxies;
}

function loadWholeBody({ table, headings, formattedHeadings, body, hasFormulas }: TableProxies): TableBlock {
  body.load({ values: true, ...(hasFormulas && { formulas: true }) });
  const numberFormats = formattedHeadings.map((heading) => {
    const range = table.columns.getItemAt(headings.indexOf(heading)).getDataBodyRange();
    range.load({ numberFormat: true });
    return { heading, range };
  });
  return { values: body, numberFormats };
}

/** Asks for some rows of a body whose place is known; `rowOffset` counts from its first row. */
export function loadRows(
  { table, headings, formattedHeadings, body, hasFormulas }: TableProxies,
  rowOffset: number,
  rowCount: number,
): TableBlock {
  const rowIndex = body.rowIndex + rowOffset;
  const rangeOf = (columnOffset: number, columnCount: number) =>
    table.worksheet.getRangeByIndexes(rowIndex, body.columnIndex + columnOffset, rowCount, columnCount);
  const values = rangeOf(0, headings.length);
  values.load({ values: true, ...(hasFormulas && { formulas: true }) });
  const numberFormats = formattedHeadings.map((heading) => {
    const range = rangeOf(headings.indexOf(heading), 1);
    range.load({ numberFormat: true });
    return { heading, range };
  });
  return { values, numberFormats };
}

function loadName(name: string, item: Excel.NamedItem, worksheets: readonly Excel.Worksheet[]): NameProxies {
  if (item.type !== "Range" || typeof item.value !== "string") return { name, item, place: null };
  const reference = splitWorksheetName(item.value);
  const worksheet = worksheets.find((one) => one.name === reference.worksheet);
  const range = parseRange(reference.range);
  if (!worksheet || !range) return { name, item, place: null };
  const surroundings = surroundingsOf(range);
  const written = worksheet.getUsedRangeOrNullObject(true);
  written.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return {
    name,
    item,
    place: { worksheet, range, surroundings, used: loadUsedRange(worksheet, surroundings), written },
  };
}

function worksheetSnapshotOf({
  worksheet,
  commentCount,
  noteCount,
  formats,
  used,
}: WorksheetProxies): WorksheetSnapshot {
  return {
    id: worksheet.id,
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility],
    isProtected: worksheet.protection.protected,
    commentCount: commentCount.value,
    noteCount: noteCount?.value ?? null,
    ...(used && { isEmpty: used.isNullObject }),
    customFormats: formats?.items.flatMap(customFormatSnapshotOf) ?? [],
  };
}

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "very hidden" } as const;

function customFormatSnapshotOf(format: Excel.ConditionalFormat): CustomFormatSnapshot[] {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return [];
  return [{ id: format.id, formula: format.customOrNullObject.rule.formula }];
}

function tableSnapshotOf(proxies: TableProxies): TableSnapshot {
  const { table, headings, formattedHeadings, body, hasFormulas, blocks } = proxies;
  return {
    name: table.name,
    worksheetId: table.worksheet.id,
    worksheetName: table.worksheet.name,
    firstCell: { rowIndex: body.rowIndex, columnIndex: body.columnIndex },
    headings,
    showsHeadings: table.showHeaders,
    values: blocks.flatMap(({ values }) => cellsOf(table, values.values)),
    ...(hasFormulas && { formulas: blocks.flatMap(({ values }) => cellsOf(table, values.formulas)) }),
    numberFormats: new Map(
      formattedHeadings.map((heading) => [heading, blocks.flatMap((block) => formatsOf(block, heading))]),
    ),
  };
}

/**
 * Of whole rows and columns Excel tells no cells but gives null (Microsoft, "Read or write to an unbounded range using the
 * Excel JavaScript API"). Throws WorkbookAccessError.
 */
function cellsOf({ name }: Excel.Table, cells: unknown): CellValue[][] {
  if (cells !== null) return cells as CellValue[][];
  throw tableTooLargeError(name, "is as wide or as high as its sheet");
}

function formatsOf({ numberFormats }: TableBlock, heading: string): string[] {
  const range = numberFormats.find((one) => one.heading === heading)?.range;
  return range ? (range.numberFormat as string[][]).map(([numberFormat]) => numberFormat ?? "") : [];
}

function nameSnapshotOf({ name, item, place }: NameProxies): NameSnapshot {
  if (item.type === "String") return { name, text: String(item.value), range: null };
  if (!place) return { name, text: null, range: null };
  const { worksheet, range, surroundings, used, written } = place;
  return {
    name,
    text: null,
    range: {
      worksheetId: worksheet.id,
      worksheetName: worksheet.name,
      range,
      surroundings,
      used: usedRangeOf(used),
      hasMore: !written.isNullObject && !isWithin(written, surroundings),
    },
  };
}

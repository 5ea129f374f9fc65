import { parseRange, splitWorksheetName } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type {
  CustomFormatSnapshot,
  NameSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../core/grid/workbook-snapshot";
import { loadUsedRange, usedRangeOf, type UsedRangeProxies } from "./range-look";
import type { ReadRequest } from "./port";

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

interface TableProxies {
  readonly table: Excel.Table;
  readonly headings: readonly string[];
  readonly body: Excel.Range;
  readonly numberFormats: readonly { readonly heading: string; readonly range: Excel.Range }[];
  readonly hasValues: boolean;
}

interface NameProxies {
  readonly name: string;
  readonly item: Excel.NamedItem;
  readonly worksheet: Excel.Worksheet | null;
  readonly range: string;
  readonly used: UsedRangeProxies | null;
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

export function loadContents(
  overview: Overview,
  request: ReadRequest,
  supportsExcelApi: (version: string) => boolean,
): Contents {
  const hasNotes = supportsExcelApi("1.18");
  return {
    worksheets: overview.worksheets.items.map((worksheet) => ({
      worksheet,
      commentCount: worksheet.comments.getCount(),
      noteCount: hasNotes ? worksheet.notes.getCount() : null,
      formats: request.wantsCustomFormats ? loadCustomFormats(worksheet) : null,
      used: request.wantsEmptiness === true ? loadUse(worksheet) : null,
    })),
    tables: overview.tables.items.map((table) => loadTable(table, request)),
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

function loadTable(table: Excel.Table, request: ReadRequest): TableProxies {
  const headings = table.columns.items.map(({ name }) => name);
  const body = table.getDataBodyRange();
  const hasValues = request.wantsValues(table.name);
  body.load({ values: hasValues, rowIndex: true, columnIndex: true });
  const numberFormats = headings.flatMap((heading, columnIndex) => {
    if (!hasValues || !request.wantsNumberFormats(table.name, heading)) return [];
    const range = table.columns.getItemAt(columnIndex).getDataBodyRange();
    range.load({ numberFormat: true });
    return [{ heading, range }];
  });
  return { table, headings, body, numberFormats, hasValues };
}

function loadName(name: string, item: Excel.NamedItem, worksheets: readonly Excel.Worksheet[]): NameProxies {
  const nothing = { name, item, worksheet: null, range: "", used: null };
  if (item.type !== "Range" || typeof item.value !== "string") return nothing;
  const reference = splitWorksheetName(item.value);
  const worksheet = worksheets.find((one) => one.name === reference.worksheet);
  if (!worksheet) return nothing;
  return { name, item, worksheet, range: reference.range, used: loadUsedRange(worksheet) };
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

function tableSnapshotOf({ table, headings, body, numberFormats, hasValues }: TableProxies): TableSnapshot {
  return {
    name: table.name,
    worksheetId: table.worksheet.id,
    worksheetName: table.worksheet.name,
    firstCell: { rowIndex: body.rowIndex, columnIndex: body.columnIndex },
    headings,
    showsHeadings: table.showHeaders,
    values: hasValues ? (body.values as CellValue[][]) : [],
    numberFormats: new Map(
      numberFormats.map(({ heading, range }) => [
        heading,
        (range.numberFormat as string[][]).map(([only]) => only ?? ""),
      ]),
    ),
  };
}

function nameSnapshotOf({ name, item, worksheet, range, used }: NameProxies): NameSnapshot {
  if (item.type === "String") return { name, text: String(item.value), range: null };
  const address = parseRange(range);
  if (!worksheet || !address) return { name, text: null, range: null };
  return {
    name,
    text: null,
    range: {
      worksheetId: worksheet.id,
      worksheetName: worksheet.name,
      range: address,
      used: used ? usedRangeOf(used) : null,
    },
  };
}

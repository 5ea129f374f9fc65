import { formatRange, parseAddressList } from "../core/grid/address";
import type { CellValue } from "../core/grid/cell-value";
import type { PlacedRange, Reach } from "./reach";
import type { Standing, StandingFormats } from "./standing";

export interface StandingProxies {
  readonly worksheets: Excel.WorksheetCollection;
  readonly cells: readonly (PlacedRange & { readonly proxy: Excel.Range })[];
  readonly rows: readonly RowsProxies[];
  readonly tables: readonly TableProxies[];
  readonly formats: readonly FormatsProxies[];
  readonly added: readonly AddedProxies[];
  readonly names: readonly { readonly name: string; readonly item: Excel.NamedItem }[];
  readonly title: Excel.DocumentProperties | null;
}

interface AddedProxies {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly commentCount: OfficeExtension.ClientResult<number>;
}

interface RowsProxies extends PlacedRange {
  readonly properties: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

interface TableProxies {
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly beside: readonly Excel.Range[];
}

interface FormatsProxies {
  readonly worksheet: string;
  readonly all: Excel.ConditionalFormatCollection;
  readonly removed: readonly { readonly format: Excel.ConditionalFormat; readonly ranges: Excel.RangeAreas }[];
}

export interface StandingOptions {
  /** Whether the conditional formats that are removed are asked for: they must be there. */
  readonly withRemoved?: boolean;
  /** Ids or names of worksheets that the edits added. */
  readonly added?: readonly string[];
  /** Whether the worksheets are asked for. */
  readonly withWorksheets?: boolean;
}

/**
 * Queues what asks for the standing of what is there. A request can ask twice, but only once for the list of worksheets
 * and the title, which are the same objects each time.
 */
export function loadStanding(
  { workbook }: Excel.RequestContext,
  { cells, rows, tables, formats, names, hasTitle }: Reach,
  { withRemoved = false, added = [], withWorksheets = true }: StandingOptions = {},
): StandingProxies {
  const { worksheets } = workbook;
  if (withWorksheets) worksheets.load({ id: true, name: true });
  if (withWorksheets && hasTitle) workbook.properties.load({ title: true });
  return {
    worksheets,
    cells: cells.map(({ worksheet, range }) => {
      const proxy = worksheets.getItem(worksheet).getRange(formatRange(range));
      proxy.load({ values: true, formulas: true, numberFormat: true });
      return { worksheet, range, proxy };
    }),
    rows: rows.map(({ worksheet, range }) => {
      const proxy = worksheets.getItem(worksheet).getRange(formatRange(range));
      return { worksheet, range, properties: proxy.getRowProperties({ format: { rowHeight: true } }) };
    }),
    tables: tables.map((table) => loadTable(workbook.tables.getItem(table.name), table.columnCount)),
    formats: formats.map(({ worksheet, removedIds }) => {
      const all = worksheets.getItem(worksheet).getRange().conditionalFormats;
      all.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
      return { worksheet, all, removed: withRemoved ? removedIds.map((id) => loadFormat(all.getItem(id))) : [] };
    }),
    added: added.map((key) => {
      const worksheet = worksheets.getItem(key);
      const used = worksheet.getUsedRangeOrNullObject(true);
      worksheet.load({ id: true, name: true });
      used.load({ address: true, formulas: true });
      return { worksheet, used, commentCount: worksheet.comments.getCount() };
    }),
    names: names.map((name) => {
      const item = workbook.names.getItemOrNullObject(name);
      return { name, item: item.load({ formula: true, visible: true }) };
    }),
    title: hasTitle ? workbook.properties : null,
  };
}

function loadTable(table: Excel.Table, addedColumnCount: number): TableProxies {
  const body = table.getDataBodyRange();
  table.load({ name: true, worksheet: { id: true }, columns: { name: true } });
  body.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const beside = Array.from({ length: addedColumnCount }, (_, index) => {
    const column = body.getLastColumn().getOffsetRange(0, index + 1);
    column.load({ format: { columnWidth: true } });
    return column;
  });
  return { table, body, beside };
}

function loadFormat(format: Excel.ConditionalFormat): FormatsProxies["removed"][number] {
  const ranges = format.getRanges();
  ranges.load({ address: true });
  format.custom.load({
    rule: { formula: true },
    format: { numberFormat: true, fill: { color: true }, font: { color: true } },
  });
  return { format, ranges };
}

export function standingOf({
  worksheets,
  cells,
  rows,
  tables,
  formats,
  added,
  names,
  title,
}: StandingProxies): Standing {
  return {
    worksheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    cells: cells.map(({ worksheet, range, proxy }) => ({
      worksheet,
      range,
      values: proxy.values as CellValue[][],
      formulas: proxy.formulas as CellValue[][],
      numberFormats: proxy.numberFormat as string[][],
    })),
    rows: rows.map(({ worksheet, range, properties }) => ({
      worksheet,
      range,
      heights: properties.value.map(({ format }) => format?.rowHeight ?? 0),
    })),
    tables: tables.map(({ table, beside, body: { rowIndex, columnIndex, rowCount, columnCount } }) => ({
      name: table.name,
      worksheet: table.worksheet.id,
      body: { rowIndex, columnIndex, rowCount, columnCount },
      headings: table.columns.items.map(({ name }) => name),
      widthsBeside: beside.map(({ format }) => format.columnWidth),
    })),
    formats: formats.map(standingFormatsOf),
    added: added.map(({ worksheet: { id, name }, used, commentCount }) => ({
      id,
      name,
      commentCount: commentCount.value,
      address: used.isNullObject ? "" : used.address,
      formulas: used.isNullObject ? [] : (used.formulas as CellValue[][]),
    })),
    names: names.map(({ name, item }) => ({
      name,
      formula: item.isNullObject ? null : (item.formula as string),
      isVisible: !item.isNullObject && item.visible,
    })),
    title: title?.title ?? null,
  };
}

/** The standing, where it was answered: a request that fails half-way still answers what it did before. */
export function answerOf(proxies: StandingProxies): Standing | null {
  try {
    return standingOf(proxies);
  } catch {
    return null;
  }
}

function standingFormatsOf({ worksheet, all, removed }: FormatsProxies): StandingFormats {
  return {
    worksheet,
    all: all.items.flatMap(({ id, type, customOrNullObject }) =>
      type === "Custom" && !customOrNullObject.isNullObject ? [{ id, formula: customOrNullObject.rule.formula }] : [],
    ),
    removed: removed.map(({ format: { custom }, ranges }) => ({
      ranges: parseAddressList(ranges.address),
      highlight: {
        formula: custom.rule.formula,
        fill: custom.format.fill.color,
        fontColor: custom.format.font.color,
        ...numberFormatOf(custom.format.numberFormat),
      },
    })),
  };
}

/** Typed as `any` by Office.js; null where the format changes no number format. */
function numberFormatOf(numberFormat: unknown): { readonly numberFormat?: string } {
  return typeof numberFormat === "string" && numberFormat !== "" ? { numberFormat } : {};
}

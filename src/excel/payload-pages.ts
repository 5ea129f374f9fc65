import type { Edit } from "../core/grid/edit";
import type { ColumnModels } from "./add-table-column";
import { applyEdit } from "./apply-edits";
import { codeOf } from "./access-error";
import { WorkbookAccessError, type ReadRequest } from "./port";
import {
  loadContents,
  loadRows,
  type Contents,
  type Overview,
  type TableBlock,
  type TableProxies,
} from "./read-workbook";

/**
 * What one request may carry, as estimated from the edits: Excel on the web takes 5 MB (Microsoft, "Resource limits and
 * performance optimization for Office Add-ins"), and each edit is some text longer on the wire than here.
 */
const pageSize = 3_500_000;

/** Far more than any review holds: it is known only where one answer did not do. */
const maximumCellCount = 1_000_000;

/** Reads everything in one round trip; where the answer would be too large, the bodies of the tables in pieces. */
export async function readContents(
  context: Excel.RequestContext,
  overview: Overview,
  request: ReadRequest,
  supportsExcelApi: (version: string) => boolean,
): Promise<Contents> {
  const whole = loadContents(overview, request, { supportsExcelApi, withBodies: true });
  if (await isAnswered(context)) return whole;
  const frame = loadContents(overview, request, { supportsExcelApi, withBodies: false });
  await context.sync();
  refuseTooManyCells(frame.tables);
  await readBodies(context, frame.tables);
  return frame;
}

/** Throws {@link WorkbookAccessError} for tables that reach down over far more rows than a review has. */
function refuseTooManyCells(tables: readonly TableProxies[]): void {
  const sizes = tables
    .filter(({ hasValues }) => hasValues)
    .map(({ table, body, headings }) => ({ name: table.name, rowCount: body.rowCount, columnCount: headings.length }))
    .sort((one, other) => other.rowCount * other.columnCount - one.rowCount * one.columnCount);
  const [largest] = sizes;
  const cellCount = sizes.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (!largest || cellCount <= maximumCellCount) return;
  const size = `${largest.rowCount.toLocaleString("en-GB")} rows and ${largest.columnCount.toLocaleString("en-GB")} columns`;
  throw new WorkbookAccessError(
    "too large",
    `The table “${largest.name}” has ${size}. Make it smaller (Table Design > Resize Table), then try again.`,
  );
}

async function readBodies(context: Excel.RequestContext, tables: readonly TableProxies[]): Promise<void> {
  const [table, ...others] = tables;
  if (!table) return;
  if (table.hasValues) table.blocks.push(...(await readRows(context, table, 0, table.body.rowCount)));
  await readBodies(context, others);
}

/** Reads some rows; where they are too many for one answer, one half after the other. */
async function readRows(
  context: Excel.RequestContext,
  table: TableProxies,
  rowOffset: number,
  rowCount: number,
): Promise<TableBlock[]> {
  const block = loadRows(table, rowOffset, rowCount);
  if (rowCount === 1) {
    await context.sync();
    return [block];
  }
  if (await isAnswered(context)) return [block];
  const half = Math.floor(rowCount / 2);
  const first = await readRows(context, table, rowOffset, half);
  return [...first, ...(await readRows(context, table, rowOffset + half, rowCount - half))];
}

async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (codeOf(error) === "ResponsePayloadSizeLimitExceeded") return false;
    throw error;
  }
}

/** Edits in as few requests as they fit; an edit that writes very many values is itself split by rows. */
export function pagesOf(edits: readonly Edit[], size = pageSize): readonly (readonly Edit[])[] {
  const pages: Edit[][] = [];
  let room = 0;
  for (const edit of edits.flatMap((one) => splitEdit(one, size))) {
    const length = lengthOf(edit);
    const page = pages.at(-1);
    if (page && length <= room) {
      page.push(edit);
      room -= length;
    } else {
      pages.push([edit]);
      room = size - length;
    }
  }
  return pages;
}

export async function applyInPages(
  context: Excel.RequestContext,
  [page, ...others]: readonly (readonly Edit[])[],
  models: ColumnModels,
): Promise<void> {
  if (!page) return;
  for (const edit of page) applyEdit(context, edit, models);
  await context.sync();
  await applyInPages(context, others, models);
}

function splitEdit(edit: Edit, size: number): Edit[] {
  if (edit.kind !== "write values" || edit.values.length < 2 || lengthOf(edit) <= size) return [edit];
  const half = Math.floor(edit.values.length / 2);
  const { range, values } = edit;
  return [
    { ...edit, range: { ...range, rowCount: half }, values: values.slice(0, half) },
    {
      ...edit,
      range: { ...range, rowIndex: range.rowIndex + half, rowCount: range.rowCount - half },
      values: values.slice(half),
    },
  ].flatMap((part) => splitEdit(part, size));
}

/** Bytes on the wire, roughly: values may come with a number format each, and formats of ranges as one of each cell. */
function lengthOf(edit: Edit): number {
  const text = new TextEncoder().encode(JSON.stringify(edit)).length;
  if (edit.kind === "write values") return Math.ceil(text * 1.1) + edit.range.rowCount * edit.range.columnCount * 6;
  if (edit.kind !== "format ranges" || edit.format.numberFormat === undefined) return text;
  const cellLength = edit.format.numberFormat.length + 4;
  return text + edit.ranges.reduce((sum, range) => sum + range.rowCount * range.columnCount * cellLength, 0);
}

import { codeOf } from "./access-error";
import { tableTooLargeError, type ReadRequest } from "./port";
import {
  loadContents,
  loadRows,
  type Contents,
  type Overview,
  type TableBlock,
  type TableProxies,
} from "./read-workbook";

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
  const [rows, columns] = [largest.rowCount, largest.columnCount].map((count) => count.toLocaleString("en-GB"));
  throw tableTooLargeError(largest.name, `has ${rows} rows and ${columns} columns`);
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

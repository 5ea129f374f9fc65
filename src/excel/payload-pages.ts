import type { Edit } from "../core/grid/edit";
import type { ColumnModels } from "./add-table-column";
import { applyEdit } from "./apply-edits";

/**
 * What one request may carry, as estimated from the edits: Excel on the web takes 5 MB (Microsoft, "Resource limits and
 * performance optimization for Office Add-ins"), and each edit is some text longer on the wire than here.
 */
const pageSize = 3_500_000;

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

import type { SheetLayout } from "./sheet-layout";

/** How many pages of A4 the summary takes; Excel breaks pages between rows and repeats the title on each. */
export function countPages({ rows, page }: SheetLayout): number {
  const titleRowCount = page.titleRows?.rowCount ?? 0;
  const titleHeight = rows.slice(0, titleRowCount).reduce((sum, { height }) => sum + height, 0);
  const room = pageHeight - 2 * page.margin;
  let pageCount = 1;
  let filled = titleHeight;
  for (const { height } of rows.slice(titleRowCount)) {
    if (filled + height > room) {
      pageCount += 1;
      filled = titleHeight;
    }
    filled += height;
  }
  return pageCount;
}

/** A4 upright, in points. */
const pageHeight = 842;

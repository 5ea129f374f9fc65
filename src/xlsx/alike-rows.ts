import { maximumRowCount } from "../core/grid/address";

/** Rows that follow one another, hold no cells and differ in their number only, by where they stand in the text of a part. */
export interface AlikeRows {
  readonly firstEnd: number;
  /** The end of the last of them. */
  readonly end: number;
  /** At least 2. */
  readonly rowCount: number;
}

/**
 * Finds what looks like such rows, of which a sheet that somebody formatted to its end has a million. Only the first of
 * them needs to be read: whether it is well-formed, and a row at all rather than a comment, is not known here.
 */
export function* findAlikeRows(xml: string): Generator<AlikeRows> {
  emptyRow.lastIndex = 0;
  for (let match = emptyRow.exec(xml); match; match = emptyRow.exec(xml)) {
    const [text, before = "", number = "", behind = ""] = match;
    const firstEnd = match.index + text.length;
    const first = Number(number);
    let next = first + 1;
    let end = firstEnd;
    for (; next <= maximumRowCount; next += 1) {
      const row = before + String(next) + behind;
      if (!xml.startsWith(row, end)) break;
      end += row.length;
    }
    if (end > firstEnd) yield { firstEnd, end, rowCount: next - first };
    emptyRow.lastIndex = end;
  }
}

/** An empty row behind which another element begins, apart from its number. */
const emptyRow = /(<(?:[\w.-]+:)?row(?:(?! r=")[^<>'])* r=")(\d{1,7})("[^<>']*(?:\/>|><\/[\w.:-]+>))(?=<)/g;

/** Where a row begins in the text of such rows. */
export function startOfRow(markup: string, rowIndex: number): number {
  return markup.lastIndexOf("<", markup.indexOf(` r="${String(rowIndex + 1)}"`));
}

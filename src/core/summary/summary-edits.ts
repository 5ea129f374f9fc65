import type { RangeAddress } from "../grid/address";
import type { CellFormat, Edit } from "../grid/edit";
import { fingerprint } from "./fingerprint";
import type { SheetLayout } from "./sheet-layout";

/** Where the summary goes and how it is found again. */
export interface SummaryTarget {
  /** The id of a worksheet, or the name of one that an earlier edit of the same list adds. */
  readonly worksheet: string;
  /** What the worksheet is called. */
  readonly worksheetName: string;
  /** What stands there until now, under the defined name; null on an empty worksheet, which has not got it. */
  readonly oldRange: RangeAddress | null;
  /** The defined name of the range that is written. */
  readonly rangeName: string;
  /** The defined name of the fingerprint of what is written. */
  readonly fingerprintName: string;
}

/** The edits that write the summary in place, from cell `A1` on. */
export function summaryEdits(layout: SheetLayout, target: SummaryTarget): readonly Edit[] {
  const { worksheet, worksheetName, oldRange, rangeName: name, fingerprintName } = target;
  const { page, rows, columnWidths } = layout;
  const range = page.printArea;
  const values = layoutValues(layout);
  const spans = spansOf(layout);
  return [
    // Named first, and the fingerprint before the text: a sheet that is left half-written is known as ours.
    ...(oldRange
      ? ([
          { kind: "move name", name, worksheet, worksheetName, range },
          { kind: "clear range", worksheet, range: oldRange },
        ] as const)
      : ([{ kind: "name range", name, worksheet, range }] as const)),
    { kind: "name text", name: fingerprintName, text: fingerprint(values) },
    { kind: "write values", worksheet, range, values },
    ...[...rangesByFormat(spans)].map(
      ([format, ranges]) => ({ kind: "format ranges", worksheet, ranges, format }) as const,
    ),
    ...spans
      .filter(({ range }) => range.columnCount > 1)
      .map(({ range }) => ({ kind: "merge rows", worksheet, range }) as const),
    { kind: "set column widths", worksheet, widths: columnWidths },
    { kind: "set row heights", worksheet, rowIndex: 0, heights: rows.map(({ height }) => height) },
    { kind: "hide gridlines", worksheet },
    { kind: "set page layout", worksheet, layout: page },
  ];
}

/** The text of every cell of the sheet; `""` in the cells that a merged cell covers. */
export function layoutValues({ rows, columnWidths }: SheetLayout): string[][] {
  return rows.map(({ cells }) => {
    const values = columnWidths.map(() => "");
    for (const { columnIndex, text } of cells) values[columnIndex] = text;
    return values;
  });
}

/** Cells of one look that stand below each other in the same columns. */
interface Span {
  readonly format: CellFormat;
  range: RangeAddress;
}

function spansOf({ rows }: SheetLayout): Span[] {
  const spans: Span[] = [];
  const lowest = new Map<string, Span>();
  rows.forEach(({ cells }, rowIndex) => {
    for (const { columnIndex, columnCount, format } of cells) {
      const columns = `${columnIndex} ${columnCount}`;
      const above = lowest.get(columns);
      if (above?.format === format && above.range.rowIndex + above.range.rowCount === rowIndex) {
        above.range = { ...above.range, rowCount: above.range.rowCount + 1 };
      } else {
        const span = { format, range: { rowIndex, columnIndex, rowCount: 1, columnCount } };
        spans.push(span);
        lowest.set(columns, span);
      }
    }
  });
  return spans;
}

function rangesByFormat(spans: readonly Span[]): Map<CellFormat, RangeAddress[]> {
  const ranges = new Map<CellFormat, RangeAddress[]>();
  for (const { format, range } of spans) {
    const sameFormat = ranges.get(format);
    if (sameFormat) sameFormat.push(range);
    else ranges.set(format, [range]);
  }
  return ranges;
}

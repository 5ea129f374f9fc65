import type { CellAddress, RangeAddress } from "../../core/grid/address";
import type { CellStyle, DifferentialStyle } from "../../xlsx/cell-style";
import type { Worksheet } from "../../xlsx/worksheet";
import { formatValue } from "./format-value";

/** A cell as it is drawn. */
export interface CellView {
  readonly text: string;
  readonly style: CellStyle;
  /** What a conditional format lays over the cell. */
  readonly overlay: DifferentialStyle | null;
  readonly isNumeric: boolean;
}

/** A worksheet as it is drawn: where rows and columns stand, in CSS pixels, and how cells look. Indexes are zero-based. */
export interface SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columnWidths: readonly number[];
  /** The top of each row, and after them the height of all. */
  readonly rowTops: readonly number[];
  readonly frozenRowCount: number;
  readonly showsGridlines: boolean;
  /** The merge that a cell is in; null for a cell of its own. */
  readonly mergeAt: (rowIndex: number, columnIndex: number) => RangeAddress | null;
  readonly cell: (rowIndex: number, columnIndex: number) => CellView;
}

const pixelsPerPoint = 96 / 72;

/** Some empty rows and columns are drawn after the last one that is used. */
const room = { rows: 30, columns: 4, leastRows: 60, leastColumns: 14 } as const;

export function viewSheet(worksheet: Worksheet): SheetView {
  const used = worksheet.usedRange(false);
  const rowCount = Math.max(room.leastRows, used ? used.rowIndex + used.rowCount + room.rows : 0);
  const columnCount = Math.max(room.leastColumns, used ? used.columnIndex + used.columnCount + room.columns : 0);
  const rowTops = [0];
  for (let row = 0; row < rowCount; row++) {
    rowTops.push((rowTops[row] ?? 0) + Math.round(worksheet.rowHeight(row) * pixelsPerPoint));
  }
  const merges = indexMerges(worksheet.merges);
  const overlays = alwaysShown(worksheet);
  const { styles } = worksheet.workbook;
  return {
    rowCount,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, (_, column) =>
      Math.round(worksheet.columnWidth(column) * pixelsPerPoint),
    ),
    rowTops,
    frozenRowCount: Math.min(worksheet.frozenPanes.rowCount, 10),
    showsGridlines: worksheet.showsGridlines,
    mergeAt: (rowIndex, columnIndex) =>
      merges.get(rowIndex)?.find((merge) => holds(merge, rowIndex, columnIndex)) ?? null,
    cell: (rowIndex, columnIndex) => {
      const { type, value, styleIndex, formula } = worksheet.readCell(rowIndex, columnIndex);
      const style = styles.resolve(styleIndex);
      const overlay = overlays.find(({ ranges }) => ranges.some((range) => holds(range, rowIndex, columnIndex)));
      const text = type === "empty" && formula !== null ? "" : value;
      return {
        text: formatValue(text, overlay?.style.numberFormat ?? style.numberFormat),
        style,
        overlay: overlay?.style ?? null,
        isNumeric: type === "number",
      };
    },
  };
}

/** The rows that a window of a scrolled sheet shows, with some more on either side. */
export function rowsInView(
  { rowTops, rowCount }: SheetView,
  top: number,
  height: number,
): { first: number; last: number } {
  const margin = 200;
  const first = Math.max(0, lastRowAbove(rowTops, top - margin));
  const last = Math.min(rowCount - 1, lastRowAbove(rowTops, top + height + margin));
  return { first, last };
}

/** The cell that stands for a cell: the first of its merge. */
export function anchorOf(view: SheetView, { rowIndex, columnIndex }: CellAddress): CellAddress {
  return view.mergeAt(rowIndex, columnIndex) ?? { rowIndex, columnIndex };
}

export function holds(range: RangeAddress, rowIndex: number, columnIndex: number): boolean {
  return (
    rowIndex >= range.rowIndex &&
    rowIndex < range.rowIndex + range.rowCount &&
    columnIndex >= range.columnIndex &&
    columnIndex < range.columnIndex + range.columnCount
  );
}

function lastRowAbove(rowTops: readonly number[], position: number): number {
  let low = 0;
  let high = rowTops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rowTops[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indexMerges(merges: readonly RangeAddress[]): ReadonlyMap<number, RangeAddress[]> {
  const byRow = new Map<number, RangeAddress[]>();
  for (const merge of merges) {
    for (let row = merge.rowIndex; row < merge.rowIndex + Math.min(merge.rowCount, 10_000); row++) {
      const others = byRow.get(row);
      if (others) others.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

interface Overlay {
  readonly ranges: readonly RangeAddress[];
  readonly style: DifferentialStyle;
}

/** Conditional formats whose formula is true whatever the cells hold. Formulas are not calculated, so others are not drawn. */
function alwaysShown({ conditionalFormats }: Worksheet): readonly Overlay[] {
  return conditionalFormats.items.flatMap(({ formulas, ranges, style }) =>
    style && /^=(?:TRUE(?:\(\))?|ISTEXT\("[^"]*"\))$/i.test(formulas[0] ?? "") ? [{ ranges, style }] : [],
  );
}

import type { RangeAddress } from "../core/grid/address";
import type { CellStyle, CellStyleChange } from "../xlsx/cell-style";
import type { CellArea } from "./cell-area";
import { assertUnprotected } from "./protection";
import { cellCount, intersectRanges, lastColumn, lastRow } from "./ranges";

/** Up to how many cells each is looked at; of more than that, those in use and the last ones stand for the rest. */
const maximumLooks = 20_000;

/** A part of the look of some cells; null where they do not share it, as Excel tells it. */
export function sharedStyle<Part>(area: CellArea, part: (style: CellStyle) => Part): Part | null {
  const { styles } = area.session.workbook;
  const parts = [...styleIndexes(area)].map((index) => part(styles.resolve(index)));
  const [first] = parts;
  return first !== undefined && parts.every((other) => other === first) ? first : null;
}

/** Changes the look of cells. Throws `AccessDenied` on a protected worksheet. */
export function changeStyle({ session, worksheet, ranges }: CellArea, change: CellStyleChange): void {
  assertUnprotected(worksheet);
  const { styles } = session.workbook;
  for (const range of ranges) worksheet.changeStyles(range, (index) => styles.derive(index, change));
}

function styleIndexes({ worksheet, ranges }: CellArea): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const range of ranges) {
    for (const part of cellCount(range) > maximumLooks ? samples(range, worksheet.usedRange(false)) : [range]) {
      for (let row = part.rowIndex; row <= lastRow(part); row += 1) {
        for (let column = part.columnIndex; column <= lastColumn(part); column += 1) {
          indexes.add(worksheet.readCell(row, column).styleIndex);
        }
      }
    }
  }
  return indexes;
}

function samples(range: RangeAddress, inUse: RangeAddress | null): readonly RangeAddress[] {
  const last = { rowIndex: lastRow(range), columnIndex: lastColumn(range), rowCount: 1, columnCount: 1 };
  const used = inUse && intersectRanges(inUse, range);
  return used ? [used, last] : [last];
}

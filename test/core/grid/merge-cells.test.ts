import fc from "fast-check";
import { mergeCells } from "../../../src/core/grid/merge-cells";
import { formatRange, parseCell, type CellAddress, type RangeAddress } from "../../../src/core/grid/address";

test.each([
  ["", []],
  ["B2", ["B2"]],
  ["B4 B2 B3", ["B2:B4"]],
  ["B2 B3 C2 C3", ["B2:C3"]],
  ["B2 C2 D2 F2", ["B2:D2", "F2"]],
  ["B2 B3 C2", ["B2:B3", "C2"]],
  ["B2 B4 C2 C4", ["B2:C2", "B4:C4"]],
])("%j", (cells, expected) => {
  expect(mergeCells(cells.split(" ").flatMap((text) => parseCell(text) ?? [])).map(formatRange)).toEqual(expected);
});

test("the rectangles hold each cell once, and no other", () => {
  const cells = fc.array(fc.record({ rowIndex: fc.nat(8), columnIndex: fc.nat(5) }), { maxLength: 40 });
  fc.assert(
    fc.property(cells, (given) => {
      const held = mergeCells(given).flatMap(cellsOf).map(keyOf);
      expect(new Set(held).size).toBe(held.length);
      expect(new Set(held)).toEqual(new Set(given.map(keyOf)));
    }),
  );
});

test("a column in one stretch is one rectangle, in whatever order it comes", () => {
  const column = fc.shuffledSubarray(
    Array.from({ length: 20 }, (_, rowIndex) => ({ rowIndex, columnIndex: 1 })),
    { minLength: 20 },
  );
  fc.assert(
    fc.property(column, (cells) => {
      expect(mergeCells(cells)).toEqual([{ rowIndex: 0, columnIndex: 1, rowCount: 20, columnCount: 1 }]);
    }),
  );
});

function cellsOf(range: RangeAddress): CellAddress[] {
  return Array.from({ length: range.rowCount * range.columnCount }, (_, index) => ({
    rowIndex: range.rowIndex + Math.floor(index / range.columnCount),
    columnIndex: range.columnIndex + (index % range.columnCount),
  }));
}

function keyOf({ rowIndex, columnIndex }: CellAddress): string {
  return `${rowIndex} ${columnIndex}`;
}

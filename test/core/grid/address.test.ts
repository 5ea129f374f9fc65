import fc from "fast-check";
import {
  formatCell,
  formatColumn,
  formatRange,
  maximumColumnCount,
  maximumRowCount,
  parseCell,
  parseRange,
  quoteWorksheetName,
  splitWorksheetName,
} from "../../../src/core/grid/address";

const rowIndexes = fc.nat(maximumRowCount - 1);
const columnIndexes = fc.nat(maximumColumnCount - 1);
const cells = fc.record({ rowIndex: rowIndexes, columnIndex: columnIndexes });
const ranges = fc.tuple(cells, cells).map(([one, other]) => ({
  rowIndex: Math.min(one.rowIndex, other.rowIndex),
  columnIndex: Math.min(one.columnIndex, other.columnIndex),
  rowCount: Math.abs(one.rowIndex - other.rowIndex) + 1,
  columnCount: Math.abs(one.columnIndex - other.columnIndex) + 1,
}));

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [maximumColumnCount - 1, "XFD"],
])("column %d is %s", (columnIndex, letters) => {
  expect(formatColumn(columnIndex)).toBe(letters);
});

test("a cell comes back from its text, in small letters and with $ signs too", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const text = formatCell(cell);
      expect(parseCell(text)).toEqual(cell);
      expect(parseCell(text.toLowerCase().replace(/^([a-z]+)/, "$$$1$$"))).toEqual(cell);
    }),
  );
});

test("a range comes back from its text, whichever corners name it", () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const text = formatRange(range);
      expect(parseRange(text)).toEqual(range);
      expect(parseRange(text.split(":").reverse().join(":"))).toEqual(range);
    }),
  );
});

test("whole columns and rows are ranges to the edge of the worksheet", () => {
  expect(parseRange("$C:b")).toEqual({ rowIndex: 0, columnIndex: 1, rowCount: maximumRowCount, columnCount: 2 });
  expect(parseRange("5:$2")).toEqual({ rowIndex: 1, columnIndex: 0, rowCount: 4, columnCount: maximumColumnCount });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", ":A1", "A1:B", "A1:B2:C3", "Sheet1!A1", "XFE:XFE", "R1C1"])(
  "%j is no range",
  (text) => {
    expect(parseRange(text)).toBeNull();
  },
);

test.each(["A", "A0", "XFE1", "A1048577", "A1:B2", "", " A1"])("%j is no cell", (text) => {
  expect(parseCell(text)).toBeNull();
});

test("any worksheet's name comes back from a reference", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("a'! [x]")) }), ranges, (name, range) => {
      const reference = `${quoteWorksheetName(name)}!${formatRange(range)}`;
      expect(splitWorksheetName(reference)).toEqual({ worksheet: name, range: formatRange(range) });
    }),
  );
});

test("a worksheet's name may stand without quotation marks, or not at all", () => {
  expect(splitWorksheetName("Scores!A1")).toEqual({ worksheet: "Scores", range: "A1" });
  expect(splitWorksheetName("A1")).toEqual({ worksheet: null, range: "A1" });
});

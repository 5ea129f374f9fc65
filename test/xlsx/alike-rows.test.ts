import fc from "fast-check";
import { maximumColumnCount, maximumRowCount } from "../../src/core/grid/address";
import { findAlikeRows } from "../../src/xlsx/alike-rows";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { readWorksheet } from "../../src/xlsx/worksheet-reader";
import { content, firstWorksheet, range, savedWorksheet, withWorksheet } from "./fixtures";

/** Rows by how many follow one another, what is left out before them, and how each is written around its number. */
const runs = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 1, 3),
    count: fc.integer({ min: 1, max: 6 }),
    written: fc.constantFrom(
      (number: number) => `<row r="${number}"/>`,
      (number: number) => `<row r="${number}"></row>`,
      (number: number) => `<row spans="1:9" r="${number}" ht="20" customHeight="1"/>`,
      (number: number) => `<row r="${number}" s="0" customFormat="1" />`,
      (number: number) => `<row r="${number}" hidden="1"><c r="A${number}"><v>${number}</v></c></row>`,
      (number: number) => `<row r="${number}"><c r="B${number}"/></row>`,
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

const row = fc.nat(30);
const edits = fc.array(
  fc.oneof(
    fc.record({ row, count: fc.integer({ min: 1, max: 3 }) }).map(
      ({ row, count }) =>
        (worksheet: Worksheet) =>
          worksheet.setRowHeight(row, count, 40),
    ),
    row.map((row) => (worksheet: Worksheet) => worksheet.setRowsHidden(row, 2, false)),
    row.map((row) => (worksheet: Worksheet) => worksheet.writeCell(row, 2, content("Written"))),
    row.map((rowIndex) => (worksheet: Worksheet) => {
      const whole = { rowIndex, rowCount: 1, columnIndex: 0, columnCount: maximumColumnCount };
      worksheet.changeStyles(whole, () => 1);
    }),
    fc.constant((worksheet: Worksheet) => worksheet.changeStyles(range("B:C"), () => 1)),
    fc.constant((worksheet: Worksheet) => worksheet.cells.move(range("A3:B9"), 2)),
    fc.constant((worksheet: Worksheet) => worksheet.cells.remove(range("A3:C9"))),
  ),
  { maxLength: 6 },
);

function rowsOf(parts: readonly { gap: number; count: number; written: (number: number) => string }[]): string[] {
  let next = 1;
  return parts.flatMap(({ gap, count, written }) => {
    next += gap + count;
    return Array.from({ length: count }, (_, index) => written(next - count + index));
  });
}

test("alike rows are edited and saved as those are that are each read by itself", () => {
  fc.assert(
    fc.property(runs, edits, (parts, changes) => {
      // Only rows without anything between them are held as one.
      const saved = ["", "\n"].map((between) => {
        const data = `<sheetData>${rowsOf(parts).join(between)}</sheetData><pageMargins left="1"/>`;
        const worksheet = firstWorksheet(openWorkbook(withWorksheet(data)));
        worksheet.workbook.styles.derive(0, { font: { bold: true } });
        for (const change of changes) change(worksheet);
        worksheet.setRowHeight(40, 1, 20);
        const looks = Array.from({ length: 42 }, (_, index) => [
          worksheet.rowHeight(index),
          worksheet.isRowHidden(index),
        ]);
        return [savedWorksheet(worksheet.workbook), looks];
      });
      expect(saved[0]).toEqual(saved[1]);
    }),
  );
});

test("a million rows without cells are held as one", () => {
  const rows = Array.from({ length: maximumRowCount }, (_, index) => `<row r="${index + 1}" ht="20"/>`).join("");
  const read = readWorksheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, "sheet1.xml", () => null);
  expect(read.rows).toHaveLength(1);
  expect(read.rows[0]).toMatchObject({ rowIndex: 0, rowCount: maximumRowCount, markup: rows });
});

test("what looks like rows in a comment is no row", () => {
  const data = `<sheetData><row r="1"/><!--<row r="5"/><row r="6"/>--></sheetData>`;
  const worksheet = firstWorksheet(openWorkbook(withWorksheet(data)));
  worksheet.setRowHeight(1, 1, 20);
  expect(savedWorksheet(worksheet.workbook)).toContain(
    `<sheetData><row r="1"/><row r="2" ht="20" customHeight="1"/></sheetData>`,
  );
});

test("what looks like rows in an extension stays what it is", () => {
  const extension = `<extLst><ext uri="x"><row r="5"/><row r="6"/></ext></extLst>`;
  const worksheet = firstWorksheet(openWorkbook(withWorksheet(`<sheetData/>${extension}`)));
  worksheet.setRowHeight(4, 1, 20);
  expect(savedWorksheet(worksheet.workbook)).toContain(
    `<sheetData><row r="5" ht="20" customHeight="1"/></sheetData>${extension}`,
  );
});

test("what only begins like such rows takes no more than the time to read it", () => {
  const hostile = [' r="1"'.repeat(600_000), " r=".repeat(600_000), '<row r="1"'.repeat(300_000)];
  for (const text of hostile) {
    const start = performance.now();
    expect([...findAlikeRows(`<worksheet><sheetData><!-- <row${text} -->`)]).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});

test.each([
  ["a number twice", '<row r="1"/><row r="2"/><row r="3"/><row r="3"/>'],
  ["a smaller number", '<row r="7"/><row r="8"/><row r="8"/>'],
  ["an attribute twice", '<row r="1" ht="1" ht="1"/><row r="2" ht="1" ht="1"/>'],
  ["an entity that is none", '<row r="1" ht="&x;"/><row r="2" ht="&x;"/>'],
  ["a row beyond the last", `<row r="${maximumRowCount}"/><row r="${maximumRowCount + 1}"/>`],
])("rows with %s are refused", (_, rows) => {
  expect(() => openWorkbook(withWorksheet(`<sheetData>${rows}</sheetData>`))).toThrow(/damaged/);
});

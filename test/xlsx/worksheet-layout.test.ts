import fc from "fast-check";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import { blankWorksheet, fill, firstWorksheet, range, read, reopened, savedWorksheet } from "./fixtures";

describe("merges", () => {
  test("keep the first cell only and are taken apart again", () => {
    const worksheet = blankWorksheet();
    fill(worksheet, "A1", [
      [1, 2],
      [3, 4],
    ]);
    worksheet.merge(range("A1:B2"));
    const again = firstWorksheet(reopened(worksheet.workbook));
    expect([again.merges, read(again, "A1"), read(again, "B2")]).toEqual([[range("A1:B2")], 1, ""]);
    worksheet.merge(range("B2:C3"));
    expect(worksheet.merges).toEqual([range("B2:C3")]);
    worksheet.unmerge(range("C3:D4"));
    expect(savedWorksheet(worksheet.workbook)).not.toContain("mergeCell");
  });
});

describe("rows and columns", () => {
  test("take sizes in points and are hidden", () => {
    const worksheet = blankWorksheet();
    worksheet.setColumnWidth(1, 2, 100.5);
    worksheet.setColumnsHidden(2, 1, true);
    worksheet.setRowHeight(3, 2, 40);
    worksheet.setRowsHidden(4, 1, true);
    const again = firstWorksheet(reopened(worksheet.workbook));
    expect([0, 1, 2, 3].map((index) => again.columnWidth(index))).toEqual([48, 100.5, 0, 48]);
    expect([2, 3, 4].map((index) => again.rowHeight(index))).toEqual([15, 40, 0]);
    expect([again.isColumnHidden(2), again.isRowHidden(4), again.isRowHidden(3)]).toEqual([true, true, false]);
    again.setColumnsHidden(2, 1, false);
    expect(savedWorksheet(again.workbook)).toContain(`<row r="4" ht="40" customHeight="1"/>`);
    again.setRowHeight(3, 1, null);
    expect(again.columnWidth(2)).toBe(100.5);
    expect(savedWorksheet(again.workbook)).toContain(`<row r="4" ht="40"/>`);
  });

  test("rows that are alike are changed one by one", () => {
    const worksheet = blankWorksheet();
    worksheet.setRowHeight(0, 3, 40);
    const again = firstWorksheet(reopened(worksheet.workbook));
    again.setRowHeight(1, 1, 50);
    expect([0, 1, 2].map((index) => again.rowHeight(index))).toEqual([40, 50, 40]);
    const saved = firstWorksheet(reopened(again.workbook));
    expect([0, 1, 2].map((index) => saved.rowHeight(index))).toEqual([40, 50, 40]);
  });

  test("sizes that Excel does not take are refused", () => {
    const worksheet = blankWorksheet();
    expect(() => worksheet.setRowHeight(0, 1, 410)).toThrow(WorkbookEditError);
    expect(() => worksheet.setColumnWidth(0, 1, 2_000)).toThrow(WorkbookEditError);
  });

  test("every pixel width is the same after it was set", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_700 }), (pixels) => {
        const worksheet = blankWorksheet();
        worksheet.setColumnWidth(0, 1, pixels * 0.75);
        expect(worksheet.columnWidth(0)).toBe(pixels * 0.75);
      }),
    );
  });

  test("entries of columns never overlap and stay in order, whatever is set", () => {
    const spans = fc.record({
      first: fc.nat(20),
      count: fc.integer({ min: 1, max: 8 }),
      points: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (sets) => {
        const worksheet = blankWorksheet();
        const expected = new Map<number, number>();
        for (const { first, count, points } of sets) {
          worksheet.setColumnWidth(first, count, points * 0.75);
          for (let column = first; column < first + count; column += 1) expected.set(column, points * 0.75);
        }
        for (let column = 0; column < 30; column += 1)
          expect(worksheet.columnWidth(column)).toBe(expected.get(column) ?? 48);
        const entries = worksheet.part.child("cols")?.elements ?? [];
        let last = 0;
        for (const entry of entries) {
          expect(entry.number("min", 0)).toBeGreaterThan(last);
          last = entry.number("max", 0);
        }
      }),
    );
  });
});

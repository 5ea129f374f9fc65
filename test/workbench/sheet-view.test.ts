import { moveFrom } from "../../src/workbench/sheet/moves";
import { rowsInView, viewSheet } from "../../src/workbench/sheet/sheet-view";
import { createWorkbook } from "../../src/xlsx/blank-workbook";

const cell = (rowIndex: number, columnIndex: number) => ({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });

function sheet() {
  const worksheet = createWorkbook().activeWorksheet;
  worksheet.writeCell(0, 0, { type: "text", value: "A", formula: null });
  return worksheet;
}

test("a conditional format that always holds is drawn over its cells, and no other is", () => {
  const worksheet = sheet();
  const look = { fill: "#D7F0DB", fontColour: null, bold: null, italic: null, numberFormat: '@" ▲ was B"' };
  worksheet.conditionalFormats.addCustom([cell(0, 0)], '=ISTEXT("review-workbook:improved")', look);
  worksheet.conditionalFormats.addCustom([cell(1, 0)], "=$A$1>5", look);
  const view = viewSheet(worksheet);
  expect(view.cell(0, 0)).toMatchObject({ text: "A ▲ was B", overlay: { fill: "#D7F0DB" } });
  expect(view.cell(1, 0).overlay).toBeNull();
});

test("rows stand below each other, hidden ones without height", () => {
  const worksheet = sheet();
  worksheet.setRowHeight(1, 1, 30);
  worksheet.setRowsHidden(2, 1, true);
  const { rowTops } = viewSheet(worksheet);
  expect([rowTops[2], rowTops[3]]).toEqual([(rowTops[1] ?? 0) + 40, (rowTops[1] ?? 0) + 40]);
});

test("a window of ten thousand rows has few rows", () => {
  const worksheet = sheet();
  worksheet.writeCell(9_999, 0, { type: "text", value: "last", formula: null });
  const view = viewSheet(worksheet);
  const middle = view.rowTops[5_000] ?? 0;
  const { first, last } = rowsInView(view, middle, 600);
  expect(view.rowTops[first]).toBeLessThanOrEqual(middle - 199);
  expect(view.rowTops[last + 1]).toBeGreaterThanOrEqual(middle + 800);
  expect(last - first).toBeLessThan(80);
});

test("keys step over a merge as one cell, and stay on the sheet", () => {
  const worksheet = sheet();
  const merge = { rowIndex: 1, columnIndex: 0, rowCount: 3, columnCount: 2 };
  worksheet.merge(merge);
  const view = viewSheet(worksheet);
  expect(moveFrom(view, cell(0, 1), "down", 0)).toEqual(merge);
  expect(moveFrom(view, merge, "down", 0)).toEqual(cell(4, 0));
  expect(moveFrom(view, merge, "right", 0)).toEqual(cell(1, 2));
  expect(moveFrom(view, cell(4, 1), "up", 0)).toEqual(merge);
  expect(moveFrom(view, cell(0, 0), "up", 0)).toEqual(cell(0, 0));
  expect(moveFrom(view, cell(0, 0), "end", 0)).toEqual(cell(view.rowCount - 1, view.columnCount - 1));
});

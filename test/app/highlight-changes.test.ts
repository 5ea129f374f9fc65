import { demo } from "../../src/app/examples/demo";
import { highlightChanges, removeHighlights } from "../../src/app/highlight-changes";
import { formatCell, formatRange } from "../../src/core/grid/address";
import type { Workbook } from "../../src/xlsx/workbook";
import { countRoundTrips, open, openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { range, write } from "../xlsx/fixtures";

/** Conditional formats of the person's own on every sheet, one of them much like ours. */
async function openWithOwnFormats(): Promise<OpenedWorkbook> {
  const opened = await openReview(smallReview);
  const style = { fill: "#00FF00", fontColour: "#FF0000", bold: true, italic: null, numberFormat: "0.0" } as const;
  for (const worksheet of opened.workbook.worksheets) {
    for (const formula of ['=ISTEXT("review-workbook")', "=A1>5"]) {
      worksheet.conditionalFormats.addCustom([range("A1:H40")], formula, style);
    }
  }
  return opened;
}

function picturesOf(workbook: Workbook) {
  return workbook.worksheets.map((worksheet) => pictureOf(worksheet, workbook));
}

/** Our formats on a sheet: where, and the number format with the mark. */
function marksOn(workbook: Workbook, sheet: string) {
  const formats = workbook.findWorksheet(sheet)?.conditionalFormats.items ?? [];
  return formats
    .filter(({ formulas }) => formulas[0]?.includes("review-workbook:"))
    .map(({ ranges, style }) => [ranges.map(formatRange).join(), style?.numberFormat ?? null]);
}

/** The address of a cell of a table's body. */
function cellOf(workbook: Workbook, name: string, rowOffset: number, heading: string): string {
  const table = workbook.findTable(name);
  const columnOffset = table?.columns.findIndex((column) => column.name === heading) ?? -1;
  if (!table || columnOffset < 0) throw new Error(`There is no column “${heading}” in ${name}.`);
  const { rowIndex, columnIndex } = table.bodyRange;
  return formatCell({ rowIndex: rowIndex + rowOffset, columnIndex: columnIndex + columnOffset });
}

test("marks are added, and nothing else is touched; the person's own formats come first", async () => {
  const { port, workbook } = await openWithOwnFormats();
  const before = picturesOf(workbook);
  expect((await highlightChanges(port)).kind).toBe("highlighted");
  const after = picturesOf(workbook);
  after.forEach(({ conditionalFormats, ...rest }, index) => {
    const { conditionalFormats: own = [], ...was } = before[index] ?? {};
    expect(rest).toEqual(was);
    expect(conditionalFormats.slice(0, 2)).toEqual(own);
  });
  expect(after.flatMap(({ conditionalFormats }) => conditionalFormats).length).toBeGreaterThan(before.length * 2);
});

test("a changed cell tells its mark and what it was, and a removed row stands out where it was", async () => {
  const { port, workbook } = await openReview(smallReview);
  await highlightChanges(port);
  expect(marksOn(workbook, "Scores")).toContainEqual([
    cellOf(workbook, "Scores", 1, "Score"),
    expect.stringContaining("▲ was B"),
  ]);
  expect(marksOn(workbook, "Budget")).toContainEqual([
    cellOf(workbook, "Budget", 2, "Allocated"),
    expect.stringContaining("▲ 50%"),
  ]);
  const removed = cellOf(workbook, "Budget", 1, "Line");
  expect(marksOn(workbook, "Budget").some(([places]) => places?.startsWith(removed) ?? false)).toBe(true);
});

test("twice is the same as once, also after saving and opening again", async () => {
  const opened = await openWithOwnFormats();
  await highlightChanges(opened.port);
  const once = picturesOf(opened.workbook);
  await highlightChanges(opened.port);
  expect(picturesOf(opened.workbook)).toEqual(once);
  const again = reopen(opened);
  await highlightChanges(again.port);
  expect(picturesOf(again.workbook)).toEqual(once);
});

test("removing takes exactly ours away, also after saving and opening again", async () => {
  const opened = await openWithOwnFormats();
  const before = picturesOf(opened.workbook);
  await highlightChanges(opened.port);
  const again = reopen(opened);
  expect(await countRoundTrips(again, () => removeHighlights(again.port))).toBe(4);
  expect(picturesOf(again.workbook)).toEqual(before);
  expect(await removeHighlights(again.port)).toBe(0);
});

test("marks that hold no longer go away when changes are highlighted again", async () => {
  const { port, workbook } = await openReview(smallReview);
  await highlightChanges(port);
  const scores = workbook.findWorksheet("Scores");
  if (scores) write(scores, cellOf(workbook, "Scores", 1, "Score"), "B");
  await highlightChanges(port);
  expect(JSON.stringify(marksOn(workbook, "Scores"))).not.toContain("was B");
});

test("every change of the made-up review is marked in its cell", async () => {
  const { port, workbook } = await openReview(demo);
  const outcome = await highlightChanges(port);
  if (outcome.kind !== "highlighted") throw new Error("Nothing was highlighted.");
  for (const { entry } of outcome.changes.changes) {
    const { cell, row } = entry;
    if (!cell) continue;
    const formats = workbook.findWorksheetById(row.worksheetId)?.conditionalFormats.items ?? [];
    const isMarked = formats.some(({ ranges }) =>
      ranges.some(
        ({ rowIndex, columnIndex, rowCount, columnCount }) =>
          cell.rowIndex >= rowIndex &&
          cell.rowIndex < rowIndex + rowCount &&
          cell.columnIndex >= columnIndex &&
          cell.columnIndex < columnIndex + columnCount,
      ),
    );
    expect(isMarked).toBe(true);
  }
});

test("a protected sheet is named", async () => {
  const { port, workbook } = await openReview(smallReview);
  const scores = workbook.findWorksheet("Scores");
  if (scores) scores.isProtected = true;
  await expect(highlightChanges(port)).rejects.toMatchObject({
    message: "The sheet “Scores” is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  });
});

test("a workbook without a review is left alone, and marks can be removed from any workbook", async () => {
  const opened = open();
  expect(await highlightChanges(opened.port)).toEqual({ kind: "no review" });
  opened.workbook.activeWorksheet.conditionalFormats.addCustom([range("A1")], '=ISTEXT("review-workbook:improved")', {
    fill: "#D5EFD9",
    fontColour: null,
    bold: null,
    italic: null,
    numberFormat: null,
  });
  expect(await removeHighlights(opened.port)).toBe(1);
  expect(opened.workbook.activeWorksheet.conditionalFormats.items).toEqual([]);
});

import { blankReview } from "../../../src/schema/template/blank-review";
import { reviewSheets } from "../../../src/schema/template/new-review-edits";
import { sheetEdits } from "../../../src/schema/template/sheet-edits";
import { listsSheet } from "../../../src/schema/template/lists-sheet";
import { placesOf } from "../../../src/schema/template/table-place";
import { open } from "../../support/open-workbook";

const content = blankReview({ year: 2026, month: 11, day: 23 });

test("one sheet can be added to a workbook that lacks it, whatever it is called there", async () => {
  const { port, workbook } = open();
  const budget = reviewSheets(content).find(({ name }) => name === "Budget");
  if (!budget) throw new Error("There is no sheet Budget.");
  const edits = sheetEdits(budget, "Money 1", placesOf([budget]));
  await port.apply([{ kind: "add worksheet", name: "Money 1" }, ...edits]);

  expect(workbook.tables.map(({ name, worksheet }) => [name, worksheet.name])).toEqual([["Budget", "Money 1"]]);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Money 1"]);
  expect(workbook.worksheets[0]?.usedRange(false)).toBeNull();
});

test("drop-downs that would offer what is not there are left out", async () => {
  const { port, workbook } = open();
  const outputs = reviewSheets(content).filter(({ name }) => name === "Outputs");
  for (const sheet of outputs) {
    await port.apply(sheetEdits(sheet, "Sheet1", placesOf(outputs)));
  }
  expect(workbook.findTable("Outputs")?.columns.length).toBe(5);
  expect(workbook.worksheets[0]?.dataValidations.items).toEqual([]);
});

test("without Programme the lists name no scale in use", () => {
  const { texts, tables } = listsSheet(content, null);
  expect(texts.map(({ text }) => text)).toEqual(["Lists"]);
  expect(tables.filter(({ scaleCell }) => scaleCell)).toEqual([]);
});

test("the tables of Lists stand side by side, with room between, so that each can grow", () => {
  const { tables, columnWidths } = listsSheet(content, null);
  let nextColumn = 0;
  for (const { cell, columns } of tables) {
    expect(cell).toEqual({ rowIndex: 3, columnIndex: nextColumn });
    nextColumn += columns.length + 1;
  }
  expect(columnWidths).toHaveLength(nextColumn - 1);
});

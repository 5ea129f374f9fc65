import { invigor } from "../../src/app/examples/invigor";
import type { Edit } from "../../src/core/grid/edit";
import { openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";

const addYear: Edit = {
  kind: "add table column",
  table: "Programme",
  heading: "2011/12",
  like: 3,
  values: ["1-2", ...new Array<string>(18).fill("")],
};

async function withYear(): Promise<OpenedWorkbook> {
  const opened = await openReview(invigor);
  await opened.port.apply([addYear]);
  return reopen(opened);
}

function programmeOf({ workbook }: OpenedWorkbook) {
  const table = workbook.findTable("Programme");
  if (!table) throw new RangeError("There is no table Programme.");
  return table;
}

test("a column stands at the end, with its heading and its texts as they were meant", async () => {
  const table = programmeOf(await withYear());
  const { rowIndex, columnIndex } = table.bodyRange;
  expect(table.columns.map(({ name }) => name)).toEqual(["Field", "What to enter", "2015/16", "2016/17", "2011/12"]);
  expect(table.worksheet.readCell(rowIndex, columnIndex + 4)).toMatchObject({ type: "text", value: "1-2" });
});

test("it looks like its model: formats, fills, width", async () => {
  const opened = await withYear();
  const { worksheet, bodyRange, range } = programmeOf(opened);
  const lookAt = (rowIndex: number, columnOffset: number) =>
    opened.workbook.styles.resolve(worksheet.readCell(rowIndex, bodyRange.columnIndex + columnOffset).styleIndex);
  for (let rowIndex = range.rowIndex; rowIndex < range.rowIndex + range.rowCount; rowIndex += 1) {
    expect(lookAt(rowIndex, 4)).toEqual(
      rowIndex === range.rowIndex ? { ...lookAt(rowIndex, 3), numberFormat: "@" } : lookAt(rowIndex, 3),
    );
  }
  expect(worksheet.columnWidth(bodyRange.columnIndex + 4)).toBe(worksheet.columnWidth(bodyRange.columnIndex + 3));
});

test("it offers what its model offers", async () => {
  const { worksheet, bodyRange } = programmeOf(await withYear());
  const offered = (columnOffset: number) =>
    Array.from({ length: bodyRange.rowCount }, (_, rowOffset) => {
      const cell = { rowIndex: bodyRange.rowIndex + rowOffset, columnIndex: bodyRange.columnIndex + columnOffset };
      return worksheet.dataValidations
        .touching({ ...cell, rowCount: 1, columnCount: 1 })
        .map(({ formula1, alert }) => ({ formula1, alert }));
    });
  expect(offered(4)).toEqual(offered(3));
  expect(offered(4).filter((rules) => rules.length > 0)).toHaveLength(6);
});

test("cells of the person's beside the table are named as what is in the way", async () => {
  const opened = await openReview(invigor);
  const { worksheet, bodyRange } = programmeOf(opened);
  worksheet.writeCell(bodyRange.rowIndex, bodyRange.columnIndex + 4, { type: "text", value: "mine", formula: null });
  await expect(opened.port.apply([addYear])).rejects.toThrow(
    "Cells beside or below a table are in the way. Move them aside, then try again.",
  );
});

test("a null in a new row leaves the formula of a calculated column, and an empty text does not", async () => {
  const opened = await openReview(invigor);
  await opened.port.apply([
    { kind: "add table rows", table: "Scores", values: [["2017/18", "1", null, null, null]] },
    { kind: "add table rows", table: "Scores", values: [["2017/18", "2", "", "", ""]] },
  ]);
  const table = opened.workbook.findTable("Scores");
  const { rowIndex = 0, rowCount = 0, columnIndex = 0 } = table?.bodyRange ?? {};
  const formulas = [rowCount - 2, rowCount - 1].map(
    (rowOffset) => table?.worksheet.readCell(rowIndex + rowOffset, columnIndex + 2).formula,
  );
  expect(formulas).toEqual([expect.stringContaining("LOOKUP"), null]);
});

test.each([
  [true, 25, "General"],
  [false, 0.25, "0%"],
])("a number from elsewhere is in a format that shows it as itself: %s", async (showsNumbersPlain, value, shown) => {
  const opened = await openReview(invigor);
  const { worksheet, bodyRange } = programmeOf(opened);
  const { rowIndex, columnIndex } = bodyRange;
  await opened.client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(worksheet.name).getCell(rowIndex, columnIndex + 3);
    cell.numberFormat = [["0%"]];
    await context.sync();
  });
  const values = [value, ...new Array<string>(18).fill("")];
  await opened.port.apply([{ ...addYear, values, showsNumbersPlain }]);
  const { styleIndex, ...cell } = worksheet.readCell(rowIndex, columnIndex + 4);
  expect(cell).toMatchObject({ type: "number", value });
  expect(opened.workbook.styles.resolve(styleIndex).numberFormat).toBe(shown);
});

test("a table that reaches down over far more rows than a review has is named, and nothing is written", async () => {
  const opened = await openReview(invigor);
  const table = programmeOf(opened);
  table.resize({ ...table.range, rowCount: 50_000 });
  const values = new Array<string>(49_999).fill("");
  await expect(opened.port.apply([{ ...addYear, values }])).rejects.toThrow(
    "The table “Programme” has 49,999 rows. Make it smaller (Table Design > Resize Table), then try again.",
  );
  expect(programmeOf(opened).columns).toHaveLength(4);
});

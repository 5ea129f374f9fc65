import type { Edit } from "../../src/core/grid/edit";
import { pagesOf } from "../../src/excel/payload-pages";
import type { ReadRequest } from "../../src/excel/port";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { countRoundTrips, open } from "../support/open-workbook";
import { firstWorksheet } from "../xlsx/fixtures";

const everything: ReadRequest = {
  wantsValues: () => true,
  wantsNumberFormats: (_table, heading) => heading === "Ref",
  wantsCustomFormats: true,
  names: [],
};

/** A workbook with a small table, one of some 12 MB and another small one. */
function largeWorkbook(): ReturnType<typeof createWorkbook> {
  const workbook = createWorkbook();
  const [small, large, last] = [
    firstWorksheet(workbook),
    workbook.addWorksheet("Large"),
    workbook.addWorksheet("Last"),
  ];
  for (const [worksheet, rowCount] of [
    [small, 1],
    [large, 400],
    [last, 2],
  ] as const) {
    for (const [columnIndex, heading] of ["Ref", "Text"].entries()) {
      worksheet.writeCell(0, columnIndex, { type: "text", value: heading, formula: null });
    }
    for (let rowIndex = 1; rowIndex <= rowCount; rowIndex += 1) {
      worksheet.writeCell(rowIndex, 0, { type: "number", value: rowIndex, formula: null });
      worksheet.writeCell(rowIndex, 1, { type: "text", value: `${rowIndex} ${"é".repeat(15_000)}`, formula: null });
    }
    worksheet.addTable({ rowIndex: 0, columnIndex: 0, rowCount: rowCount + 1, columnCount: 2 }, true);
  }
  return workbook;
}

test("an answer that Excel would not send in one piece is read in several, and is the same", async () => {
  const opened = open(largeWorkbook());
  let tables: Awaited<ReturnType<typeof opened.port.read>>["tables"] = [];
  const roundTrips = await countRoundTrips(opened, async () => {
    ({ tables } = await opened.port.read(everything));
  });
  expect(roundTrips).toBeLessThan(20);
  expect(tables.map(({ values }) => values.length)).toEqual([1, 400, 2]);
  for (const { values, numberFormats } of tables) {
    values.forEach(([ref, text], rowIndex) => {
      expect(ref).toBe(rowIndex + 1);
      expect(String(text).startsWith(`${rowIndex + 1} é`)).toBe(true);
    });
    expect(numberFormats.get("Ref")).toEqual(values.map(() => "General"));
  }
});

test("a single row that is too large is refused in plain words", async () => {
  const workbook = createWorkbook();
  const worksheet = firstWorksheet(workbook);
  const columnCount = 90;
  for (let columnIndex = 0; columnIndex < columnCount; columnIndex += 1) {
    worksheet.writeCell(0, columnIndex, { type: "text", value: `C${columnIndex}`, formula: null });
    worksheet.writeCell(1, columnIndex, { type: "text", value: "€".repeat(32_000), formula: null });
  }
  worksheet.addTable({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount }, true);
  await expect(open(workbook).port.read(everything)).rejects.toMatchObject({ reason: "too large" });
});

test("edits that are too large for one request are made in several, in order", async () => {
  const opened = open();
  const { port, workbook } = opened;
  const rowCount = 300;
  const values = Array.from({ length: rowCount }, (_, row) => [row, `=${row} ${"ü".repeat(15_000)}`]);
  const id = firstWorksheet(workbook).id;
  const edits: Edit[] = [
    { kind: "add worksheet", name: "Target" },
    {
      kind: "write values",
      worksheet: "Target",
      range: { rowIndex: 2, columnIndex: 1, rowCount, columnCount: 2 },
      values,
    },
    { kind: "rename worksheet", worksheet: id, name: "Done" },
  ];
  const roundTrips = await countRoundTrips(opened, () => port.apply(edits));
  expect(roundTrips).toBeGreaterThan(1);
  expect(roundTrips).toBeLessThan(8);
  expect(firstWorksheet(workbook).name).toBe("Done");
  const target = workbook.findWorksheet("Target");
  values.forEach(([number, text], row) => {
    expect(target?.readCell(row + 2, 1).value).toBe(number);
    expect(target?.readCell(row + 2, 2)).toMatchObject({ value: text, formula: null });
  });
});

test("edits that fit are one request, and an edit that does not fit beside the others begins another", () => {
  const edit = (length: number): Edit => ({ kind: "set title", title: "x".repeat(length) });
  expect(pagesOf([], 1000)).toEqual([]);
  expect(pagesOf([edit(300), edit(300)], 1000)).toEqual([[edit(300), edit(300)]]);
  expect(pagesOf([edit(300), edit(800), edit(300)], 1000)).toEqual([[edit(300)], [edit(800)], [edit(300)]]);
});

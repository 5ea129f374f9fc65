import fc from "fast-check";
import { maximumTextLength } from "../../src/core/grid/cell-value";
import type { CellInput } from "../../src/core/grid/edit";
import { firstWorksheet, range } from "../xlsx/fixtures";
import { open, reopen } from "../support/open-workbook";

/** Text as people and programs write it: anything at all, and what looks like numbers, dates, formulas and errors. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."=+-@'#/.,:%£$()0123456789eE AMPmTRUEfalse\n\t".split("")), maxLength: 12 }),
  fc.stringMatching(/^[ ']{0,3}[=+\-@]?\(?\d{1,4}([/.:-]\d{1,4}){0,2}%?\)?$/),
  fc
    .tuple(
      fc.constantFrom("", "1 ", "31-", "Wednesday, "),
      fc.constantFrom("Jan", "june", "MAY", "Sept"),
      fc.constantFrom("", " 5", "-15", " 2015"),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "TRUE",
    " false ",
    "#N/A",
    "#REF!",
    "=A1",
    "'",
    "''",
    "'=1",
    "１２",
    "٣",
    "1e5",
    "(5)",
    "£5",
    "€ 5",
    "5%",
  ),
);

const cell = fc
  .oneof(
    { arbitrary: text, weight: 9 },
    {
      arbitrary: fc
        .tuple(text, fc.integer({ min: 240, max: 300 }))
        .map(([start, length]) => start + "x".repeat(length)),
      weight: 1,
    },
  )
  .filter((one) => one !== "");

const columnFormats = ["General", "@", "d mmmm yyyy", "#,##0.00"];

test("any text comes back as itself, whatever the format of its cell, also after saving", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 }), async (values) => {
      const opened = open();
      const { port, workbook } = opened;
      const worksheet = firstWorksheet(workbook);
      for (const [columnIndex, numberFormat] of columnFormats.entries()) {
        worksheet.changeStyles({ rowIndex: 0, columnIndex, rowCount: values.length, columnCount: 1 }, (index) =>
          workbook.styles.derive(index, { numberFormat }),
        );
      }
      const target = { rowIndex: 0, columnIndex: 0, rowCount: values.length, columnCount: columnFormats.length };
      await port.apply([{ kind: "write values", worksheet: worksheet.id, range: target, values }]);
      const saved = firstWorksheet(reopen(opened).workbook);
      values.forEach((row, rowIndex) => {
        row.forEach((value, columnIndex) => {
          for (const sheet of [worksheet, saved]) {
            expect(sheet.readCell(rowIndex, columnIndex)).toMatchObject({ type: "text", value, formula: null });
          }
        });
      });
    }),
    { numRuns: 60 },
  );
});

test("so it does through the rows that are added to a table", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (values) => {
      const { port, workbook } = open();
      const worksheet = firstWorksheet(workbook);
      worksheet.writeCell(0, 0, { type: "text", value: "A", formula: null });
      worksheet.writeCell(0, 1, { type: "text", value: "B", formula: null });
      worksheet.addTable(range("A1:B2"), true).name = "Decisions";
      await port.apply([{ kind: "add table rows", table: "Decisions", values }]);
      expect(workbook.findTable("Decisions")?.bodyRange).toEqual({ ...range("A2:B2"), rowCount: values.length + 1 });
      values.forEach((row, rowIndex) => {
        row.forEach((value, columnIndex) => {
          expect(worksheet.readCell(rowIndex + 2, columnIndex)).toMatchObject({ type: "text", value, formula: null });
        });
      });
    }),
    { numRuns: 40 },
  );
});

test("the longest text that a cell holds, also where it looks like a formula", async () => {
  const values = ["=", "x"].map((first) => [first.padEnd(maximumTextLength, "y")]);
  const opened = open();
  const worksheet = firstWorksheet(opened.workbook);
  await opened.port.apply([{ kind: "write values", worksheet: worksheet.id, range: range("A1:A2"), values }]);
  const saved = firstWorksheet(reopen(opened).workbook);
  expect(saved.readCell(0, 0)).toMatchObject({ type: "text", value: values[0]?.[0] });
  expect(saved.readCell(1, 0)).toMatchObject({ type: "text", value: values[1]?.[0] });
});

test("numbers, dates and logical values are themselves; null leaves a cell and its format, and no text empties it", async () => {
  const opened = open();
  const { port, workbook } = opened;
  const worksheet = firstWorksheet(workbook);
  const write = (values: CellInput[]) =>
    port.apply([{ kind: "write values", worksheet: worksheet.id, range: range("A1:E1"), values: [values] }]);
  await write(["kept", "=kept", 1, "gone", "old"]);
  await write([null, null, -2.5, "", { serial: 42_156, numberFormat: "d mmmm yyyy" }]);
  const saved = firstWorksheet(reopen(opened).workbook);
  const cells = [0, 1, 2, 3, 4].map((columnIndex) => saved.readCell(0, columnIndex));
  expect(cells.map(({ type, value }) => [type, value])).toEqual([
    ["text", "kept"],
    ["text", "=kept"],
    ["number", -2.5],
    ["empty", ""],
    ["number", 42_156],
  ]);
  const formats = cells.map(({ styleIndex }) => workbook.styles.resolve(styleIndex).numberFormat);
  expect(formats).toEqual(["General", "@", "General", "General", "d mmmm yyyy"]);
  await write([true, false, 0, "", null]);
  expect(worksheet.readCell(0, 0)).toMatchObject({ type: "boolean", value: true });
  expect(worksheet.readCell(0, 2)).toMatchObject({ type: "number", value: 0 });
});

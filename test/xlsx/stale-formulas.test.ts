import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { firstWorksheet, partsWith, range, reopened, unzipped, withWorksheet, write } from "./fixtures";

/** A1:A3 are 1, 2, 3; the formulas stand in column C and each shows 100. */
function withFormulas(...formulas: readonly string[]): Workbook {
  const rows = [0, 1, 2, 3, 4, 5].map((index) => {
    const formula = formulas[index]?.replaceAll("&", "&amp;");
    const number = String(index + 1);
    const value = `<c r="A${number}"><v>${number}</v></c>`;
    return `<row r="${number}">${value}${formula === undefined ? "" : `<c r="C${number}"><f>${formula}</f><v>100</v></c>`}</row>`;
  });
  return openWorkbook(withWorksheet(`<sheetData>${rows.join("")}</sheetData>`));
}

function results(workbook: Workbook): unknown[] {
  const worksheet = firstWorksheet(reopened(workbook));
  return [0, 1, 2, 3, 4, 5]
    .filter((row) => worksheet.readCell(row, 2).formula !== null)
    .map((row) => worksheet.readCell(row, 2).value);
}

test("a formula loses its result when something it names was changed, and only then", () => {
  const workbook = withFormulas("A1*2", "A2*2", "SUM(A1:A3)", "SUM(A:A)", "SUM($8:$9)", '"A1"&A2');
  write(firstWorksheet(workbook), "A1", 50);
  expect(results(workbook)).toEqual(["", 100, "", "", 100, 100]);
});

test("so does a formula that depends on such a formula, in whatever order they stand", () => {
  const workbook = withFormulas("C2", "C3", "A1", "A2");
  write(firstWorksheet(workbook), "A1", 50);
  expect(results(workbook)).toEqual(["", "", "", 100]);
});

test("names, tables and other worksheets are followed", () => {
  const workbook = withFormulas("Rate*2", "Total", "SUM(T[b])", "Other!A1", "A2", "'Sheet1'!A1");
  const worksheet = firstWorksheet(workbook);
  workbook.names.add("Rate", "='Sheet1'!$A$1");
  workbook.names.add("Total", "=SUM(Rate,1)");
  const other = workbook.addWorksheet("Other");
  write(other, "A1", 1);
  write(worksheet, "E1", "a");
  write(worksheet, "F1", "b");
  worksheet.addTable(range("E1:F3"), true).name = "T";
  const settled = reopened(workbook);
  write(firstWorksheet(settled), "A1", 5);
  expect(results(settled)).toEqual(["", "", "", "", 100, ""]);
});

test("what cannot be followed counts as depending on everything", () => {
  const workbook = withFormulas('INDIRECT("A"&1)', "OFFSET(A1,1,0)", "unknown_name", "[1]Book!A1", "1+1", "#REF!");
  write(firstWorksheet(workbook), "H99", 1);
  expect(results(workbook)).toEqual(["", "", "", 100, 100, 100]);
});

test("writing what is already there changes nothing", () => {
  const workbook = withFormulas("A1*2");
  const before = saveWorkbook(workbook);
  write(firstWorksheet(workbook), "A1", 1);
  expect(saveWorkbook(workbook)).toEqual(before);
});

test("Excel is told to calculate only where a result is missing", () => {
  const calculates = (workbook: Workbook): boolean =>
    (unzipped(saveWorkbook(workbook))["xl/workbook.xml"] ?? "").includes(`fullCalcOnLoad="1"`);
  const workbook = withFormulas("A1*2");
  write(firstWorksheet(workbook), "A2", 50);
  expect(calculates(workbook)).toBe(false);
  write(firstWorksheet(workbook), "A1", 50);
  expect(calculates(workbook)).toBe(true);
  const fresh = createWorkbook();
  write(firstWorksheet(fresh), "A1", "=1+1");
  expect(calculates(fresh)).toBe(true);
});

test("all cells of an array formula lose their results, and its formula stays", () => {
  const array = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c><c r="D2"><f>C2</f><v>2</v></c></row></sheetData>`;
  const workbook = openWorkbook(withWorksheet(array));
  write(firstWorksheet(workbook), "A1", 5);
  const saved = unzipped(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";
  expect(saved).toContain(`<c r="C1" cm="1"><f t="array" ref="C1:C2">A1:A2</f></c>`);
  expect(saved).toContain(`<c r="C2"/>`);
  expect(saved).toContain(`<f>C2</f></c>`);
});

describe("what a file asks for in a few bytes takes no more time than its size", () => {
  const withNames = (cells: string, names: readonly string[] = []): Workbook => {
    const main = partsWith().get("xl/workbook.xml") ?? "";
    const list = names.map((formula, index) => `<definedName name="name_${String(index)}">${formula}</definedName>`);
    const workbook = main.replace("</sheets>", `</sheets><definedNames>${list.join("")}</definedNames>`);
    return openWorkbook(withWorksheet(`<sheetData>${cells}</sheetData>`, { "xl/workbook.xml": workbook }));
  };

  test("names of names of names", () => {
    const names = Array.from({ length: 20 }, (_, index) =>
      Array(50)
        .fill(`name_${String(index + 1)}`)
        .join("+"),
    );
    const workbook = withNames(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><f>name_0</f><v>100</v></c><c r="D2"><f>name_20</f><v>100</v></c></row>`,
      [...names, "Sheet1!$A$1"],
    );
    write(firstWorksheet(workbook), "A1", 2);
    const worksheet = firstWorksheet(reopened(workbook));
    expect([worksheet.readCell(1, 2).value, worksheet.readCell(1, 3).value]).toEqual(["", ""]);
  });

  test("ten thousand names in ten thousand of formulas", () => {
    const formulas = Array.from({ length: 10_000 }, (_, index) => {
      const row = String(index + 2);
      return `<row r="${row}"><c r="B${row}"><f>name_${String(index)}+1</f><v>100</v></c></row>`;
    });
    const names = formulas.map(() => "Sheet1!$A$1");
    const workbook = withNames(`<row r="1"><c r="A1"><v>1</v></c></row>${formulas.join("")}`, names);
    write(firstWorksheet(workbook), "A1", 2);
    const start = performance.now();
    expect(firstWorksheet(reopened(workbook)).readCell(10_000, 1).value).toBe("");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("array formulas that fill the whole sheet", () => {
    const array = (row: number) =>
      `<row r="${String(row)}"><c r="C${String(row)}"><f t="array" ref="C${String(row)}:XFD1048576">A1</f><v>100</v></c><c r="D${String(row)}"><v>100</v></c></row>`;
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>XFD1048576</f><v>100</v></c></row>${array(2)}${array(3)}`;
    const workbook = withNames(rows, ["1"]);
    write(firstWorksheet(workbook), "A1", 2);
    const worksheet = firstWorksheet(reopened(workbook));
    const cells = [
      worksheet.readCell(0, 1),
      ...[1, 2].flatMap((row) => [2, 3].map((column) => worksheet.readCell(row, column))),
    ];
    expect(cells.map(({ value }) => value)).toEqual(Array(5).fill(""));
  });
});

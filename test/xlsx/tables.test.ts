import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { deleteLastTableColumn, deleteTableRows } from "../../src/xlsx/delete-from-table";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Table } from "../../src/xlsx/table";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import type { Worksheet } from "../../src/xlsx/worksheet";
import {
  blankWorksheet,
  content,
  fill,
  firstWorksheet,
  mainNamespace,
  partsWith,
  range,
  read,
  reopened,
  savedWorksheet,
  styleOf,
  unzipped,
  withWorksheet,
  worksheetRelationships,
  write,
  zipped,
} from "./fixtures";

function withTable(): { worksheet: Worksheet; table: Table } {
  const worksheet = blankWorksheet();
  fill(worksheet, "B2", [
    ["Ref", "Score", "Double"],
    ["1", 5, "=Scores[[#This Row],[Score]]*2"],
  ]);
  const table = worksheet.addTable(range("B2:D3"), true);
  table.name = "Scores";
  return { worksheet, table };
}

const headings = (table: Table | null): string[] => table?.columns.map(({ name }) => name) ?? [];

test("a new table is in the saved file with its headings, its filter and a style", () => {
  const { worksheet, table } = withTable();
  const again = reopened(worksheet.workbook).findTable("SCORES");
  expect(again).toMatchObject({
    id: table.id,
    name: "Scores",
    range: range("B2:D3"),
    showsHeaders: true,
    showsTotals: false,
  });
  expect(again).toMatchObject({
    style: "TableStyleMedium2",
    showsBandedRows: true,
    showsFilterButton: true,
    isFiltered: false,
  });
  expect(again?.bodyRange).toEqual(range("B3:D3"));
  expect(headings(again)).toEqual(["Ref", "Score", "Double"]);
  expect(unzipped(saveWorkbook(worksheet.workbook))["xl/worksheets/sheet1.xml"]).toContain(`<tableParts`);
});

test("headings become unique texts, in the cells too", () => {
  const worksheet = blankWorksheet();
  fill(worksheet, "A1", [["Year", "year", "", 2016, "a\nb"]]);
  const table = worksheet.addTable(range("A1:E1"), true);
  expect(headings(table)).toEqual(["Year", "year2", "Column3", "2016", "a\nb"]);
  expect(worksheet.readCell(0, 3)).toMatchObject({ type: "text", value: "2016" });
  expect(table.range).toEqual(range("A1:E2"));
  expect(headings(reopened(worksheet.workbook).tables[0] ?? null)).toEqual(headings(table));
});

test("a table without headings gets a row of them, and the cells move down", () => {
  const worksheet = blankWorksheet();
  fill(worksheet, "A1", [
    ["x", 1],
    ["y", 2],
    ["below", "=B1+B2"],
  ]);
  const table = worksheet.addTable(range("A1:B2"), false);
  expect(table.range).toEqual(range("A1:B3"));
  expect(["A1", "B1", "A2", "A4", "B4"].map((address) => read(worksheet, address))).toEqual([
    "Column1",
    "Column2",
    "x",
    "below",
    "=B2+B3",
  ]);
});

test("writing a heading renames its column, in formulas too", () => {
  const { worksheet, table } = withTable();
  write(worksheet, "C2", "Mark [x]");
  expect(headings(table)).toEqual(["Ref", "Mark [x]", "Double"]);
  expect(read(worksheet, "D3")).toBe("=Scores[[#This Row],[Mark '[x']]]*2");
  write(worksheet, "C2", "$& $`");
  expect(read(worksheet, "D3")).toBe("=Scores[[#This Row],[$& $`]]*2");
  write(worksheet, "C2", "ref");
  expect(read(worksheet, "C2")).toBe("ref2");
  worksheet.clearContents(range("C2:C3"));
  expect(headings(table)).toEqual(["Ref", "Column2", "Double"]);
});

describe("names", () => {
  test("renaming a table renames it in formulas and names", () => {
    const { worksheet, table } = withTable();
    worksheet.workbook.names.add("All", "=Scores[#All]");
    table.name = "Marks";
    expect(read(worksheet, "D3")).toBe("=Marks[[#This Row],[Score]]*2");
    expect(worksheet.workbook.names.find("all")?.formula).toBe("=Marks[#All]");
    expect(reopened(worksheet.workbook).findTable("marks")?.name).toBe("Marks");
  });

  test.each(["", "A1", "R1C1", "has space", "1st", "x".repeat(256), "Scores2", "Taken"])("%p is refused", (name) => {
    const { worksheet, table } = withTable();
    worksheet.workbook.names.add("Taken", "=1");
    worksheet.addTable(range("H1:H2"), true).name = "Scores2";
    expect(() => (table.name = name)).toThrow(WorkbookEditError);
    expect(table.name).toBe("Scores");
  });

  test("another case of its own name is no clash", () => {
    const { table } = withTable();
    table.name = "SCORES";
    expect(table.name).toBe("SCORES");
  });
});

describe("adding rows", () => {
  test("extends the table with the look, the rules and the formulas of its last row", () => {
    const { worksheet, table } = withTable();
    const { styles } = worksheet.workbook;
    worksheet.changeStyles(range("C3"), (index) => styles.derive(index, { numberFormat: "@" }));
    worksheet.conditionalFormats.addCustom([range("C3")], "=C3>3", {
      fill: "#FF0000",
      fontColour: null,
      bold: null,
      italic: null,
      numberFormat: null,
    });
    worksheet.dataValidations.set(range("C3:C3"), {
      type: "whole",
      operator: "greaterThan",
      formula1: "0",
      formula2: null,
      ignoresBlanks: true,
      showsDropDown: true,
      alert: { shown: true, kind: "warning", title: "", message: "" },
      prompt: { shown: false, title: "", message: "" },
    });
    table.appendRows([
      [content("2"), content(7), content("=1")],
      [content("3"), null, null],
    ]);
    const again = firstWorksheet(reopened(worksheet.workbook));
    expect(again.tables[0]?.range).toEqual(range("B2:D5"));
    expect(["B4", "C4", "D4", "B5", "C5", "D5"].map((address) => read(again, address))).toEqual([
      "2",
      7,
      "=1",
      "3",
      "",
      "",
    ]);
    expect(again.workbook.styles.resolve(styleOf(again, "C5")).numberFormat).toBe("@");
    expect(again.conditionalFormats.items[0]?.ranges).toEqual([range("C3:C5")]);
    expect(again.dataValidations.items[0]?.ranges).toEqual([range("C3:C5")]);
    expect(unzipped(saveWorkbook(worksheet.workbook))["xl/tables/table1.xml"]).toContain(`<autoFilter ref="B2:D5"/>`);
  });

  test("moves down what stands below, with everything that points to it", () => {
    const { worksheet, table } = withTable();
    fill(worksheet, "B4", [
      ["note", "", "=C9"],
      ["total", "=SUM(C3:C4)"],
    ]);
    write(worksheet, "F1", "=B5&$C$5&SUM(B1:B9)");
    write(worksheet, "F4", "beside");
    worksheet.merge(range("B7:C7"));
    fill(worksheet, "B8", [["Other"], ["x"]]);
    worksheet.addTable(range("B8:B9"), true);
    const other = worksheet.workbook.addWorksheet("Other sheet");
    write(other, "A1", "=Sheet1!B4");
    worksheet.workbook.names.add("Note", "=Sheet1!$B$4");
    table.appendRows([[content("2"), content(7), null]]);
    expect(["B5", "D5", "B6", "C6", "F4", "F1"].map((address) => read(worksheet, address))).toEqual([
      "note",
      "=C10",
      "total",
      "=SUM(C3:C5)",
      "beside",
      "=B6&$C$6&SUM(B1:B10)",
    ]);
    expect(worksheet.merges).toEqual([range("B8:C8")]);
    expect(worksheet.tables.map((each) => each.range)).toEqual([range("B2:D4"), range("B9:B10")]);
    expect(read(other, "A1")).toBe("=Sheet1!B5");
    expect(worksheet.workbook.names.find("Note")?.formula).toBe("=Sheet1!$B$5");
  });

  test("takes along how it is sorted, and what is filtered, protected and ignored below", () => {
    const below = (first: number): string => {
      const [top, second, last] = [first, first + 1, first + 2].map(String);
      return `<protectedRanges><protectedRange sqref="A${top}" name="Own"/></protectedRanges><autoFilter ref="A${top}:B${last}"><sortState ref="A${second}:B${last}"><sortCondition ref="B${second}:B${last}"/></sortState></autoFilter><ignoredErrors><ignoredError sqref="A${second}:A${last} D9" numberStoredAsText="1"/></ignoredErrors>`;
    };
    const sorted = (last: number): string =>
      `<sortState ref="A2:B${String(last)}"><sortCondition descending="1" ref="B2:B${String(last)}"/></sortState>`;
    const worksheet = firstWorksheet(
      openWorkbook(
        withWorksheet(
          `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row></sheetData>${below(6)}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
          {
            ...worksheetRelationships(["table", "../tables/table1.xml"]),
            "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="7" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/>${sorted(3)}<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
          },
        ),
      ),
    );
    const { workbook } = worksheet;
    workbook.findTable("T")?.appendRows([[content(1), content(2)]]);
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/worksheets/sheet1.xml"]).toContain(below(7));
    expect(saved["xl/tables/table1.xml"]).toContain(sorted(4));
    const [table] = worksheet.tables;
    if (table) deleteLastTableColumn(table);
    expect(unzipped(saveWorkbook(workbook))["xl/tables/table1.xml"]).not.toContain("sort");
  });

  test("makes a row like others of the empty one that a table without rows shows", () => {
    const bytes = withWorksheet(`<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, {
      ...worksheetRelationships(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="7" name="T" displayName="T" ref="A1:A2" insertRow="1" insertRowShift="1"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>`,
    });
    const tableAfter = (change: (worksheet: Worksheet) => void): string => {
      const workbook = openWorkbook(bytes);
      change(firstWorksheet(workbook));
      return unzipped(saveWorkbook(workbook))["xl/tables/table1.xml"] ?? "";
    };
    expect(tableAfter((worksheet) => write(worksheet, "A2", ""))).toContain(`insertRow="1"`);
    expect(tableAfter((worksheet) => write(worksheet, "A2", 1))).not.toContain("insertRow");
    expect(tableAfter(({ tables }) => tables[0]?.appendRows([[null]]))).not.toContain("insertRow");
  });

  test("moves a formula that gives an array, which tells its cell twice", () => {
    const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;
    const array = (row: number, reference: string) =>
      `<row r="${row}"><c r="A${row}" cm="1"><f t="array" ref="A${row}">SUM(${reference}*2)</f></c></row>`;
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(`<sheetData>${cells}${array(4, "A3")}</sheetData>`)));
    const table = worksheet.addTable(range("A1:A2"), true);
    table.appendRows([[content(2)]]);
    expect(savedWorksheet(worksheet.workbook)).toContain(array(5, "A4"));
    deleteTableRows(table, 0, 1);
    expect(savedWorksheet(worksheet.workbook)).toContain(array(4, "A3"));
  });

  test.each([
    ["a merge that reaches beyond the table", (worksheet: Worksheet) => worksheet.merge(range("D6:E6"))],
    ["a table that reaches beyond it", (worksheet: Worksheet) => worksheet.addTable(range("A6:B7"), true)],
    ["cells at the end of the sheet", (worksheet: Worksheet) => write(worksheet, "B1048576", 1)],
  ])("is refused where it would tear %s apart", (_, prepare) => {
    const { worksheet, table } = withTable();
    prepare(worksheet);
    expect(() => table.appendRows([[null, null, null]])).toThrow(WorkbookEditError);
    expect(table.range).toEqual(range("B2:D3"));
  });

  test("is refused where a pivot table stands below, which its cells would leave", () => {
    const bytes = withWorksheet("<sheetData/>", {
      ...worksheetRelationships(["pivotTable", "../pivotTables/pivotTable1.xml"]),
      "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${mainNamespace}" name="P" cacheId="1"><location ref="A6:B8" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    });
    const worksheet = firstWorksheet(openWorkbook(bytes));
    expect(() => {
      worksheet.addTable(range("A1:A2"), true).appendRows([[null]]);
    }).toThrow(/Move it aside/);
    worksheet.addTable(range("D1:D2"), true).appendRows([[null]]);
  });

  test("is refused for rows of another length", () => {
    const { table } = withTable();
    expect(() => table.appendRows([[null]])).toThrow(/3 cells/);
  });

  test("copies a calculated column down", () => {
    const parts = partsWith({
      ...worksheetRelationships(["table", "../tables/table1.xml"]),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2+T[[#This Row],[a]]</f><v>2</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Total</t></is></c><c r="B3"><f>SUBTOTAL(109,T[b])</f><v>2</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
      "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="7" name="T" displayName="T" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="a" totalsRowLabel="Total"/><tableColumn id="2" name="b" totalsRowFunction="sum"><calculatedColumnFormula>A2+T[[#This Row],[a]]</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    });
    const worksheet = firstWorksheet(openWorkbook(zipped(parts)));
    const table = worksheet.workbook.findTable("T");
    expect(table).toMatchObject({
      showsTotals: true,
      isFiltered: true,
      totalsRange: range("A3:B3"),
      bodyRange: range("A2:B2"),
    });
    table?.appendRows([[content(5), null]]);
    expect(["A3", "B3", "A4", "B4"].map((address) => read(worksheet, address))).toEqual([
      5,
      "=A3+T[[#This Row],[a]]",
      "Total",
      "=SUBTOTAL(109,T[b])",
    ]);
    write(worksheet, "A4", "Sum");
    write(worksheet, "B4", "=1+1");
    const saved = unzipped(saveWorkbook(worksheet.workbook))["xl/tables/table1.xml"] ?? "";
    expect(saved).toContain(`ref="A1:B4"`);
    expect(saved).toContain(`<autoFilter ref="A1:B3">`);
    expect(saved).toContain(`totalsRowLabel="Sum"`);
    expect(saved).toContain(`<totalsRowFormula>1+1</totalsRowFormula>`);
    expect(saved).not.toContain(`totalsRowFunction="sum"`);
  });
});

describe("resizing", () => {
  test("keeps the columns that stay and names the new ones", () => {
    const { worksheet, table } = withTable();
    write(worksheet, "E2", "New");
    table.resize(range("C2:F9"));
    expect(headings(table)).toEqual(["Score", "Double", "New", "Column4"]);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(4);
    expect(read(worksheet, "F2")).toBe("Column4");
  });

  test("needs the heading row, one row more and cells of no other table", () => {
    const { worksheet, table } = withTable();
    worksheet.addTable(range("F2:F4"), true);
    for (const address of ["B3:D4", "B2:D2", "B2:G3", "H2:H3"]) {
      expect(() => table.resize(range(address))).toThrow(WorkbookEditError);
    }
  });
});

test("tables do not overlap and hold no merged cells", () => {
  const { worksheet } = withTable();
  expect(() => worksheet.addTable(range("D3:E4"), true)).toThrow(/Scores/);
  expect(() => worksheet.merge(range("B3:C3"))).toThrow(/Scores/);
  worksheet.merge(range("H1:I1"));
  expect(() => worksheet.addTable(range("H1:I2"), true)).toThrow(/merged/i);
});

test("the look of a table is changed", () => {
  const { worksheet, table } = withTable();
  table.style = "TableStyleLight1";
  table.showsBandedRows = false;
  table.showsBandedColumns = true;
  table.showsFilterButton = false;
  expect(reopened(worksheet.workbook).tables[0]).toMatchObject({
    style: "TableStyleLight1",
    showsBandedRows: false,
    showsBandedColumns: true,
    showsFilterButton: false,
  });
  table.showsFilterButton = true;
  expect(reopened(worksheet.workbook).tables[0]?.showsFilterButton).toBe(true);
});

test("a deleted table is gone with its cells, and what named it is #REF!", () => {
  const { worksheet, table } = withTable();
  write(worksheet, "H1", "=SUM(Scores[Score])");
  table.delete();
  const saved = unzipped(saveWorkbook(worksheet.workbook));
  expect(Object.keys(saved).filter((name) => name.includes("table"))).toEqual([]);
  expect(saved["[Content_Types].xml"]).not.toContain("table1");
  expect(saved["xl/worksheets/sheet1.xml"]).not.toContain("tablePart");
  expect([read(worksheet, "B2"), read(worksheet, "H1")]).toEqual(["", "=SUM(#REF!)"]);
});

test("a table becomes a range when nothing names it", () => {
  const { worksheet, table } = withTable();
  expect(() => table.convertToRange()).toThrow(/Formulas name the table/);
  write(worksheet, "D3", 10);
  table.convertToRange();
  expect([worksheet.tables.length, read(worksheet, "B2")]).toEqual([0, "Ref"]);
});

test("numbers and names of new tables are free in the whole workbook", () => {
  const workbook = createWorkbook();
  workbook.names.add("Table2", "=1");
  const tables = [0, 1, 2].map(() => workbook.addWorksheet().addTable(range("A1:B2"), true));
  expect(tables.map(({ id, name }) => [id, name])).toEqual([
    [1, "Table1"],
    [2, "Table3"],
    [3, "Table4"],
  ]);
});

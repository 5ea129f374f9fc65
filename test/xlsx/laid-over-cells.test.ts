import fc from "fast-check";
import type { DifferentialStyle } from "../../src/xlsx/cell-style";
import type { DataValidation } from "../../src/xlsx/data-validations";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { contains, overlaps, without } from "../../src/xlsx/ranges";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import {
  mainNamespace,
  blankWorksheet,
  fill,
  firstWorksheet,
  partsWith,
  range,
  read,
  reopened,
  savedWorksheet,
  unzipped,
  withWorksheet,
  worksheetRelationships,
  write,
  zipped,
} from "./fixtures";

const mark: DifferentialStyle = {
  fill: "#FFEEAA",
  fontColour: "#663300",
  bold: true,
  italic: null,
  numberFormat: '@" ▲ was B+"',
};

describe("conditional formats", () => {
  const rules =
    `<sheetData/><conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B}" xmlns:x14="urn:x14"><x14:id>{ID}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    `<extLst><ext uri="{78C0D931}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{ID}"/></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="4" id="{X}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

  test("one of one's own is added first, with its look, and leaves no trace when deleted", () => {
    const worksheet = blankWorksheet();
    const before = savedWorksheet(worksheet.workbook);
    const format = worksheet.conditionalFormats.addCustom([range("A1:A3"), range("C5")], '=ISTEXT("mark")', mark);
    const [again] = firstWorksheet(reopened(worksheet.workbook)).conditionalFormats.items;
    expect(again).toMatchObject({
      type: "expression",
      formulas: ['=ISTEXT("mark")'],
      ranges: [range("A1:A3"), range("C5")],
      style: mark,
      stopIfTrue: false,
      priority: 0,
    });
    format.delete();
    expect(savedWorksheet(worksheet.workbook)).toBe(before);
  });

  test("all kinds are listed in the order in which they are judged", () => {
    const { items } = firstWorksheet(openWorkbook(withWorksheet(rules))).conditionalFormats;
    expect(items.map(({ type, priority }) => [type, priority])).toEqual([
      ["colorScale", 0],
      ["dataBar", 1],
      ["expression", 2],
    ]);
    expect(items.map(({ style }) => style === null)).toEqual([true, true, false]);
  });

  test("the order is changed, whole and without losing newer kinds", () => {
    const workbook = openWorkbook(withWorksheet(rules));
    const { conditionalFormats } = firstWorksheet(workbook);
    const added = conditionalFormats.addCustom([range("A1")], "=TRUE", mark);
    const types = (): string[] => conditionalFormats.items.map(({ type, formulas }) => formulas[0] ?? type);
    expect(types()).toEqual(["=TRUE", "colorScale", "dataBar", "=A1>1"]);
    added.priority = -1;
    expect(types()).toEqual(["colorScale", "dataBar", "=A1>1", "=TRUE"]);
    added.priority = 1;
    expect(types()).toEqual(["colorScale", "=TRUE", "dataBar", "=A1>1"]);
    const priorities = [...savedWorksheet(workbook).matchAll(/priority="(\d)"/g)].map(([, priority]) => priority);
    expect([...priorities].sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(savedWorksheet(workbook)).toContain(`type="iconSet" priority="5"`);
  });

  test("a rule takes other ranges without taking along the rule it shared them with", () => {
    const { conditionalFormats } = firstWorksheet(openWorkbook(withWorksheet(rules)));
    const [scale, , expression] = conditionalFormats.items;
    if (scale) scale.ranges = [range("Z1:Z2")];
    expect(scale?.ranges).toEqual([range("Z1:Z2")]);
    expect(expression?.ranges).toEqual([range("A1:A9"), range("C1")]);
  });

  test("a rule's formula, look and stop are changed", () => {
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(rules)));
    const rule = worksheet.conditionalFormats.items[2];
    if (!rule) throw new Error("no rule");
    rule.formulas = ["=A1<0"];
    rule.style = mark;
    rule.stopIfTrue = true;
    expect(firstWorksheet(reopened(worksheet.workbook)).conditionalFormats.items[2]).toMatchObject({
      formulas: ["=A1<0"],
      style: mark,
      stopIfTrue: true,
    });
  });

  test("a data bar goes with its second half", () => {
    const workbook = openWorkbook(withWorksheet(rules));
    firstWorksheet(workbook).conditionalFormats.items[1]?.delete();
    const saved = savedWorksheet(workbook);
    expect(saved).not.toContain("{ID}");
    expect(saved).toContain("{X}");
  });

  test("a cleared range is free, and formulas go on meaning the same cells", () => {
    const worksheet = blankWorksheet();
    worksheet.conditionalFormats.addCustom([range("B2:B9")], "=B2>$C$1", mark);
    worksheet.conditionalFormats.clear(range("A1:Z3"));
    expect(worksheet.conditionalFormats.items[0]).toMatchObject({ ranges: [range("B4:B9")], formulas: ["=B4>$C$1"] });
    worksheet.conditionalFormats.clear(range("B:B"));
    expect(worksheet.conditionalFormats.items).toEqual([]);
  });
});

describe("data validations", () => {
  const list: DataValidation = {
    type: "list",
    operator: "between",
    formula1: '"A++,A+,A,B,C"',
    formula2: null,
    ignoresBlanks: true,
    showsDropDown: true,
    alert: { shown: true, kind: "warning", title: "Score <1>", message: "Enter\na score_x0041_" },
    prompt: { shown: true, title: "Score", message: "From the list" },
  };
  const between: DataValidation = {
    ...list,
    type: "decimal",
    operator: "notBetween",
    formula1: "1",
    formula2: "A1*2",
    showsDropDown: false,
    ignoresBlanks: false,
  };

  test.each([list, between])("are read as they were set", (validation) => {
    const worksheet = blankWorksheet();
    worksheet.dataValidations.set(range("C3:C90"), validation);
    expect(firstWorksheet(reopened(worksheet.workbook)).dataValidations.items).toEqual([
      { ...validation, ranges: [range("C3:C90")] },
    ]);
  });

  test("a new one takes the place of another, which stays around it", () => {
    const { dataValidations } = blankWorksheet();
    dataValidations.set(range("A:A"), between);
    dataValidations.set(range("A2:A3"), list);
    expect(dataValidations.touching(range("A3")).map(({ type }) => type)).toEqual(["list"]);
    expect(dataValidations.touching(range("A3:A4")).map(({ type }) => type)).toEqual(["decimal", "list"]);
    expect(dataValidations.items[0]?.ranges).toEqual([range("A1"), range("A4:A1048576")]);
    dataValidations.clear(range("A1:B1048576"));
    expect(dataValidations.items).toEqual([]);
  });

  test("a list of more than 255 characters is refused", () => {
    const { dataValidations } = blankWorksheet();
    expect(() => dataValidations.set(range("A1"), { ...list, formula1: `"${"x".repeat(256)}"` })).toThrow(
      WorkbookEditError,
    );
    dataValidations.set(range("A1"), { ...list, formula1: `"${"x".repeat(255)}"` });
  });
});

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

describe("page set-up", () => {
  test("is kept", () => {
    const worksheet = blankWorksheet();
    worksheet.name = "It's";
    const { pageSetup } = worksheet;
    pageSetup.paperSize = 9;
    pageSetup.orientation = "landscape";
    pageSetup.fitToPages = { wide: 1, tall: 0 };
    pageSetup.setMargin("left", 0.25);
    pageSetup.centresHorizontally = true;
    pageSetup.centresVertically = true;
    pageSetup.printsGridlines = true;
    pageSetup.printArea = [range("A1:D50"), range("F:F")];
    pageSetup.printTitleRows = range("1:2");
    pageSetup.setHeaderFooter("centerFooter", "&P of &N");
    pageSetup.setHeaderFooter("leftHeader", '&"Arial,Bold"A && B');
    const again = firstWorksheet(reopened(worksheet.workbook)).pageSetup;
    expect(again).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPages: { wide: 1, tall: 0 },
      centresHorizontally: true,
      centresVertically: true,
      printsGridlines: true,
      printArea: [range("A1:D50"), range("F:F")],
      printTitleRows: range("1:2"),
    });
    expect([again.margin("left"), again.margin("top")]).toEqual([0.25, 0.75]);
    expect((["leftHeader", "centerHeader", "centerFooter"] as const).map((part) => again.headerFooter(part))).toEqual([
      '&"Arial,Bold"A && B',
      "",
      "&P of &N",
    ]);
    pageSetup.printArea = [];
    pageSetup.printTitleRows = null;
    pageSetup.fitToPages = null;
    pageSetup.scale = 80;
    pageSetup.setHeaderFooter("leftHeader", "");
    const last = firstWorksheet(reopened(worksheet.workbook)).pageSetup;
    expect([last.printArea, last.printTitleRows, last.fitToPages, last.scale, last.headerFooter("leftHeader")]).toEqual(
      [[], null, null, 80, ""],
    );
    expect(worksheet.names.items).toEqual([]);
  });

  test("repeated columns stay when rows are repeated", () => {
    const worksheet = blankWorksheet();
    worksheet.names.setBuiltIn("Print_Titles", "=Sheet1!$A:$B,Sheet1!$1:$1");
    worksheet.pageSetup.printTitleRows = range("3:4");
    expect(worksheet.names.findBuiltIn("Print_Titles")?.formula).toBe("='Sheet1'!$A:$B,'Sheet1'!$3:$4");
  });
});

describe("defined names", () => {
  test("are added, changed, hidden and deleted, each in its scope", () => {
    const worksheet = blankWorksheet();
    const { workbook } = worksheet;
    const name = workbook.names.add("Rate", "=Sheet1!$A$1", "why");
    worksheet.names.add("Rate", "=0.2");
    name.isVisible = false;
    name.formula = "=0.1";
    const again = reopened(workbook);
    expect(again.names.find("RATE")).toMatchObject({ name: "Rate", formula: "=0.1", isVisible: false, comment: "why" });
    expect(firstWorksheet(again).names.find("rate")?.formula).toBe("=0.2");
    for (const each of ["rate", "A1", "two words", ""])
      expect(() => workbook.names.add(each, "=1")).toThrow(WorkbookEditError);
    name.delete();
    expect([workbook.names.items.length, worksheet.names.items.length]).toEqual([0, 1]);
  });
});

test("notes and threaded comments are read, and one that stands in for the other is not", () => {
  const comments = `<comments xmlns="${mainNamespace}"><authors><author>Ann</author><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ann:</t></r><r><t xml:space="preserve"> look</t></r></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;
  const threads = `<ThreadedComments xmlns="urn:t"><threadedComment ref="C3" personId="{P}" id="{1}" done="1"><text>why?</text></threadedComment><threadedComment ref="C3" personId="{P}" id="{2}" parentId="{1}"><text>because</text></threadedComment></ThreadedComments>`;
  const parts = partsWith({
    ...worksheetRelationships(
      ["comments", "../comments1.xml"],
      ["http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/t1.xml"],
    ),
    "xl/comments1.xml": comments,
    "xl/threadedComments/t1.xml": threads,
    "xl/persons/person.xml": `<personList xmlns="urn:t"><person displayName="Bob" id="{P}"/></personList>`,
  });
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationships.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
    ),
  );
  const workbook = openWorkbook(zipped(parts));
  const worksheet = firstWorksheet(workbook);
  expect(worksheet.notes).toEqual([{ cell: { rowIndex: 1, columnIndex: 1 }, author: "Ann", text: "Ann: look" }]);
  expect(worksheet.comments).toEqual([
    {
      id: "{1}",
      cell: { rowIndex: 2, columnIndex: 2 },
      author: "Bob",
      text: "why?",
      resolved: true,
      replies: ["because"],
    },
  ]);
  write(worksheet, "A1", "edited");
  const saved = unzipped(saveWorkbook(workbook));
  expect([saved["xl/comments1.xml"], saved["xl/threadedComments/t1.xml"]]).toEqual([comments, threads]);
});

test("document properties are kept, changed and deleted", () => {
  const { workbook } = blankWorksheet();
  const { properties } = workbook;
  properties.setCore("title", "A <&> B");
  properties.setCore("keywords", "review");
  const moment = new Date(Date.UTC(2016, 5, 1, 8, 30));
  for (const [name, value] of Object.entries({ text: "x", whole: 7, part: 1.5, yes: true, moment }))
    properties.setCustom(name, value);
  const again = reopened(workbook).properties;
  expect([again.core("title"), again.core("keywords"), again.core("subject")]).toEqual(["A <&> B", "review", ""]);
  expect(again.customNames.map((name) => again.custom(name.toUpperCase()))).toEqual(["x", 7, 1.5, true, moment]);
  again.setCustom("TEXT", "y");
  again.deleteCustom("whole");
  again.setCore("title", "C");
  expect([again.custom("text"), again.custom("whole"), again.core("title")]).toEqual(["y", null, "C"]);
});

test("what is left of a range and what was taken away are the range, without overlap", () => {
  const ranges = fc.record({
    rowIndex: fc.nat(5),
    columnIndex: fc.nat(5),
    rowCount: fc.integer({ min: 1, max: 5 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(ranges, ranges, (whole, hole) => {
      const rest = without(whole, hole);
      for (let rowIndex = 0; rowIndex < 10; rowIndex += 1) {
        for (let columnIndex = 0; columnIndex < 10; columnIndex += 1) {
          const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
          const count = rest.filter((each) => overlaps(each, cell)).length;
          expect(count).toBe(contains(whole, cell) && !contains(hole, cell) ? 1 : 0);
        }
      }
    }),
  );
});

import fc from "fast-check";
import type { CellContent } from "../../src/xlsx/cell";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import {
  mainNamespace,
  blankWorksheet,
  content,
  fill,
  firstWorksheet,
  partsWith,
  range,
  read,
  reopened,
  savedWorksheet,
  styleOf,
  unzipped,
  withWorksheet,
  write,
  zipped,
} from "./fixtures";

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "'=A1",
    "_x0041_",
    "_x",
    " spaced ",
    "\n",
    "a\r\nb",
    "\u0000\u0007",
    "\ud800",
    "#REF!",
    "TRUE",
    "1",
    "]]>",
    "<&>\"'",
    "\ufffe",
  ),
);
const contents: fc.Arbitrary<CellContent> = fc.oneof(
  texts.filter((text) => text !== "").map((value) => ({ type: "text" as const, value, formula: null })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ type: "number" as const, value: value + 0, formula: null })),
  fc.boolean().map((value) => ({ type: "boolean" as const, value, formula: null })),
  fc.constantFrom("#N/A", "#DIV/0!").map((value) => ({ type: "error" as const, value, formula: null })),
  fc.constantFrom("=A1+1", '="<&>"', "=SUM(B:B)").map((formula) => ({ type: "empty" as const, value: "", formula })),
  fc.constant({ type: "empty" as const, value: "", formula: null }),
);
const places = fc.record({ rowIndex: fc.integer({ min: 0, max: 30 }), columnIndex: fc.integer({ min: 0, max: 12 }) });

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

test("what is written is read again, here and from the saved file", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(places, contents), { maxLength: 40 }), (writes) => {
      const worksheet = blankWorksheet();
      const expected = new Map<string, CellContent>();
      for (const [{ rowIndex, columnIndex }, each] of writes) {
        worksheet.writeCell(rowIndex, columnIndex, each);
        expected.set(`${String(rowIndex)} ${String(columnIndex)}`, each);
      }
      const again = firstWorksheet(reopened(worksheet.workbook));
      for (const [key, each] of expected) {
        const [rowIndex = 0, columnIndex = 0] = key.split(" ").map(Number);
        expect(worksheet.readCell(rowIndex, columnIndex)).toEqual({ ...each, styleIndex: 0 });
        expect(again.readCell(rowIndex, columnIndex)).toEqual({ ...each, styleIndex: 0 });
      }
    }),
    { numRuns: 150 },
  );
});

test("rows and cells are in order in the file, however they were written", () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 20 }), (written) => {
      const worksheet = blankWorksheet();
      for (const { rowIndex, columnIndex } of written) worksheet.writeCell(rowIndex, columnIndex, content(1));
      const visited: number[] = [];
      firstWorksheet(reopened(worksheet.workbook)).forEachCell(range("A1:XFD1048576"), (_, rowIndex, columnIndex) => {
        visited.push(rowIndex * 20_000 + columnIndex);
      });
      expect(visited).toEqual([...new Set(visited)].sort((one, other) => one - other));
      expect(visited).toHaveLength(
        new Set(written.map(({ rowIndex, columnIndex }) => rowIndex * 20_000 + columnIndex)).size,
      );
    }),
  );
});

describe("shared strings", () => {
  const strings =
    `<sst xmlns="${mainNamespace}" count="3" uniqueCount="3"><si><t>plain</t></si>` +
    `<si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si><si><t>secret</t></si></sst>`;
  function openedWithStrings(): ReturnType<typeof openWorkbook> {
    const parts = partsWith({
      "xl/sharedStrings.xml": strings,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row></sheetData></worksheet>`,
    });
    const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
    parts.set(
      "xl/_rels/workbook.xml.rels",
      relationships.replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    );
    return openWorkbook(zipped(parts));
  }

  test("formatted text keeps its runs while other cells change", () => {
    const workbook = openedWithStrings();
    const worksheet = firstWorksheet(workbook);
    expect(read(worksheet, "B1")).toBe("rich text");
    write(worksheet, "D1", "plain");
    write(worksheet, "B1", "rich text");
    const saved = unzipped(saveWorkbook(workbook))["xl/sharedStrings.xml"] ?? "";
    expect(saved).toContain("<r><rPr><b/></rPr><t>rich</t></r>");
    expect(saved.match(/plain/g)).toHaveLength(1);
    expect(read(firstWorksheet(reopened(workbook)), "D1")).toBe("plain");
  });

  test("a text that no cell holds any more leaves the file", () => {
    const workbook = openedWithStrings();
    write(firstWorksheet(workbook), "C1", "");
    expect(unzipped(saveWorkbook(workbook))["xl/sharedStrings.xml"]).not.toContain("secret");
  });
});

describe("formulas", () => {
  const shared =
    `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>` +
    `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>`;

  test("a shared formula is read in each of its cells", () => {
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(shared)));
    expect(["B1", "B2", "B3"].map((address) => read(worksheet, address))).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
  });

  test("the other cells of a shared formula outlive its first", () => {
    const workbook = openWorkbook(withWorksheet(shared));
    write(firstWorksheet(workbook), "B1", "gone");
    const worksheet = firstWorksheet(reopened(workbook));
    expect(["B1", "B2", "B3"].map((address) => read(worksheet, address))).toEqual(["gone", "=A2*$A$1", "=A3*$A$1"]);
    expect(worksheet.readCell(1, 1).value).toBe(2);
  });

  test("a formula that is entered again keeps its result", () => {
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(shared)));
    write(worksheet, "B2", "=A2*$A$1");
    expect(worksheet.readCell(1, 1).value).toBe(2);
    expect(savedWorksheet(worksheet.workbook)).toContain(shared);
  });

  test("a part of an array formula is not changed", () => {
    const array = `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>`;
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(array)));
    expect(() => write(worksheet, "A2", 5)).toThrow(WorkbookEditError);
    expect(() => worksheet.clearContents(range("A1:C1"))).toThrow(/array formula/);
    write(worksheet, "B1", 5);
    expect(read(worksheet, "A1")).toBe("=B1:B2");
  });
});

describe("what Excel would refuse", () => {
  test.each([
    [-1, 0],
    [1_048_576, 0],
    [0, 16_384],
    [0.5, 0],
  ])("the cell in row %d and column %d", (rowIndex, columnIndex) => {
    expect(() => blankWorksheet().writeCell(rowIndex, columnIndex, content(1))).toThrow(/outside/);
  });

  test.each([
    ["a text of 32,768 characters", content("x".repeat(32_768))],
    ["a formula of more than 8,192 characters", content(`=${"1+".repeat(5_000)}1`)],
    ["no number", { type: "number" as const, value: Number.NaN, formula: null }],
  ])("%s", (_, each) => {
    expect(() => blankWorksheet().writeCell(0, 0, each)).toThrow(WorkbookEditError);
  });
});

test("texts that a sheet of old macros shares stay", () => {
  const workbook = openWorkbook(
    withWorksheet("<sheetData/>", {
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/></Relationships>`,
      "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="1" uniqueCount="1"><si><t>Auto_Open</t></si></sst>`,
      "xl/macrosheets/sheet1.xml": "<macrosheet/>",
    }),
  );
  write(firstWorksheet(workbook), "A1", "typed");
  expect(unzipped(saveWorkbook(workbook))["xl/sharedStrings.xml"]).toContain(
    "<si><t>Auto_Open</t></si><si><t>typed</t></si>",
  );
});

test("cells without an address follow each other", () => {
  const worksheet = firstWorksheet(
    openWorkbook(
      withWorksheet(
        `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row></sheetData>`,
      ),
    ),
  );
  write(worksheet, "E1", 9);
  const again = firstWorksheet(reopened(worksheet.workbook));
  expect(["A1", "B1", "E1", "C2", "D2"].map((address) => read(again, address))).toEqual([1, 2, 9, 3, 4]);
});

test("a cell without an address keeps all that it holds when its row is changed", () => {
  const rich = `t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r></is></c>`;
  const worksheet = firstWorksheet(
    openWorkbook(withWorksheet(`<sheetData><row><c ${rich}<c ${rich}</row></sheetData>`)),
  );
  worksheet.setRowHeight(0, 1, 30);
  expect(savedWorksheet(worksheet.workbook)).toContain(`<c r="A1" ${rich}<c r="B1" ${rich}</row>`);
});

test("clearing a range leaves its styles and its neighbours", () => {
  const worksheet = blankWorksheet();
  fill(worksheet, "A1", [
    [1, "two", "=A1"],
    [4, 5, 6],
  ]);
  worksheet.changeStyles(range("A1:C1"), (index) => worksheet.workbook.styles.derive(index, { fill: "#00FF00" }));
  const style = styleOf(worksheet, "A1");
  worksheet.clearContents(range("A1:XFD1"));
  expect(["A1", "B1", "C1", "A2"].map((address) => read(worksheet, address))).toEqual(["", "", "", 4]);
  expect(styleOf(worksheet, "B1")).toBe(style);
  expect(worksheet.usedRange(true)).toEqual(range("A2:C2"));
  expect(worksheet.usedRange(false)).toEqual(range("A1:C2"));
});

test("an empty worksheet has no used range", () => {
  expect(firstWorksheet(createWorkbook()).usedRange(false)).toBeNull();
});

test("an apostrophe before a text is a style, which a number takes away", () => {
  const worksheet = blankWorksheet();
  const { styles } = worksheet.workbook;
  write(worksheet, "A1", "1-2");
  worksheet.changeStyles(range("A1"), (index) => styles.derive(index, { quotePrefix: true }));
  write(worksheet, "A1", "1-3");
  expect(styles.resolve(styleOf(worksheet, "A1")).quotePrefix).toBe(true);
  expect(styles.resolve(styleOf(firstWorksheet(reopened(worksheet.workbook)), "A1")).quotePrefix).toBe(true);
  write(worksheet, "A1", 3);
  expect(styles.resolve(styleOf(worksheet, "A1")).quotePrefix).toBe(false);
});

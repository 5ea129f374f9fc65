import { createOfficeWorkbook } from "../../src/excel/office-workbook";
import type { ReadRequest } from "../../src/excel/port";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { open } from "../support/open-workbook";
import {
  fill,
  firstWorksheet,
  range,
  unzipped,
  withWorksheet,
  worksheetRelationships,
  write,
  zipped,
} from "../xlsx/fixtures";

const everything: ReadRequest = {
  wantsValues: () => true,
  wantsNumberFormats: () => true,
  wantsCustomFormats: true,
  names: [],
};

/** A table of two columns and two rows from a cell on. */
function addTable(workbook: Workbook, sheetName: string, address: string, tableName: string): void {
  const worksheet = workbook.findWorksheet(sheetName) ?? workbook.addWorksheet(sheetName);
  const { rowIndex, columnIndex } = range(address);
  fill(worksheet, address, [
    ["Ref", "Score"],
    ["1", 5],
    [true, ""],
  ]);
  worksheet.addTable({ rowIndex, columnIndex, rowCount: 3, columnCount: 2 }, true).name = tableName;
}

/** The workbook after its parts were changed as text, for what only a file can bring. */
function changed(workbook: Workbook, changes: Readonly<Record<string, (xml: string) => string>>): Workbook {
  const parts = new Map(Object.entries(unzipped(saveWorkbook(workbook))));
  for (const [name, change] of Object.entries(changes)) {
    const before = parts.get(name) ?? "";
    const after = change(before);
    if (after === before) throw new Error(`${name} is as it was.`);
    parts.set(name, after);
  }
  return openWorkbook(zipped(parts));
}

describe("tables", () => {
  test("are found wherever they stand, on sheets of any name", async () => {
    const workbook = createWorkbook();
    addTable(workbook, "Sheet1", "C7", "Here");
    addTable(workbook, "It's a sheet! Really, A1-B2", "A1", "There");
    const { tables } = await open(workbook).port.read(everything);
    const values = [
      ["1", 5],
      [true, ""],
    ];
    expect(tables).toMatchObject([
      { name: "Here", worksheetName: "Sheet1", firstCell: { rowIndex: 7, columnIndex: 2 }, values },
      {
        name: "There",
        worksheetName: "It's a sheet! Really, A1-B2",
        firstCell: { rowIndex: 1, columnIndex: 0 },
        values,
      },
    ]);
    expect(tables[0]).toMatchObject({ headings: ["Ref", "Score"], showsHeadings: true });
  });

  test("give number formats of the columns that were asked for, and no values of others", async () => {
    const workbook = createWorkbook();
    addTable(workbook, "Sheet1", "A1", "Scores");
    addTable(workbook, "Other", "A1", "Own");
    firstWorksheet(workbook).changeStyles(range("B2"), (index) =>
      workbook.styles.derive(index, { numberFormat: "mmmm yyyy" }),
    );
    const { tables } = await open(workbook).port.read({
      ...everything,
      wantsValues: (table) => table === "Scores",
      wantsNumberFormats: (_table, heading) => heading === "Score",
    });
    expect(tables.map(({ values }) => values.length)).toEqual([2, 0]);
    expect(tables.map(({ numberFormats }) => [...numberFormats])).toEqual([[["Score", ["mmmm yyyy", "General"]]], []]);
  });

  test("with hidden headings or a totals row tell their body alone", async () => {
    const workbook = createWorkbook();
    addTable(workbook, "Sheet1", "A1", "Scores");
    const withTotals = changed(workbook, {
      "xl/tables/table1.xml": (xml) => xml.replace(/ref="A1:B3"/, 'ref="A1:B4" totalsRowCount="1"'),
    });
    expect((await open(withTotals).port.read(everything)).tables[0]?.values).toHaveLength(2);

    const withoutHeadings = changed(workbook, {
      "xl/tables/table1.xml": (xml) =>
        xml.replace(/ref="A1:B3"/, 'ref="A2:B3" headerRowCount="0"').replace(/<autoFilter[^>]*\/>/, ""),
    });
    expect((await open(withoutHeadings).port.read(everything)).tables[0]).toMatchObject({
      showsHeadings: false,
      headings: ["Ref", "Score"],
      firstCell: { rowIndex: 1, columnIndex: 0 },
      values: [
        ["1", 5],
        [true, ""],
      ],
    });
  });

  test("tell error values as their text", async () => {
    const workbook = createWorkbook();
    addTable(workbook, "Sheet1", "A1", "Scores");
    firstWorksheet(workbook).writeCell(1, 1, { type: "error", value: "#REF!", formula: null });
    expect((await open(workbook).port.read(everything)).tables[0]?.values[0]).toEqual(["1", "#REF!"]);
  });
});

describe("worksheets", () => {
  test("are told in the order of their tabs, hidden and protected ones too", async () => {
    const workbook = createWorkbook();
    workbook.addWorksheet("Hidden").visibility = "hidden";
    workbook.addWorksheet("Deep").visibility = "veryHidden";
    workbook.addWorksheet("Locked").isProtected = true;
    const { worksheets } = await open(workbook).port.read(everything);
    expect(worksheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["Sheet1", "visible", false],
      ["Hidden", "hidden", false],
      ["Deep", "very hidden", false],
      ["Locked", "visible", true],
    ]);
    expect(new Set(worksheets.map(({ id }) => id)).size).toBe(4);
  });

  test("that hold only a chart are left out", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const chart = `<Relationship Id="rId99" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`;
    const withChart = changed(createWorkbook(), {
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "</Types>",
          '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
        ),
      "xl/_rels/workbook.xml.rels": (xml) => xml.replace("</Relationships>", `${chart}</Relationships>`),
      "xl/workbook.xml": (xml) => xml.replace("</sheets>", '<sheet name="Chart" sheetId="99" r:id="rId99"/></sheets>'),
      "xl/chartsheets/sheet1.xml": () => '<chartsheet xmlns="urn:x"/>',
    });
    const { worksheets } = await open(withChart).port.read(everything);
    expect(worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("tell how many comments they have, and of notes nothing where Excel is too old to tell", async () => {
    const threads = `<ThreadedComments xmlns="urn:t"><threadedComment ref="C3" personId="{P}" id="{1}"><text>why?</text></threadedComment><threadedComment ref="C4" personId="{P}" id="{2}"><text>how?</text></threadedComment></ThreadedComments>`;
    const kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    const bytes = withWorksheet("<sheetData/>", {
      ...worksheetRelationships([kind, "../threadedComments/t1.xml"]),
      "xl/threadedComments/t1.xml": threads,
    });
    const { worksheets } = await open(openWorkbook(bytes)).port.read(everything);
    expect(worksheets).toMatchObject([{ commentCount: 2, noteCount: null }]);
  });

  test("are asked for notes where Excel can tell, by an API of which this host says that it has none", async () => {
    const { client } = open();
    const newer = createOfficeWorkbook({ Excel: client.Excel, supportsExcelApi: (version) => version === "1.18" });
    await expect(newer.read(everything)).rejects.toThrow(TypeError);
  });

  test("tell the conditional formats that have a formula of their own, and only these", async () => {
    const rules = `<conditionalFormatting sqref="A1:B2"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C1 D4:D9"><cfRule type="expression" priority="3"><formula>$C1&gt;2</formula></cfRule><cfRule type="expression" priority="1"><formula>ISTEXT("x")</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="E1"><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>`;
    const { port } = open(openWorkbook(withWorksheet(`<sheetData/>${rules}`)));
    const { worksheets } = await port.read(everything);
    expect(worksheets[0]?.customFormats.map(({ formula }) => formula)).toEqual(['=ISTEXT("x")', "=$C1>2"]);
    const unasked = await port.read({ ...everything, wantsCustomFormats: false });
    expect(unasked.worksheets[0]?.customFormats).toEqual([]);
  });
});

describe("names", () => {
  async function readNames(workbook: Workbook) {
    return (await open(workbook).port.read({ ...everything, names: ["Ours", "Missing"] })).names;
  }

  test("that are not there are left out", async () => {
    expect(await readNames(createWorkbook())).toEqual([]);
  });

  test("tell the text that they stand for", async () => {
    const workbook = createWorkbook();
    workbook.names.add("Ours", '="say ""hello"""');
    expect(await readNames(workbook)).toEqual([{ name: "Ours", text: 'say "hello"', range: null }]);
  });

  test.each(["=#REF!", "=#REF!$A$1:$B$2", "=TRUE", "=5"])("that stand for %s stand for no range", async (formula) => {
    const workbook = createWorkbook();
    workbook.names.add("Ours", formula);
    expect(await readNames(workbook)).toEqual([{ name: "Ours", text: null, range: null }]);
  });

  test("whose sheet was deleted stand for no range", async () => {
    const workbook = createWorkbook();
    workbook.names.add("Ours", "=Gone!$A$1:$B$2");
    workbook.deleteWorksheet(workbook.addWorksheet("Gone"));
    expect(await readNames(workbook)).toEqual([{ name: "Ours", text: null, range: null }]);
  });

  test("of a copied sheet's own are not taken for those of the workbook", async () => {
    const workbook = createWorkbook();
    workbook.names.add("Ours", "=Sheet1!$A$1");
    workbook.copyWorksheet(firstWorksheet(workbook), 1);
    workbook.deleteWorksheet(firstWorksheet(workbook));
    expect((await readNames(workbook)).map(({ range: place }) => place)).not.toContainEqual(
      expect.objectContaining({ worksheetName: "Sheet1 (2)" }),
    );
  });

  test("of a range tell what stands from A1 on, with its look", async () => {
    const workbook = createWorkbook();
    const worksheet = workbook.addWorksheet("It's ours! Now");
    write(worksheet, "B2", "Title");
    worksheet.writeCell(2, 2, { type: "number", value: 4, formula: "=2+2" });
    worksheet.merge(range("B2:C2"));
    worksheet.setRowHeight(1, 1, 33);
    workbook.names.add("Ours", "='It''s ours! Now'!$B$2:$C$3");
    const [name] = await readNames(workbook);
    expect(name?.range).toMatchObject({
      worksheetName: "It's ours! Now",
      range: range("B2:C3"),
      hasMore: false,
      used: {
        range: range("A1:C3"),
        values: [
          ["", "", ""],
          ["", "Title", ""],
          ["", "", 4],
        ],
        look: {
          mergedRanges: [range("B2:C2")],
          formulas: [
            ["", "", ""],
            ["", "Title", ""],
            ["", "", "=2+2"],
          ],
        },
      },
    });
  });

  test("do not ask for cells far away, and tell that there are some", async () => {
    const workbook = createWorkbook();
    const worksheet = firstWorksheet(workbook);
    write(worksheet, "A1", "Title");
    worksheet.changeStyles(range("XFD1048576"), (index) => workbook.styles.derive(index, { fill: "#FF0000" }));
    workbook.names.add("Ours", "=Sheet1!$A$1:$B$2");
    const [name] = await readNames(workbook);
    expect(name?.range?.hasMore).toBe(false);
    expect(name?.range?.used.values.length).toBeLessThan(100);
    write(worksheet, "XFD1048576", "a note");
    const [again] = await readNames(workbook);
    expect(again?.range?.hasMore).toBe(true);
    expect(again?.range?.used.values.flat()).not.toContain("a note");
  });

  test("of a range with more merged cells than Excel tells at once tell each of them once", async () => {
    const workbook = createWorkbook();
    const worksheet = firstWorksheet(workbook);
    for (let row = 0; row < 400; row += 1) {
      write(worksheet, `A${row + 1}`, "x");
      if (row < 170 || row > 172) for (const columns of ["A:B", "C:D"]) worksheet.merge(inRow(columns, row));
    }
    worksheet.merge(range("A171:D173"));
    workbook.names.add("Ours", "=Sheet1!$A$1:$D$400");
    const [name] = await readNames(workbook);
    expect(name?.range?.used.look?.mergedRanges).toHaveLength(397 * 2 + 1);
  });

  test("of a very large range give its values without their look", async () => {
    const workbook = createWorkbook();
    write(firstWorksheet(workbook), "D3000", "last");
    workbook.names.add("Ours", "=Sheet1!$A$1:$D$3000");
    const [name] = await readNames(workbook);
    expect(name?.range?.used.look).toBeNull();
    expect(name?.range?.used.values).toHaveLength(3000);
  });
});

test.each([false, true])("the date system is told: 1904 is %s", async (is1904) => {
  const workbook = is1904
    ? changed(createWorkbook(), {
        "xl/workbook.xml": (xml) =>
          xml.replace(/<workbookPr[^>]*\/>/, "").replace(/<sheets>|<bookViews>/, '<workbookPr date1904="1"/>$&'),
      })
    : createWorkbook();
  expect((await open(workbook).port.read(everything)).countsDatesFrom1904).toBe(is1904);
});

function inRow(columns: string, rowIndex: number) {
  return { ...range(columns), rowIndex, rowCount: 1 };
}

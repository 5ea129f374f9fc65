import type { CellFormat, Edit } from "../../src/core/grid/edit";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { xmlElement } from "../../src/xlsx/xml";
import { open, reopen } from "../support/open-workbook";
import { pictureOf } from "../support/worksheet-picture";
import { fill, firstWorksheet, range, read, styleOf, write } from "../xlsx/fixtures";

/** Prepares a workbook whose one sheet is `Sheet1`, applies edits to it, saves it and opens it again. */
async function applied(
  edits: (sheet: string) => readonly Edit[],
  prepare: (worksheet: Worksheet, workbook: Workbook) => void = () => undefined,
): Promise<{ workbook: Workbook; worksheet: Worksheet }> {
  const opened = open();
  const worksheet = firstWorksheet(opened.workbook);
  prepare(worksheet, opened.workbook);
  await opened.port.apply(edits(worksheet.id));
  const { workbook } = reopen(opened);
  return { workbook, worksheet: firstWorksheet(workbook) };
}

const table = (worksheet: Worksheet): void => {
  fill(worksheet, "A1", [
    ["Check", "Note"],
    ["first", "old"],
  ]);
  worksheet.addTable(range("A1:B2"), true).name = "Decisions";
  write(worksheet, "A4", "below");
};

describe("worksheets", () => {
  test("are added at the end, with a colour, and further edits find them by name", async () => {
    const { workbook } = await applied(() => [
      { kind: "add worksheet", name: "It's new!", tabColor: "#1F3A5F" },
      { kind: "write values", worksheet: "It's new!", range: range("B2"), values: [["here"]] },
    ]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "It's new!"]);
    expect(workbook.worksheets[1]?.tabColour).toBe("#1F3A5F");
    expect(workbook.worksheets[1]?.readCell(1, 1).value).toBe("here");
  });

  test("are renamed", async () => {
    const { worksheet } = await applied((sheet) => [
      { kind: "rename worksheet", worksheet: sheet, name: "How to use" },
    ]);
    expect(worksheet.name).toBe("How to use");
  });

  test("are copied to the end, with everything on them", async () => {
    const { workbook, worksheet } = await applied(
      (sheet) => [{ kind: "copy worksheet", worksheet: sheet, name: "Summary 2026-11-23" }],
      (first, prepared) => {
        prepared.addWorksheet("Second");
        write(first, "A1", "Title");
        first.merge(range("A1:B1"));
        first.setRowHeight(0, 1, 40);
      },
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Second", "Summary 2026-11-23"]);
    const [, , copy] = workbook.worksheets;
    if (!copy) throw new Error("There is no copy.");
    expect(pictureOf(copy, workbook)).toEqual({
      ...pictureOf(worksheet, workbook),
      name: "Summary 2026-11-23",
      position: 2,
    });
  });

  test("are deleted, and one that is gone is no error", async () => {
    const { workbook } = await applied(
      () => [
        { kind: "delete worksheet", worksheet: "Second" },
        { kind: "delete worksheet", worksheet: "Second" },
      ],
      (_first, prepared) => prepared.addWorksheet("Second"),
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("lose their gridlines and keep rows in sight", async () => {
    const { worksheet } = await applied((sheet) => [
      { kind: "hide gridlines", worksheet: sheet },
      { kind: "freeze rows", worksheet: sheet, rowCount: 2 },
    ]);
    expect(worksheet.showsGridlines).toBe(false);
    expect(worksheet.frozenPanes).toMatchObject({ rowCount: 2, columnCount: 0 });
  });

  test("are set up for printing", async () => {
    const { worksheet } = await applied((sheet) => [
      {
        kind: "set page layout",
        worksheet: sheet,
        layout: {
          printArea: range("A1:E31"),
          titleRows: { rowIndex: 0, rowCount: 1 },
          orientation: "portrait",
          margin: 36,
          footer: "Page &P of &N",
          pagesWide: 1,
        },
      },
    ]);
    const { pageSetup, names } = worksheet;
    expect(pageSetup).toMatchObject({ orientation: "portrait", paperSize: 9 });
    expect((["top", "bottom", "left", "right"] as const).map((side) => pageSetup.margin(side))).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
    expect(pageSetup.fitToPages).toEqual({ wide: 1, tall: 0 });
    expect(pageSetup.headerFooter("centerFooter")).toBe("Page &P of &N");
    expect(names.findBuiltIn("Print_Area")?.formula).toBe("='Sheet1'!$A$1:$E$31");
    expect(names.findBuiltIn("Print_Titles")?.formula).toBe("='Sheet1'!$1:$1");
  });
});

describe("ranges", () => {
  test("are cleared of links and drop-downs, and of nobody else's", async () => {
    const { worksheet } = await applied(
      (sheet) => [{ kind: "clear range", worksheet: sheet, range: range("A1:B2") }],
      (first) => {
        const links = first.part.ensure("hyperlinks");
        for (const ref of ["A1", "C3"]) links.append(xmlElement("hyperlink", { ref, location: "Sheet1!D1" }));
        const rules = first.part.ensure("dataValidations");
        for (const sqref of ["B2", "D4"]) rules.append(xmlElement("dataValidation", { type: "whole", sqref }));
      },
    );
    expect(worksheet.part.child("hyperlinks")?.elements.map((link) => link.get("ref"))).toEqual(["C3"]);
    expect(worksheet.dataValidations.items.map(({ ranges }) => ranges)).toEqual([[range("D4")]]);
  });

  test("are cleared of values, formats and merged cells, also where a merged cell reaches out of them", async () => {
    const { workbook, worksheet } = await applied(
      (sheet) => [{ kind: "clear range", worksheet: sheet, range: range("A1:B2") }],
      (first, prepared) => {
        fill(first, "A1", [
          ["a", "b", "c"],
          ["d", "e", "f"],
        ]);
        first.changeStyles(range("A1:C2"), (index) => prepared.styles.derive(index, { fill: "#FF0000" }));
        first.merge(range("B2:B4"));
      },
    );
    expect(worksheet.merges).toEqual([]);
    expect(["A1", "B1", "C1", "A2", "C2"].map((address) => read(worksheet, address))).toEqual(["", "", "c", "", "f"]);
    const fillAt = (address: string) => workbook.styles.resolve(styleOf(worksheet, address)).fill;
    expect([fillAt("A1"), fillAt("C1")]).toEqual([null, "#FF0000"]);
  });

  test("take formulas", async () => {
    const formulas = [["=SUM(A1:A2)"], ['=IF(A1="","",1)']];
    const { worksheet } = await applied((sheet) => [
      { kind: "write formulas", worksheet: sheet, range: range("B1:B2"), formulas },
    ]);
    expect([read(worksheet, "B1"), read(worksheet, "B2")]).toEqual(formulas.flat());
  });

  test("are merged whole, or row by row", async () => {
    const { worksheet } = await applied((sheet) => [
      { kind: "merge range", worksheet: sheet, range: range("A1:B3") },
      { kind: "merge rows", worksheet: sheet, range: range("D1:E3") },
    ]);
    expect(worksheet.merges).toHaveLength(4);
    expect(worksheet.merges).toEqual(
      expect.arrayContaining(["A1:B3", "D1:E1", "D2:E2", "D3:E3"].map((address) => range(address))),
    );
  });

  test("take every part of a format and keep the rest of their own", async () => {
    const format: CellFormat = {
      bold: true,
      italic: true,
      fontSize: 16,
      fontColor: "#1F3A5F",
      fill: "#EEEEEE",
      numberFormat: "#,##0",
      horizontalAlignment: "Right",
      verticalAlignment: "Top",
      wrapText: true,
      borderColor: "#808080",
      locked: false,
    };
    const { workbook, worksheet } = await applied(
      (sheet) => [
        { kind: "format ranges", worksheet: sheet, ranges: [range("A1:B2"), range("D4")], format },
        { kind: "format ranges", worksheet: sheet, ranges: [range("A1")], format: { bold: false } },
      ],
      (first, prepared) => {
        first.changeStyles(range("D4"), (index) => prepared.styles.derive(index, { indent: 3 }));
      },
    );
    const styleAt = (address: string) => workbook.styles.resolve(styleOf(worksheet, address));
    const border = { line: "hair", colour: "#808080" };
    const whole = {
      font: { bold: true, italic: true, size: 16, colour: "#1F3A5F" },
      fill: "#EEEEEE",
      numberFormat: "#,##0",
      horizontal: "right",
      vertical: "top",
      wrapText: true,
      locked: false,
      borders: { top: border, bottom: border, left: border, right: border },
    };
    expect(styleAt("B2")).toMatchObject(whole);
    expect(styleAt("D4")).toMatchObject({ ...whole, indent: 3 });
    expect(styleAt("A1")).toMatchObject({ ...whole, font: { ...whole.font, bold: false } });
    expect(styleAt("C1").fill).toBeNull();
  });

  test("have rows of the heights and columns of the widths that were told", async () => {
    const { worksheet } = await applied((sheet) => [
      { kind: "set column widths", worksheet: sheet, widths: [60, 120] },
      { kind: "set row heights", worksheet: sheet, rowIndex: 1, heights: [30, 30, 409, 15.75] },
    ]);
    expect([1, 2, 3, 4].map((row) => worksheet.rowHeight(row))).toEqual([30, 30, 409, 15.75]);
    expect(worksheet.columnWidth(0)).toBeCloseTo(60, 0);
    expect(worksheet.columnWidth(1)).toBeCloseTo(120, 0);
  });

  test("have rows that Excel may fit, which begin with the heights that were told", async () => {
    const { worksheet } = await applied((sheet) => [
      { kind: "fit row heights", worksheet: sheet, rowIndex: 2, heights: [45, 60] },
    ]);
    expect([worksheet.rowHeight(2), worksheet.rowHeight(3)]).toEqual([45, 60]);
  });

  test("offer choices, and only warn of anything else", async () => {
    const choices = { source: "='Lists'!$A$1:$A$3", title: "Score", message: "Choose one." };
    const { worksheet } = await applied((sheet) => [
      { kind: "add worksheet", name: "Lists" },
      { kind: "offer choices", worksheet: sheet, range: range("B2:B9"), choices },
      { kind: "offer choices", worksheet: sheet, range: range("C2"), choices: { ...choices, source: "Yes,No" } },
    ]);
    const rules = worksheet.dataValidations.items;
    expect(rules).toHaveLength(2);
    expect(JSON.stringify(rules)).toContain("$A$1:$A$3");
    expect(JSON.stringify(rules)).toContain("Yes,No");
    expect(JSON.stringify(rules)).toContain("warning");
  });

  test("are put back as they were", async () => {
    const opened = open();
    const { workbook, port } = opened;
    const worksheet = firstWorksheet(workbook);
    const { styles } = workbook;
    fill(worksheet, "B2", [
      ["Title", "'quoted", "1-2"],
      ["", 12.5, true],
    ]);
    worksheet.writeCell(2, 1, { type: "text", value: "=1+1", formula: null });
    worksheet.writeCell(4, 1, { type: "number", value: 42_156, formula: null });
    worksheet.writeCell(5, 1, { type: "number", value: 4, formula: "=2+2" });
    worksheet.changeStyles(range("B2"), (index) =>
      styles.derive(index, { font: { bold: true, size: 18, colour: "#112233" }, fill: "#EEEEEE", wrapText: true }),
    );
    worksheet.changeStyles(range("C2"), (index) => styles.derive(index, { quotePrefix: true }));
    worksheet.changeStyles(range("D2:D3"), (index) => styles.derive(index, { numberFormat: "@" }));
    worksheet.changeStyles(range("B3"), (index) => styles.derive(index, { numberFormat: "@" }));
    worksheet.changeStyles(range("B5"), (index) =>
      styles.derive(index, { numberFormat: "d mmmm yyyy", borders: { top: { line: "hair", colour: "#808080" } } }),
    );
    worksheet.merge(range("B7:D8"));
    worksheet.setRowHeight(1, 1, 44);
    workbook.names.add("Ours", "=Sheet1!$B$2:$D$8");
    const before = pictureOf(worksheet, workbook);

    const request = { wantsValues: () => false, wantsNumberFormats: () => false, wantsCustomFormats: false };
    const { names } = await port.read({ ...request, names: ["Ours"] });
    const content = names[0]?.range?.used;
    if (!content) throw new Error("The name was not read.");
    await port.apply([
      { kind: "clear range", worksheet: worksheet.id, range: range("A1:F12") },
      { kind: "write values", worksheet: worksheet.id, range: range("A1:B1"), values: [["half", "written"]] },
      { kind: "merge range", worksheet: worksheet.id, range: range("B2:D4") },
      { kind: "set row heights", worksheet: worksheet.id, rowIndex: 0, heights: [100, 100, 100] },
    ]);
    expect(pictureOf(worksheet, workbook)).not.toEqual(before);
    await port.apply([{ kind: "restore range", worksheet: worksheet.id, content }]);
    expect(pictureOf(worksheet, workbook)).toEqual(before);
  });
});

describe("tables", () => {
  test("are made of a range whose first row holds the headings", async () => {
    const { workbook } = await applied(
      (sheet) => [{ kind: "add table", worksheet: sheet, range: range("B2:C4"), name: "Scores" }],
      (worksheet) => fill(worksheet, "B2", [["Ref", "Score"]]),
    );
    const added = workbook.findTable("Scores");
    expect(added?.columns.map(({ name }) => name)).toEqual(["Ref", "Score"]);
    expect(added?.bodyRange).toEqual(range("B3:C4"));
    expect(added?.style).toBe("TableStyleLight1");
  });

  test.each([1, 3])(
    "take %i rows at their end, dates with their format, and what is below moves down",
    async (count) => {
      const rows = Array.from({ length: count }, (_, row) => [
        `=${row}`,
        { serial: 42_156 + row, numberFormat: "mmm yyyy" },
      ]);
      const { workbook, worksheet } = await applied(
        () => [{ kind: "add table rows", table: "Decisions", values: rows }],
        table,
      );
      expect(workbook.findTable("Decisions")?.bodyRange).toEqual({ ...range("A2:B2"), rowCount: 1 + count });
      expect(read(worksheet, "A2")).toBe("first");
      expect(read(worksheet, `A${2 + count}`)).toBe(`=${count - 1}`);
      expect(worksheet.readCell(1 + count, 0).formula).toBeNull();
      expect(read(worksheet, `B${2 + count}`)).toBe(42_156 + count - 1);
      expect(workbook.styles.resolve(styleOf(worksheet, `B${2 + count}`)).numberFormat).toBe("mmm yyyy");
      expect(read(worksheet, `A${4 + count}`)).toBe("below");
    },
  );
});

describe("names", () => {
  test("of ranges and texts are added, replaced and removed; those of texts are hidden", async () => {
    const { workbook } = await applied(
      (sheet) => [
        { kind: "name range", name: "Ours", worksheet: sheet, range: range("A1:B2") },
        { kind: "name range", name: "Ours", worksheet: sheet, range: range("A1:C3") },
        { kind: "name text", name: "Text", text: 'say "hello"' },
        { kind: "remove name", name: "Gone" },
        { kind: "remove name", name: "Never there" },
      ],
      (_worksheet, prepared) => prepared.names.add("Gone", "=1"),
    );
    expect(
      workbook.names.items.map(({ name, formula, isVisible }) => [name, formula.replaceAll("'", ""), isVisible]),
    ).toEqual([
      ["Ours", "=Sheet1!$A$1:$C$3", true],
      ["Text", '="say ""hello"""', false],
    ]);
  });

  test("move to another range while their worksheet is called as it was", async () => {
    const moveTo = (worksheetName: string) => (worksheet: string) => [
      { kind: "move name", name: "Ours", worksheet, worksheetName, range: range("B2:C3") } as const,
    ];
    const workbooks: Workbook[] = [];
    const prepare = (worksheet: Worksheet, workbook: Workbook): void => {
      worksheet.name = "It's ours";
      workbook.names.add("Ours", "='It''s ours'!$A$1");
      workbooks.push(workbook);
    };
    const formulas = () => workbooks.map(({ names }) => names.find("Ours")?.formula);
    await applied(moveTo("It's ours"), prepare);
    await expect(applied(moveTo("Sheet1"), prepare)).rejects.toMatchObject({ reason: "changed" });
    expect(formulas()).toEqual(["='It''s ours'!$B$2:$C$3", "='It''s ours'!$A$1"]);
  });

  test("of the person on a sheet are left as they are", async () => {
    const { worksheet } = await applied(
      (sheet) => [
        { kind: "name range", name: "Ours", worksheet: sheet, range: range("A1:B2") },
        { kind: "remove name", name: "Ours" },
      ],
      (first) => first.names.add("Ours", "=Sheet1!$Z$9"),
    );
    expect(worksheet.names.find("Ours")?.formula).toBe("=Sheet1!$Z$9");
  });

  test("the title of the workbook", async () => {
    const { workbook } = await applied(() => [{ kind: "set title", title: "A review" }]);
    expect(workbook.properties.core("title")).toBe("A review");
  });
});

describe("conditional formats", () => {
  const highlight = { formula: '=ISTEXT("ours")', fill: "#E2F0D9", fontColor: "#1E4620" };

  test("are added after the person's own, and removed by what they are called, no others", async () => {
    const opened = open();
    const { port, workbook } = opened;
    const worksheet = firstWorksheet(workbook);
    const style = { fill: "#00FF00", fontColour: null, bold: true, italic: null, numberFormat: null } as const;
    for (const formula of ["=A1>1", "=A1>2"]) worksheet.conditionalFormats.addCustom([range("A1:C9")], formula, style);
    const own = pictureOf(worksheet, workbook).conditionalFormats;
    await port.apply([
      { kind: "add highlight", worksheet: worksheet.id, ranges: [range("A1"), range("B2:C3")], highlight },
      {
        kind: "add highlight",
        worksheet: worksheet.id,
        ranges: [range("A2")],
        highlight: { ...highlight, numberFormat: '@" ▲"' },
      },
    ]);
    const formats = firstWorksheet(reopen(opened).workbook).conditionalFormats.items;
    expect(formats.map(({ formulas }) => formulas)).toEqual([
      ["=A1>2"],
      ["=A1>1"],
      ['=ISTEXT("ours")'],
      ['=ISTEXT("ours")'],
    ]);
    expect(formats[2]?.ranges).toEqual([range("A1"), range("B2:C3")]);
    expect(formats[2]?.style).toMatchObject({ fill: "#E2F0D9", fontColour: "#1E4620", numberFormat: null });
    expect(formats[3]?.style).toMatchObject({ numberFormat: '@" ▲"' });

    const { worksheets } = await port.read({
      wantsValues: () => false,
      wantsNumberFormats: () => false,
      wantsCustomFormats: true,
      names: [],
    });
    const ids = (worksheets[0]?.customFormats ?? [])
      .filter(({ formula }) => formula.includes("ours"))
      .map(({ id }) => id);
    await port.apply([{ kind: "remove conditional formats", worksheet: worksheet.id, ids }]);
    expect(pictureOf(worksheet, workbook).conditionalFormats).toEqual(own);
  });

  test("over so many ranges that their list is too long for one call are several", async () => {
    const ranges = Array.from({ length: 3000 }, (_, row) => ({ ...range("A1"), rowIndex: row * 2 }));
    const { worksheet } = await applied((sheet) => [{ kind: "add highlight", worksheet: sheet, ranges, highlight }]);
    const formats = worksheet.conditionalFormats.items;
    expect(formats.length).toBeGreaterThan(1);
    expect(formats.length).toBeLessThan(5);
    expect(formats.flatMap((format) => format.ranges)).toHaveLength(3000);
  });
});

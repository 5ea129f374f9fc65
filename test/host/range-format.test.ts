import { strFromU8, unzipSync } from "fflate";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { address, errorCode, read, start } from "./support";

describe("the format of cells", () => {
  test("is set and read", async () => {
    const format = {
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      rowHeight: 30,
    } as const;
    const font = {
      name: "Arial",
      size: 14,
      bold: true,
      italic: true,
      color: "#123456",
      underline: "Single",
      strikethrough: true,
    } as const;
    const found = await read(start(), (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.set({ ...format, font, fill: { color: "#ABCDEF" }, protection: { locked: false } });
      range.load("format,format/font,format/fill/color,format/protection/locked");
      return () => range.toJSON().format;
    });
    expect(found).toMatchObject({ ...format, font, fill: { color: "#ABCDEF" }, protection: { locked: false } });
  });

  test("is null where cells differ", async () => {
    const found = await read(start(), (sheet) => {
      sheet.getRange("A1").format.set({ font: { bold: true }, fill: { color: "red" }, wrapText: true, rowHeight: 40 });
      const range = sheet.getRange("A1:A2").load("format/wrapText,format/rowHeight,format/font/bold,format/fill/color");
      const { format } = range;
      return () => [format.wrapText, format.rowHeight, format.font.bold, format.fill.color];
    });
    expect(found).toEqual([null, null, null, null]);
  });

  test("of whole columns stays one for the column", async () => {
    const client = start();
    const found = await read(client, (sheet) => {
      sheet.getRange("B:C").format.set({ columnWidth: 150, fill: { color: "#00FF00" } });
      const column = sheet.getRange("B:B").load("format/columnWidth,format/fill/color");
      const cell = sheet.getRange("C500000").load("format/fill/color");
      return () => [column.format.columnWidth, column.format.fill.color, cell.format.fill.color];
    });
    expect(found[0]).toBeCloseTo(150, 0);
    expect(found.slice(1)).toEqual(["#00FF00", "#00FF00"]);
  });

  test("white and black stand for no fill and the automatic colour", async () => {
    const found = await read(start(), (sheet) => {
      const range = sheet.getRange("A1");
      range.format.fill.color = "red";
      range.format.fill.clear();
      range.load("format/fill/color,format/font/color");
      return () => [range.format.fill.color, range.format.font.color];
    });
    expect(found).toEqual(["#FFFFFF", "#000000"]);
  });

  test.each([
    ["a row of 410 points", { rowHeight: 410 }],
    ["a colour that is none", { fill: { color: "reddish" } }],
    ["a font of no size", { font: { size: 0 } }],
    ["an alignment that is none", { verticalAlignment: "Middle" as "Top" }],
    ["half an indent", { indentLevel: 1.5 }],
  ])("refuses %s", async (_what, format) => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").format.set(format);
    });
    expect(code).toBe("InvalidArgument");
  });

  test("lets Excel fit a row again", async () => {
    const client = start();
    await read(client, (sheet) => {
      sheet.getRange("A1").format.rowHeight = 100;
      sheet.getRange("A1").format.autofitRows();
      return () => null;
    });
    expect(client.worksheet.rowHeight(0)).toBe(100);
    expect(rowMarkup(client.workbook)).toBe('<row r="1" ht="100"/>');
  });

  test("is laid over several ranges at once", async () => {
    const client = start();
    await read(client, (sheet) => {
      sheet.getRanges("A1,C3:C4").format.fill.color = "#FF0000";
      return () => null;
    });
    const fillOf = (row: number, column: number) =>
      client.workbook.styles.resolve(client.worksheet.readCell(row, column).styleIndex).fill;
    expect([fillOf(0, 0), fillOf(3, 2), fillOf(1, 1)]).toEqual(["#FF0000", "#FF0000", null]);
  });
});

describe("borders", () => {
  test("stand where they were put", async () => {
    const client = start();
    await read(client, (sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideHorizontal").set({ style: "Continuous", weight: "Hairline", color: "#808080" });
      return () => null;
    });
    const bordersOf = (row: number, column: number) =>
      client.workbook.styles.resolve(client.worksheet.readCell(row, column).styleIndex).borders;
    expect(bordersOf(1, 1).top).toEqual({ line: "thin", colour: null });
    expect(bordersOf(2, 1).top).toEqual({ line: "hair", colour: "#808080" });
    expect(bordersOf(1, 2).bottom).toEqual({ line: "hair", colour: "#808080" });
    expect(bordersOf(2, 2).bottom.line).toBe("none");
  });

  test("are read, and null where cells differ", async () => {
    const found = await read(start(), (sheet) => {
      sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").weight = "Thick";
      sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "Double";
      const one = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style,weight,color,sideIndex");
      const both = sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").load("style");
      const all = sheet.getRange("A1").format.borders.load("items/sideIndex,items/style");
      return () => [one.toJSON(), both.style, all.items.map(({ sideIndex }) => sideIndex).length];
    });
    expect(found).toEqual([
      { sideIndex: "EdgeBottom", style: "Continuous", weight: "Thick", color: "#000000" },
      null,
      6,
    ]);
  });
});

describe("conditional formats", () => {
  test("of our own kind are made and read", async () => {
    const found = await read(start(), (sheet) => {
      const format = sheet.getRanges("A1:A2,C3").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=ISTEXT("mark")';
      format.custom.format.fill.color = "#C6EFCE";
      format.custom.format.font.color = "#006100";
      format.custom.format.font.bold = true;
      format.custom.format.numberFormat = '@" ▲"';
      format.stopIfTrue = false;
      const formats = sheet
        .getRange("A2")
        .conditionalFormats.load(
          "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/numberFormat,items/custom/format/fill/color,items/custom/format/font",
        );
      const ranges = format.getRanges().load("address");
      return () => [formats.items.map((item) => item.toJSON()), ranges.address];
    });
    expect(found).toMatchObject([
      [
        {
          type: "Custom",
          priority: 0,
          stopIfTrue: false,
          custom: {
            rule: { formula: '=ISTEXT("mark")' },
            format: { numberFormat: '@" ▲"', fill: { color: "#C6EFCE" }, font: { color: "#006100", bold: true } },
          },
        },
      ],
      "Sheet1!A1:A2,Sheet1!C3",
    ]);
  });

  test("come first when added, and last with priority -1", async () => {
    const formulas = await read(start(), (sheet) => {
      const { conditionalFormats } = sheet.getRange("A1");
      for (const formula of ["=1", "=2", "=3"]) conditionalFormats.add("Custom").custom.rule.formula = formula;
      conditionalFormats.getItemAt(0).priority = -1;
      conditionalFormats.load("items/custom/rule/formula");
      return () => conditionalFormats.items.map(({ custom }) => custom.rule.formula);
    });
    expect(formulas).toEqual(["=2", "=1", "=3"]);
  });

  test("are fetched again before they are changed further", async () => {
    const code = await errorCode(start(), (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1");
      conditionalFormats.add("Custom").custom.rule.formula = "=1";
      const format = conditionalFormats.add("Custom");
      format.priority = -1;
      format.stopIfTrue = true;
    });
    expect(code).toBe("InvalidReference");
  });

  test("are deleted one by one or all at once", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1");
      for (const formula of ["=1", "=2", "=3"]) conditionalFormats.add("Custom").custom.rule.formula = formula;
      conditionalFormats.load("items/id");
      await context.sync();
      conditionalFormats.items[1]?.delete();
      const two = conditionalFormats.getCount();
      const gone = conditionalFormats.getItemOrNullObject(conditionalFormats.items[1]?.id ?? "");
      gone.load("type");
      await context.sync();
      conditionalFormats.clearAll();
      const none = conditionalFormats.getCount();
      await context.sync();
      expect([two.value, gone.isNullObject, none.value]).toEqual([2, true, 0]);
    });
  });

  test.each([
    ["CellValue", "UnsupportedOperation"],
    ["Nonsense", "InvalidArgument"],
  ] as const)("of kind %s are not made", async (type, code) => {
    expect(
      await errorCode(start(), (context) => {
        context.workbook.worksheets
          .getFirst()
          .getRange("A1")
          .conditionalFormats.add(type as "CellValue");
      }),
    ).toBe(code);
  });

  test("of a part of a range are cleared there only", async () => {
    const client = start();
    await read(client, (sheet) => {
      sheet.getRange("A1:A4").conditionalFormats.add("Custom").custom.rule.formula = "=1";
      sheet.getRange("A2").conditionalFormats.clearAll();
      return () => null;
    });
    const [format] = client.worksheet.conditionalFormats.items;
    expect(format?.ranges).toEqual([address("A1"), address("A3:A4")]);
  });
});

describe("data validation", () => {
  test.each([
    [{ list: { inCellDropDown: true, source: 'A+,A,"B"' } }, "List"],
    [{ list: { inCellDropDown: false, source: "=Sheet1!$A$1:$A$3" } }, "List"],
    [{ wholeNumber: { formula1: 1, formula2: 100, operator: "Between" } }, "WholeNumber"],
    [{ decimal: { formula1: 0.5, operator: "GreaterThan" } }, "Decimal"],
    [{ date: { formula1: "=TODAY()", operator: "LessThanOrEqualTo" } }, "Date"],
    [{ textLength: { formula1: 500, operator: "LessThan" } }, "TextLength"],
    [{ custom: { formula: "=A1>0" } }, "Custom"],
  ] as const)("%j", async (rule, type) => {
    const found = await read(start(), (sheet) => {
      sheet.getRange("B1:B3").dataValidation.rule = rule;
      const validation = sheet.getRange("B2").dataValidation.load("rule,type");
      return () => [validation.rule, validation.type];
    });
    expect(found).toEqual([rule, type]);
  });

  test("warns, prompts and lets blanks pass as told", async () => {
    const errorAlert = { showAlert: true, style: "Warning", title: "Not on the list", message: "Choose one." } as const;
    const prompt = { showPrompt: true, title: "Score", message: "From the list" };
    const found = await read(start(), (sheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      validation.errorAlert = errorAlert;
      validation.prompt = prompt;
      validation.ignoreBlanks = false;
      validation.load("errorAlert,prompt,ignoreBlanks,type");
      return () => validation.toJSON();
    });
    expect(found).toMatchObject({ errorAlert, prompt, ignoreBlanks: false, type: "List" });
  });

  test("is told as inconsistent where cells differ, and is taken away", async () => {
    const found = await read(start(), (sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const mixed = sheet.getRange("A1:A3").dataValidation.load("type,rule");
      const before = sheet.getRange("A3").dataValidation.load("type");
      sheet.getRange("A1").dataValidation.clear();
      const after = sheet.getRange("A1").dataValidation.load("type");
      return () => [mixed.type, mixed.rule, before.type, after.type];
    });
    expect(found).toEqual(["Inconsistent", null, "None", "None"]);
  });

  test.each([
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["a broken formula", { custom: { formula: "=(" } }],
    ["no upper end", { wholeNumber: { formula1: 1, operator: "Between" as const } }],
    ["no rule", {}],
  ])("refuses %s", async (_what, rule) => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = rule;
    });
    expect(code).toBe("InvalidArgument");
  });
});

/** The first row of the first sheet, as it is saved. */
function rowMarkup(workbook: Workbook): string | undefined {
  const sheet = unzipSync(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"];
  return sheet && /<row [^>]*>/.exec(strFromU8(sheet))?.[0];
}

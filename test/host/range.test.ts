import fc from "fast-check";
import { xmlElement } from "../../src/xlsx/xml";
import { address, errorCode, errorOf, read, start } from "./support";

describe("values", () => {
  test("are read with their types", async () => {
    const client = start();
    const { worksheet } = client;
    worksheet.writeCell(0, 0, { type: "text", value: "A+", formula: null });
    worksheet.writeCell(0, 1, { type: "number", value: 1.5, formula: null });
    worksheet.writeCell(1, 0, { type: "error", value: "#REF!", formula: "=Gone!A1" });
    worksheet.writeCell(1, 1, { type: "boolean", value: true, formula: null });
    const range = await read(client, (sheet) => {
      const cells = sheet.getRange("A1:C2").load("values,valueTypes,formulas");
      return () => cells.toJSON();
    });
    expect(range.values).toEqual([
      ["A+", 1.5, ""],
      ["#REF!", true, ""],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double", "Empty"],
      ["Error", "Boolean", "Empty"],
    ]);
    expect(range.formulas).toEqual([
      ["A+", 1.5, ""],
      ["=Gone!A1", true, ""],
    ]);
  });

  test("null leaves a cell as it is, an empty text empties it", async () => {
    const client = start();
    for (const column of [0, 1, 2])
      client.worksheet.writeCell(0, column, { type: "number", value: column, formula: null });
    const values = await read(client, (sheet) => {
      sheet.getRange("A1:C1").values = [[null, "", 9]];
      const range = sheet.getRange("A1:C1").load("values");
      return () => range.values;
    });
    expect(values).toEqual([[0, "", 9]]);
  });

  test("one alone goes into every cell", async () => {
    const values = await read(start(), (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.set({ values: "x" as unknown as string[][] });
      range.load("values");
      return () => range.values;
    });
    expect(values).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  test("bring a number format to a cell that has none, and keep one that is there", async () => {
    const formats = await read(start(), (sheet) => {
      sheet.getRange("B1").numberFormat = [["0.0"]];
      sheet.getRange("A1:B1").values = [["10%", "10%"]];
      const range = sheet.getRange("A1:B1").load("numberFormat,values");
      return () => [range.numberFormat, range.values];
    });
    expect(formats).toEqual([[["0%", "0.0"]], [[0.1, 0.1]]]);
  });

  test("stay text in a cell formatted as text, and are read without their apostrophe", async () => {
    const client = start();
    const values = await read(client, (sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["@"], ["General"]];
      sheet.getRange("A1:A2").values = [["=1+1"], ["'2011/12"]];
      const range = sheet.getRange("A1:A2").load("values,formulas");
      return () => [range.values, range.formulas];
    });
    expect(values).toEqual([
      [["=1+1"], ["2011/12"]],
      [["=1+1"], ["2011/12"]],
    ]);
    expect(client.workbook.styles.resolve(client.worksheet.readCell(1, 0).styleIndex).quotePrefix).toBe(true);
  });

  test("of any text come back as they were written, behind an apostrophe", async () => {
    const client = start();
    const texts = fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" })), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const found = await read(client, (sheet) => {
          const range = sheet.getRangeByIndexes(0, 0, rows.length, 2);
          range.values = rows.map((row) => row.map((text) => `'${text}`));
          return valuesOf(range);
        });
        expect(found).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  test("become formulas, and lose them", async () => {
    const formulas = await read(start(), (sheet) => {
      const range = sheet.getRange("A1:A2");
      range.values = [["=SUM(B:B)"], ["=1"]];
      const before = sheet.getRange("A1:A2").load("formulas");
      sheet.getRange("A2").values = [[5]];
      const after = sheet.getRange("A1:A2").load("formulas");
      return () => [before.formulas, after.formulas];
    });
    expect(formulas).toEqual([
      [["=SUM(B:B)"], ["=1"]],
      [["=SUM(B:B)"], [5]],
    ]);
  });

  test("of another size are refused, with Excel's words", async () => {
    const { code, message } = await errorOf(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]];
    });
    expect([code, message]).toEqual([
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ]);
  });

  test.each([
    ["nothing", null],
    ["an object", [[{}]]],
    ["too long a text", [["x".repeat(32_768)]]],
    ["a broken formula", [["=SUM("]]],
    ["no rows", []],
  ])("that are %s are refused", async (_what, values) => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = values as string[][];
    });
    expect(code).toBe("InvalidArgument");
  });

  test("are not written to whole columns, nor read from them", async () => {
    const client = start();
    const code = await errorCode(client, (context) => {
      context.workbook.worksheets.getFirst().getRange("A:A").values = [["x"]];
    });
    expect(code).toBe("InvalidArgument");
    expect(await read(client, (sheet) => valuesOf(sheet.getRange("A:A")))).toBeNull();
  });

  test("go only into the first cell of a merge", async () => {
    const values = await read(start(), (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B1").values = [["shown", "lost"]];
      return valuesOf(sheet.getRange("A1:B1"));
    });
    expect(values).toEqual([["shown", ""]]);
  });

  test("of more cells than Excel reads at once are refused", async () => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:Z200000").load("values");
    });
    expect(code).toBe("RangeExceedsLimit");
  });
});

describe("number formats", () => {
  test("are set cell by cell, or one for all", async () => {
    const formats = await read(start(), (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0%", "@"]];
      range.numberFormat = [[null, ""]];
      const cells = sheet.getRange("A1:B1").load("numberFormat");
      sheet.getRange("C1:C2").set({ numberFormat: "mmmm yyyy" as unknown as string[][] });
      const below = sheet.getRange("C2").load("numberFormat");
      return () => [cells.numberFormat, below.numberFormat];
    });
    expect(formats).toEqual([[["0%", "General"]], [["mmmm yyyy"]]]);
  });
});

test("cells of whole columns are not formatted as numbers, as Microsoft says", async () => {
  const code = await errorCode(start(), (context) => {
    context.workbook.worksheets
      .getFirst()
      .getRange("C:C")
      .set({ numberFormat: "@" as unknown as string[][] });
  });
  expect(code).toBe("InvalidArgument");
});

describe("ranges from ranges", () => {
  test.each([
    ["getCell", (range: Excel.Range) => range.getCell(1, 1), "C3"],
    ["getCell outside", (range: Excel.Range) => range.getCell(9, 0), "B11"],
    ["getRow", (range: Excel.Range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range: Excel.Range) => range.getColumn(2), "D2:D4"],
    ["getEntireRow", (range: Excel.Range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range: Excel.Range) => range.getEntireColumn(), "B:D"],
    ["getLastCell", (range: Excel.Range) => range.getLastCell(), "D4"],
    ["getLastRow", (range: Excel.Range) => range.getLastRow(), "B4:D4"],
    ["getLastColumn", (range: Excel.Range) => range.getLastColumn(), "D2:D4"],
    ["getOffsetRange", (range: Excel.Range) => range.getOffsetRange(-1, 2), "D1:F3"],
    ["getResizedRange", (range: Excel.Range) => range.getResizedRange(1, -2), "B2:B5"],
    ["getAbsoluteResizedRange", (range: Excel.Range) => range.getAbsoluteResizedRange(1, 1), "B2"],
    ["getBoundingRect", (range: Excel.Range) => range.getBoundingRect("F9"), "B2:F9"],
    ["getIntersection", (range: Excel.Range) => range.getIntersection("C1:Z3"), "C2:D3"],
    ["getIntersectionOrNullObject", (range: Excel.Range) => range.getIntersectionOrNullObject("D4:E5"), "D4"],
  ])("%s", async (_name, make, expected) => {
    const found = await read(start(), (sheet) => {
      const range = make(sheet.getRange("B2:D4")).load("address");
      return () => range.address;
    });
    expect(found).toBe(`Sheet1!${expected}`);
  });

  test("that lie outside the worksheet, or are empty, are refused", async () => {
    const outside: ((range: Excel.Range) => Excel.Range)[] = [
      (range) => range.getOffsetRange(-1, 0),
      (range) => range.getResizedRange(-1, 0),
      (range) => range.getColumn(-1),
    ];
    for (const make of outside) {
      const code = await errorCode(start(), (context) => {
        make(context.workbook.worksheets.getFirst().getRange("A1")).load("address");
      });
      expect(code).toBe("InvalidArgument");
    }
  });

  test("that share no cell have no intersection", async () => {
    const client = start();
    const isNull = await read(client, (sheet) => {
      const range = sheet.getRange("A1").getIntersectionOrNullObject(sheet.getRange("B2")).load("address");
      return () => range.isNullObject;
    });
    expect(isNull).toBe(true);
    const code = await errorCode(client, (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getIntersection("B2").load("address");
    });
    expect(code).toBe("ItemNotFound");
  });

  test("the used part of a range", async () => {
    const client = start();
    client.worksheet.writeCell(4, 1, { type: "number", value: 1, formula: null });
    client.worksheet.writeCell(6, 0, { type: "number", value: 1, formula: null });
    const found = await read(client, (sheet) => {
      const used = sheet.getRange("A:B").getUsedRange().load("address");
      const column = sheet.getRange("B:B").getUsedRangeOrNullObject(true).load("address");
      const none = sheet.getRange("C:C").getUsedRangeOrNullObject().load("address");
      return () => [used.address, column.address, none.isNullObject];
    });
    expect(found).toEqual(["Sheet1!A5:B7", "Sheet1!B5", true]);
  });
});

describe("merges", () => {
  test("keep the first value, and are found and taken apart", async () => {
    const merged = await read(start(), (sheet) => {
      sheet.getRange("A1:B1").values = [["kept", "lost"]];
      sheet.getRange("A1:B2").merge();
      const found = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      const values = sheet.getRange("A1:B1").load("values");
      sheet.getRange("B2").unmerge();
      const after = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      return () => [found.address, values.values, after.isNullObject];
    });
    expect(merged).toEqual(["Sheet1!A1:B2", [["kept", ""]], true]);
  });

  test("across merge row by row", async () => {
    const client = start();
    await read(client, (sheet) => (sheet.getRange("A1:B2").merge(true), () => null));
    expect(client.worksheet.merges).toEqual([address("A1:B1"), address("A2:B2")]);
  });

  test("and tables exclude each other", async () => {
    const client = start();
    await read(client, (sheet) => (sheet.tables.add("A1:B3", true), sheet.getRange("D1:E1").merge(), () => null));
    expect(await errorCode(client, (context) => context.workbook.worksheets.getFirst().getRange("B2:C2").merge())).toBe(
      "MergedRangeConflict",
    );
    expect(
      await errorCode(client, (context) => void context.workbook.worksheets.getFirst().tables.add("D1:E3", true)),
    ).toBe("MergedRangeConflict");
  });
});

describe("clearing", () => {
  test.each([
    ["Contents", "", "#FF0000", 1],
    ["Formats", 5, "#FFFFFF", 0],
    ["All", "", "#FFFFFF", 0],
  ] as const)("%s", async (applyTo, value, fill, formats) => {
    const cleared = await read(start(), (sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[5]];
      range.format.fill.color = "red";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      range.clear(applyTo);
      const after = sheet.getRange("A1").load("values,format/fill/color");
      const count = sheet.getRange("A1").conditionalFormats.getCount();
      return () => [after.values, after.format.fill.color, count.value];
    });
    expect(cleared).toEqual([[[value]], fill, formats]);
  });

  test.each(["RemoveHyperlinks", "All"] as const)("%s takes the links of these cells alone", async (applyTo) => {
    const { Excel, worksheet } = start();
    const links = worksheet.part.ensure("hyperlinks");
    for (const ref of ["A1", "B2"]) links.append(xmlElement("hyperlink", { ref, location: "Sheet1!C1" }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").clear(applyTo);
      await context.sync();
    });
    expect(worksheet.part.child("hyperlinks")?.elements.map((link) => link.get("ref"))).toEqual(["B2"]);
  });
});

describe("hidden rows and columns", () => {
  test("are told: all, none, some", async () => {
    const hidden = await read(start(), (sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const ranges = ["A2:A3", "A1:A3", "A1", "B1"].map((cells) =>
        sheet.getRange(cells).load("rowHidden,columnHidden,hidden"),
      );
      return () => ranges.map((range) => [range.rowHidden, range.columnHidden, range.hidden]);
    });
    expect(hidden).toEqual([
      [true, false, true],
      [null, false, false],
      [false, false, false],
      [false, true, true],
    ]);
  });
});

describe("properties cell by cell", () => {
  test("are set and read", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#00FF00" }, font: { bold: true } } }, {}]]);
      const properties = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(properties.value).toEqual([
        [
          { address: "Sheet1!A1", format: { fill: { color: "#00FF00" }, font: { bold: true } } },
          { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        ],
      ]);
    });
  });

  test("borders are put back as they were read", async () => {
    const { Excel, workbook, worksheet } = start();
    const side = { style: "Continuous", weight: "Hairline", color: "#808080" } as const;
    const none = { style: "None", weight: "Thin", color: "#000000" };
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.format.borders.getItem("EdgeTop").set(side);
      const wanted = { format: { borders: { color: true, style: true, weight: true }, protection: true } };
      const properties = range.getCellProperties(wanted);
      await context.sync();
      const borders = { top: side, bottom: none, left: none, right: none };
      expect(properties.value).toEqual([[{ format: { borders, protection: { locked: true } } }]]);
      range.clear();
      range.setCellProperties(properties.value);
      await context.sync();
    });
    const { borders } = workbook.styles.resolve(worksheet.readCell(0, 0).styleIndex);
    expect([borders.top, borders.left.line]).toEqual([{ line: "hair", colour: "#808080" }, "none"]);
  });

  test("rows and columns have theirs", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 120 } }, { columnHidden: true }]);
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ]);
      expect(columns.value).toEqual([
        { columnHidden: false, columnIndex: 0 },
        { columnHidden: true, columnIndex: 1 },
      ]);
    });
  });
});

function valuesOf(range: Excel.Range): () => unknown {
  range.load("values");
  return () => range.values;
}

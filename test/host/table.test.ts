import { address, errorCode, read, start, type Started } from "./support";

/** A table `Scores` in A1:B3, with the headings `Ref` and `Score`, and something two rows below it. */
async function startWithTable(): Promise<Started> {
  const client = start();
  await read(client, (sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Ref", "Score"],
      ["'1", "A"],
      ["'2", "B"],
    ];
    sheet.getRange("A5").values = [["below"]];
    sheet.tables.add("A1:B3", true).name = "Scores";
    return () => null;
  });
  return client;
}

describe("tables", () => {
  test("are made, named, styled and found by name or id", async () => {
    const client = await startWithTable();
    const { Excel } = client;
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("scores");
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load();
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Scores",
        style: "TableStyleLight9",
        showHeaders: true,
        showTotals: false,
        showBandedRows: false,
        showFilterButton: false,
      });
      const same = context.workbook.tables.getItem(table.id).load("name");
      const none = context.workbook.tables.getItemOrNullObject("Nothing").load("name");
      await context.sync();
      expect([same.name, none.isNullObject, count.value]).toEqual(["Scores", true, 1]);
    });
  });

  test("tell their ranges and where they stand", async () => {
    const found = await read(await startWithTable(), (_sheet, context) => {
      const table = context.workbook.tables.getItem("Scores").load("worksheet/name,autoFilter/isDataFiltered");
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load("address");
      return () => [...ranges.map((range) => range.address), table.worksheet.name, table.autoFilter.isDataFiltered];
    });
    expect(found).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3", "Sheet1", false]);
  });

  test("without totals have no row of them", async () => {
    const code = await errorCode(await startWithTable(), (context) => {
      context.workbook.tables.getItem("Scores").getTotalRowRange().load("address");
    });
    expect(code).toBe("ItemNotFound");
  });

  test("name their columns after the headings, both ways", async () => {
    const found = await read(await startWithTable(), (sheet, context) => {
      const { columns } = context.workbook.tables.getItem("Scores");
      columns.getItem("Score").name = "Mark";
      sheet.getRange("A1").values = [["Key"]];
      columns.load("items/name,items/index,count");
      const headings = sheet.getRange("A1:B1").load("values");
      const body = columns.getItem("mark").getDataBodyRange().load("address");
      const none = columns.getItemOrNullObject("Score").load("name");
      return () => [columns.items.map(({ name }) => name), headings.values, body.address, none.isNullObject];
    });
    expect(found).toEqual([["Key", "Mark"], [["Key", "Mark"]], "Sheet1!B2:B3", true]);
  });

  test("take rows at the end, and what stands below moves down", async () => {
    const found = await read(await startWithTable(), (sheet, context) => {
      const { rows } = context.workbook.tables.getItem("Scores");
      rows.add(undefined, [
        ["'3", "A+"],
        ["'4", "C"],
        ["'5", "10%"],
      ]);
      const count = rows.getCount();
      rows.load("items/values");
      const range = context.workbook.tables.getItem("Scores").getRange().load("address");
      const below = sheet.getRange("A8").load("values");
      return () => [count.value, rows.items[4]?.values, range.address, below.values];
    });
    expect(found).toEqual([5, [["5", 0.1]], "Sheet1!A1:B6", [["below"]]]);
  });

  test.each([
    ["rows of another width", [["only one"]], "InvalidArgument"],
    ["no rows", [], "InvalidArgument"],
  ])("refuse %s", async (_what, values, code) => {
    const client = await startWithTable();
    expect(
      await errorCode(client, (context) => context.workbook.tables.getItem("Scores").rows.add(undefined, values)),
    ).toBe(code);
    expect(client.worksheet.tables[0]?.range).toEqual(address("A1:B3"));
  });

  test("give rows at their end back, one by one or at once, and what stands below moves up", async () => {
    const client = await startWithTable();
    const found = await read(client, (sheet, context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.rows.add(undefined, [
        ["'3", "C"],
        ["'4", "D"],
        ["'5", "E"],
      ]);
      table.rows.getItemAt(4).delete();
      sheet.getRange("A4:B5").delete("Up");
      const range = table.getRange().load("address,values");
      const below = sheet.getRange("A5").load("values");
      return () => [range.address, range.values[2], below.values];
    });
    expect(found).toEqual(["Sheet1!A1:B3", ["2", "B"], [["below"]]]);
  });

  test("give their last column back", async () => {
    const client = await startWithTable();
    await read(client, (_sheet, context) => {
      const { columns } = context.workbook.tables.getItem("Scores");
      columns.add(-1, undefined, "Why").getDataBodyRange().values = [["x"], ["y"]];
      columns.getItem("Why").delete();
      return () => null;
    });
    expect([client.worksheet.tables[0]?.range, client.worksheet.usedRange(false)]).toEqual([
      address("A1:B3"),
      address("A1:B5"),
    ]);
  });

  test.each([
    ["their only rows", "UnsupportedOperation", (sheet: Excel.Worksheet) => sheet.getRange("A2:B3").delete("Up")],
    ["a part of a row", "UnsupportedOperation", (sheet: Excel.Worksheet) => sheet.getRange("A3").delete("Up")],
    ["cells outside", "UnsupportedOperation", (sheet: Excel.Worksheet) => sheet.getRange("D3:E3").delete("Up")],
    ["cells to the side", "UnsupportedOperation", (sheet: Excel.Worksheet) => sheet.getRange("A3:B3").delete("Left")],
    [
      "a column inside",
      "UnsupportedOperation",
      (sheet: Excel.Worksheet) => sheet.tables.getItemAt(0).columns.getItemAt(0).delete(),
    ],
    ["rows that are not there", "InvalidArgument", (sheet: Excel.Worksheet) => sheet.getRange("A3:B4").delete("Up")],
  ])("do not give back %s", async (_what, code, remove) => {
    const client = await startWithTable();
    expect(await errorCode(client, (context) => remove(context.workbook.worksheets.getFirst()))).toBe(code);
    expect(client.worksheet.tables[0]?.range).toEqual(address("A1:B3"));
  });

  test("do not give rows of a protected sheet back", async () => {
    const client = await startWithTable();
    client.worksheet.isProtected = true;
    const code = await errorCode(client, (context) => {
      context.workbook.tables.getItem("Scores").rows.getItemAt(1).delete();
    });
    expect(code).toBe("AccessDenied");
  });

  test("are resized from their headings down", async () => {
    const client = await startWithTable();
    await read(client, (_sheet, context) => (context.workbook.tables.getItem("Scores").resize("A1:C4"), () => null));
    expect(client.worksheet.tables[0]?.range).toEqual(address("A1:C4"));
    const code = await errorCode(client, (context) => context.workbook.tables.getItem("Scores").resize("A2:C4"));
    expect(code).toBe("InvalidArgument");
  });

  test("are deleted with what they hold, or leave it behind", async () => {
    const client = await startWithTable();
    await read(client, (_sheet, context) => (context.workbook.tables.getItem("Scores").convertToRange(), () => null));
    expect([client.worksheet.tables.length, client.worksheet.readCell(0, 0).value]).toEqual([0, "Ref"]);
    await read(client, (sheet) => (sheet.tables.add("A1:B3", true).delete(), () => null));
    expect([client.worksheet.tables.length, client.worksheet.readCell(0, 0).value]).toEqual([0, ""]);
  });

  test.each(["scores", "A1", "R1C1", "has space", "9lives", ""])("are not named %p", async (name) => {
    const client = await startWithTable();
    client.workbook.names.add("scored", "=1");
    const code = await errorCode(client, (context) => {
      context.workbook.worksheets.getFirst().tables.add("D1:E3", true).name = name;
    });
    expect(code).toBe(name === "scores" ? "ItemAlreadyExists" : "InvalidArgument");
  });

  test("do not overlap", async () => {
    const code = await errorCode(await startWithTable(), (context) => {
      context.workbook.worksheets.getFirst().tables.add("B3:C5", true);
    });
    expect(code).toBe("MergedRangeConflict");
  });

  test("are found by the cells that they touch", async () => {
    const found = await read(await startWithTable(), (sheet) => {
      const touched = sheet.getRange("B2").getTables().load("items/name");
      const inside = sheet.getRange("B2").getTables(true).load("items/name");
      return () => [touched.items.map(({ name }) => name), inside.items.length];
    });
    expect(found).toEqual([["Scores"], 0]);
  });

  test("of ten thousand rows are read at once and quickly", async () => {
    const client = start();
    for (let row = 0; row < 10_000; row += 1) {
      for (let column = 0; column < 10; column += 1) {
        client.worksheet.writeCell(row, column, {
          type: "text",
          value: row === 0 ? `H${column}` : `x${row}`,
          formula: null,
        });
      }
    }
    client.worksheet.addTable(address("A1:J10000"), true).name = "Large";
    const values = await read(client, (_sheet, context) => {
      const range = context.workbook.tables.getItem("Large").getRange().load("values");
      return () => range.values;
    });
    expect([values.length, values[9999]?.[9], client.host.requestCount]).toEqual([10_000, "x9999", 1]);
  });
});

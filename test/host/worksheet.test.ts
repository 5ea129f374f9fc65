import { workbookOrder } from "../../src/xlsx/schema-order";
import { address, errorCode, errorOf, read, start } from "./support";

describe("worksheets", () => {
  test("are added at the end, under the name given or the next free one", async () => {
    const { Excel, workbook } = start();
    await Excel.run(async (context) => {
      const named = context.workbook.worksheets.add("Summary").load("name,position,id");
      context.workbook.worksheets.add();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(named.toJSON()).toMatchObject({ name: "Summary", position: 1 });
      expect(count.value).toBe(3);
      const found = context.workbook.worksheets.getItem(named.id).load("name");
      await context.sync();
      expect(found.name).toBe("Summary");
    });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Summary",
      expect.stringMatching(/^Sheet\d$/),
    ]);
  });

  test.each([
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[b]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
  ])("are refused the name %s", async (name, code) => {
    expect(await errorCode(start(), (context) => void context.workbook.worksheets.add(name))).toBe(code);
  });

  test("are renamed, moved, coloured and hidden", async () => {
    const { Excel, workbook } = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Second");
      sheet.set({ name: "First", position: 0, tabColor: "#ff0000", showGridlines: false, visibility: "Hidden" });
      sheet.load("name,position,tabColor,showGridlines,visibility");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "First",
        position: 0,
        tabColor: "#FF0000",
        showGridlines: false,
        visibility: "Hidden",
      });
    });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["First", "Sheet1"]);
  });

  test("are deleted, but not the last visible one", async () => {
    const client = start();
    client.workbook.addWorksheet("Second").visibility = "hidden";
    expect(await errorCode(client, (context) => context.workbook.worksheets.getFirst().delete())).toBe(
      "InvalidOperation",
    );
    expect(
      await errorCode(client, (context) => context.workbook.worksheets.getFirst().set({ visibility: "Hidden" })),
    ).toBe("InvalidOperation");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Second").delete();
      await context.sync();
    });
    expect(client.workbook.worksheets).toHaveLength(1);
  });

  test("that are very hidden are not deleted", async () => {
    const client = start();
    client.workbook.addWorksheet("Second").visibility = "veryHidden";
    const code = await errorCode(client, (context) => context.workbook.worksheets.getItem("Second").delete());
    expect(code).toBe("InvalidOperation");
  });

  test("that are hidden are not activated", async () => {
    const client = start();
    client.workbook.addWorksheet("Second").visibility = "hidden";
    const code = await errorCode(client, (context) => context.workbook.worksheets.getItem("Second").activate());
    expect(code).toBe("InvalidOperation");
  });

  test("are copied with what they hold", async () => {
    const { Excel, workbook, worksheet } = start();
    worksheet.writeCell(0, 0, { type: "text", value: "kept", formula: null });
    await Excel.run(async (context) => {
      const copied = context.workbook.worksheets.getFirst().copy("End");
      copied.name = "Copy";
      await context.sync();
      const cell = copied.getRange("A1").load("values");
      copied.load("position");
      await context.sync();
      expect([copied.position, cell.values]).toEqual([1, [["kept"]]]);
    });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Copy"]);
  });

  test("know their neighbours", async () => {
    const { Excel, workbook } = start();
    workbook.addWorksheet("Hidden").visibility = "hidden";
    workbook.addWorksheet("Last");
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const next = first.getNext().load("name");
      const visible = first.getNext(true).load("name");
      const none = first.getPreviousOrNullObject().load("name");
      await context.sync();
      expect([next.name, visible.name, none.isNullObject]).toEqual(["Hidden", "Last", true]);
    });
  });
});

describe("ranges of a worksheet", () => {
  test.each([
    ["A1", "Sheet1!A1"],
    ["b2:a1", "Sheet1!A1:B2"],
    ["$A$1:$B$2", "Sheet1!A1:B2"],
    ["B:C", "Sheet1!B:C"],
    ["3:4", "Sheet1!3:4"],
    ["Sheet1!A1", "Sheet1!A1"],
    ["'Sheet1'!A1", "Sheet1!A1"],
    ["Total", "Sheet1!C3"],
  ])("%s is %s", async (written, expected) => {
    const client = start();
    client.workbook.names.add("Total", "=Sheet1!$C$3");
    const found = await read(client, (sheet) => {
      const range = sheet.getRange(written).load("address");
      return () => range.address;
    });
    expect(found).toBe(expected);
  });

  test("quote the name of a worksheet that needs it", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const addresses = ["It's here!", "2016", "A1", "Über_1"].map((name) => {
        sheet.name = name;
        return sheet.getRange("B2").load("address");
      });
      await context.sync();
      expect(addresses.map(({ address: written }) => written)).toEqual([
        "'It''s here!'!B2",
        "'2016'!B2",
        "'A1'!B2",
        "Über_1!B2",
      ]);
    });
  });

  test.each(["Nowhere!A1", "A0", "XFE1", "nonsense here", ""])("%s is none", async (written) => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().getRange(written).load("address");
    });
    expect(code).toBe("InvalidArgument");
  });

  test("without an address is the whole worksheet, whose values are not told", async () => {
    const whole = await read(start(), (sheet) => {
      const range = sheet.getRange().load("address,values,isEntireColumn,isEntireRow");
      return () => range.toJSON();
    });
    expect(whole).toMatchObject({ address: "Sheet1!1:1048576", isEntireColumn: true, isEntireRow: true });
    expect(whole.values).toBeNull();
  });

  test("by numbers, which must lie on the worksheet", async () => {
    const client = start();
    const found = await read(client, (sheet) => {
      const range = sheet.getRangeByIndexes(1, 2, 3, 4).load("address");
      const cell = sheet.getCell(4, 0).load("address");
      return () => [range.address, cell.address];
    });
    expect(found).toEqual(["Sheet1!C2:F4", "Sheet1!A5"]);
    const outside: [number, number, number, number][] = [
      [-1, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 16_384, 1, 1],
    ];
    for (const numbers of outside) {
      const code = await errorCode(client, (context) => {
        context.workbook.worksheets
          .getFirst()
          .getRangeByIndexes(...numbers)
          .load("address");
      });
      expect(code).toBe("InvalidArgument");
    }
  });

  test("in use: none, then all with content or also a format", async () => {
    const client = start();
    const { worksheet, workbook } = client;
    const used = (valuesOnly: boolean) =>
      read(client, (sheet) => {
        const range = sheet.getUsedRangeOrNullObject(valuesOnly).load("address");
        return () => (range.isNullObject ? null : range.address);
      });
    expect(await used(true)).toBeNull();
    worksheet.writeCell(1, 1, { type: "number", value: 1, formula: null });
    worksheet.changeStyles(address("D5"), (index) => workbook.styles.derive(index, { fill: "#FF0000" }));
    expect(await used(true)).toBe("Sheet1!B2");
    expect(await used(false)).toBe("Sheet1!B2:D5");
  });

  test("several at once", async () => {
    const client = start();
    const areas = await read(client, (sheet) => {
      const ranges = sheet.getRanges("A1, C3:D4,F:F").load("address,areaCount,cellCount,areas/items/address");
      return () => ({ ...ranges.toJSON(), addresses: ranges.areas.items.map((area) => area.address) });
    });
    expect(areas).toMatchObject({ address: "Sheet1!A1,Sheet1!C3:D4,Sheet1!F:F", areaCount: 3 });
    expect(areas.addresses).toEqual(["Sheet1!A1", "Sheet1!C3:D4", "Sheet1!F:F"]);
  });
});

describe("protection", () => {
  test("refuses locked cells and formats, and lets unlocked cells be written", async () => {
    const client = start();
    const { worksheet, workbook } = client;
    worksheet.changeStyles(address("B1"), (index) => workbook.styles.derive(index, { locked: false }));
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.protection.protect();
      sheet.protection.load("protected");
      sheet.getRange("B1").values = [["open"]];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const refused: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => sheet.getRange("A1").set({ values: [[1]] }),
      (sheet) => sheet.getRange("A1").clear("Contents"),
      (sheet) => sheet.getRange("B1").set({ numberFormat: [["0"]] }),
      (sheet) => sheet.getRange("B1").format.fill.set({ color: "red" }),
      (sheet) => sheet.getRange("A1:B1").merge(),
      (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom"),
      (sheet) => sheet.getRange("B1").dataValidation.clear(),
      (sheet) => sheet.tables.add("A1:B2", true),
      (sheet) => sheet.protection.protect(),
    ];
    for (const use of refused) {
      const code = await errorCode(client, (context) => void use(context.workbook.worksheets.getFirst()));
      expect([use.toString(), code]).toEqual([use.toString(), "AccessDenied"]);
    }
    expect(worksheet.readCell(0, 1).value).toBe("open");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect();
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(worksheet.readCell(0, 0).value).toBe(1);
  });

  test("of the workbook's structure refuses what changes which sheets there are, and lets cells be written", async () => {
    const client = start();
    const { workbook, worksheet } = client;
    workbook.root.ensure("workbookProtection", workbookOrder).set("lockStructure", 1);
    const refused: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
      (_, context) => context.workbook.worksheets.add("Summary"),
      (sheet) => sheet.copy(),
      (sheet) => sheet.delete(),
      (sheet) => sheet.set({ name: "Other" }),
      (sheet) => sheet.set({ position: 0 }),
      (sheet) => sheet.set({ visibility: "Hidden" }),
    ];
    for (const use of refused) {
      const code = await errorCode(client, (context) => void use(context.workbook.worksheets.getFirst(), context));
      expect([use.toString(), code]).toEqual([use.toString(), "AccessDenied"]);
    }
    await read(client, (sheet) => () => sheet.getRange("A1").set({ values: [[1]] }));
    expect(workbook.worksheets).toEqual([worksheet]);
  });

  test("with options or a password fails by name", async () => {
    const { code, message } = await errorOf(start(), (context) => {
      context.workbook.worksheets.getFirst().protection.protect({ allowFormatCells: true });
    });
    expect([code, message.includes("options")]).toEqual(["UnsupportedOperation", true]);
  });
});

describe("frozen panes", () => {
  test.each([
    [(sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(2), "Sheet1!1:2"],
    [(sheet: Excel.Worksheet) => sheet.freezePanes.freezeColumns(), "Sheet1!A:A"],
    [(sheet: Excel.Worksheet) => sheet.freezePanes.freezeAt("A1:B3"), "Sheet1!A1:B3"],
  ])("%p", async (freeze, expected) => {
    const client = start();
    const frozen = await read(client, (sheet) => {
      const before = sheet.freezePanes.getLocationOrNullObject().load("address");
      freeze(sheet);
      const after = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.freezePanes.unfreeze();
      const last = sheet.freezePanes.getLocationOrNullObject().load("address");
      return () => [before.isNullObject, after.address, last.isNullObject];
    });
    expect(frozen).toEqual([true, expected, true]);
  });
});

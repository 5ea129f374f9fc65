import { errorCode, read, start } from "./support";

describe("names", () => {
  test("of a range, a text and a formula are made and told", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "It's";
      names.add("Cells", sheet.getRange("A1:B2"), "ours");
      names.add("Words", "some text");
      names.add("Whole", "='It''s'!$C:$C");
      names.add("Number", "=1.5");
      const hidden = names.add("Hidden", "=TRUE");
      hidden.visible = false;
      names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope,items/comment");
      const range = names.getItem("cells").getRange().load("address");
      const none = names.getItem("Words").getRangeOrNullObject().load("address");
      await context.sync();
      expect(names.items.map(({ name, type, value, formula }): unknown[] => [name, type, value, formula])).toEqual(
        expect.arrayContaining([
          ["Cells", "Range", "'It''s'!$A$1:$B$2", "='It''s'!$A$1:$B$2"],
          ["Words", "String", "some text", '="some text"'],
          ["Whole", "Range", "'It''s'!$C:$C", "='It''s'!$C:$C"],
          ["Number", "Double", 1.5, "=1.5"],
          ["Hidden", "Boolean", true, "=TRUE"],
        ]),
      );
      expect([range.address, none.isNullObject]).toEqual(["'It''s'!A1:B2", true]);
    });
  });

  test("of a worksheet are apart from the workbook's", async () => {
    const found = await read(start(), (sheet, context) => {
      sheet.names.add("Mine", sheet.getRange("A1"));
      const own = sheet.names.getItem("Mine").load("scope,worksheet/name");
      const other = context.workbook.names.getItemOrNullObject("Mine").load("name");
      return () => [own.scope, own.worksheet.name, other.isNullObject];
    });
    expect(found).toEqual(["Worksheet", "Sheet1", true]);
  });

  test("follow their worksheet, have quotation marks only where they must, and break when it is deleted", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Old");
      const name = context.workbook.names.add("Place", sheet.getRange("B2"));
      sheet.name = "New";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=New!$B$2");
      name.formula = "='New'!$B$2:$C$3";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=New!$B$2:$C$3");
      sheet.delete();
      name.load("formula,type");
      const range = name.getRangeOrNullObject().load("address");
      await context.sync();
      expect([name.type, range.isNullObject]).toEqual(["Error", true]);
      expect(name.formula).toContain("#REF!");
    });
  });

  test.each([
    ["taken", "ItemAlreadyExists"],
    ["A1", "InvalidArgument"],
    ["has space", "InvalidArgument"],
    ["", "InvalidArgument"],
  ])("are not called %p", async (name, code) => {
    const client = start();
    client.workbook.names.add("Taken", "=1");
    expect(await errorCode(client, (context) => void context.workbook.names.add(name, "=1"))).toBe(code);
  });

  test("are deleted", async () => {
    const client = start();
    client.workbook.names.add("Gone", "=1");
    await read(client, (_sheet, context) => (context.workbook.names.getItem("Gone").delete(), () => null));
    expect(client.workbook.names.find("Gone")).toBeNull();
  });
});

describe("the workbook", () => {
  test("has properties, our own among them", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.set({ title: "Review", subject: "2016/17", author: "A", keywords: "k", comments: "c", category: "x" });
      properties.custom.add("Fingerprint", "abc");
      properties.custom.add("Fingerprint", "def");
      properties.custom.add("Count", 3);
      properties.load();
      properties.custom.load("items/key,items/value,items/type");
      const found = properties.custom.getItem("fingerprint").load("value");
      const none = properties.custom.getItemOrNullObject("None").load("value");
      await context.sync();
      expect(properties.toJSON()).toMatchObject({ title: "Review", subject: "2016/17", author: "A", comments: "c" });
      expect(properties.custom.items.map(({ key, value, type }): unknown[] => [key, value, type])).toEqual([
        ["Fingerprint", "def", "String"],
        ["Count", 3, "Number"],
      ]);
      expect([found.value, none.isNullObject]).toEqual(["def", true]);
      found.delete();
      const count = properties.custom.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      properties.custom.deleteAll();
      const emptied = properties.custom.getCount();
      await context.sync();
      expect(emptied.value).toBe(0);
    });
  });

  test("cuts long custom properties off, as Excel for Windows does", async () => {
    const client = start();
    await read(client, (_sheet, context) => {
      context.workbook.properties.custom.add("Long", "x".repeat(300));
      return () => null;
    });
    expect(client.workbook.properties.custom("Long")).toBe("x".repeat(255));
  });

  test("tells the font of its Normal style", async () => {
    const client = start();
    const found = await read(client, (_sheet, context) => {
      const { font } = context.workbook.styles.getItem("Normal").load("font/name,font/size");
      return () => [font.name, font.size];
    });
    const { name, size } = client.workbook.styles.normalFont;
    expect(found).toEqual([name, size]);
  });

  test("keeps its way of calculating", async () => {
    const found = await read(start(), (_sheet, context) => {
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.calculationMode = "Manual";
      application.load("calculationMode");
      return () => application.calculationMode;
    });
    expect(found).toBe("Manual");
  });

  test("knows what is selected", async () => {
    const { Excel, host, worksheet } = start();
    host.select(worksheet, { rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 1 });
    await Excel.run(async (context) => {
      const before = context.workbook.getSelectedRange().load("address");
      await context.sync();
      const sheet = context.workbook.worksheets.add("Other");
      sheet.getRange("C3:D4").select();
      const after = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([before.address, after.address, cell.address, active.name]).toEqual([
        "Sheet1!B2:B3",
        "Other!C3:D4",
        "Other!C3",
        "Other",
      ]);
    });
  });

  test.each([
    [false, 1463],
    [true, 1],
  ])("tells from what day it counts: 1904 is %p", async (usesDate1904, serial) => {
    const client = start();
    Object.defineProperty(client.workbook, "usesDate1904", { value: usesDate1904 });
    const found = await read(client, (_sheet, context) => {
      const date = context.workbook.functions.date(1904, 1, 2).load("value,error");
      return () => [date.value, date.error];
    });
    expect(found).toEqual([serial, null]);
  });

  test("without comments has none", async () => {
    const found = await read(start(), (sheet, context) => {
      const counts = [context.workbook.comments.getCount(), sheet.comments.getCount()];
      return () => counts.map(({ value }) => value);
    });
    expect(found).toEqual([0, 0]);
  });
});

describe("page layout", () => {
  test("is set and read", async () => {
    const found = await read(start(), (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
        printGridlines: true,
        leftMargin: 36,
        zoom: { horizontalFitToPages: 1 },
      });
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.setPrintArea("A1:D40");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
      pageLayout.load("orientation,paperSize,centerHorizontally,printGridlines,leftMargin,topMargin,zoom");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const footers = pageLayout.headersFooters.defaultForAllPages;
      return () => [pageLayout.toJSON(), footers.centerFooter, footers.leftHeader, area.address, titles.address];
    });
    expect(found).toMatchObject([
      {
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
        printGridlines: true,
        leftMargin: 36,
        topMargin: 72,
        zoom: { horizontalFitToPages: 1 },
      },
      "Page &P of &N",
      "",
      "Sheet1!A1:D40",
      "Sheet1!1:2",
    ]);
  });

  test("has no print area or title rows at first", async () => {
    const found = await read(start(), ({ pageLayout }) => {
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      return () => [area.isNullObject, titles.isNullObject];
    });
    expect(found).toEqual([true, true]);
  });

  test("is scaled in per cent or fitted to pages, not both", async () => {
    const client = start();
    const zoom = await read(client, ({ pageLayout }) => {
      pageLayout.zoom = { scale: 80 };
      pageLayout.load("zoom");
      return () => pageLayout.zoom;
    });
    expect(zoom).toEqual({ scale: 80 });
    for (const refused of [{ scale: 80, horizontalFitToPages: 1 }, { scale: 5 }, { scale: 401 }]) {
      const code = await errorCode(client, (context) => {
        context.workbook.worksheets.getFirst().pageLayout.zoom = refused;
      });
      expect(code).toBe("InvalidArgument");
    }
  });

  test("refuses a footer that is too long", async () => {
    const code = await errorCode(start(), (context) => {
      context.workbook.worksheets.getFirst().pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(256);
    });
    expect(code).toBe("InvalidArgument");
  });
});

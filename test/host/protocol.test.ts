import { ConnectionLost } from "../../src/host/connection-lost";
import { ExcelError } from "../../src/host/excel-error";
import { errorCode, errorOf, read, start } from "./support";

describe("requirement sets", () => {
  test.each([
    ["1.1", true],
    ["1.14", true],
    ["1.15", true],
    ["1.16", false],
    ["1.18", false],
  ])("ExcelApi %s: %p", (version, isSupported) => {
    expect(start().Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(isSupported);
  });

  test("others are not supported", () => {
    const { requirements } = start().Office.context;
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });
});

describe("loading", () => {
  test("gives what was named, also of objects within", async () => {
    const client = start();
    const range = await read(client, (sheet) => {
      const cells = sheet.getRange("A1:B2").load("address,values,format/fill/color,worksheet/name");
      return () => ({ ...cells.toJSON(), fill: cells.format.fill.color, name: cells.worksheet.name });
    });
    expect(range).toMatchObject({ address: "Sheet1!A1:B2", fill: "#FFFFFF", name: "Sheet1" });
    expect(range.values).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(range).not.toHaveProperty("rowIndex");
  });

  test("gives every scalar property when none is named", async () => {
    const sheet = await read(start(), (worksheet) => {
      worksheet.load();
      return () => worksheet.toJSON();
    });
    expect(sheet).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible", showGridlines: true });
  });

  test("leaves the rest unread, as the client then says", async () => {
    const sheet = await read(start(), (worksheet) => (worksheet.load("name"), () => worksheet));
    expect(() => sheet.position).toThrow("is not available");
  });

  test("pages through a collection", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
    });
  });

  test("reaches into the items of a collection, and their collections", async () => {
    const { Excel, worksheet } = start();
    worksheet.writeCell(0, 0, { type: "text", value: "Ref", formula: null });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getFirst().tables.add("A1:A3", true).name = "Scores";
      worksheets.load("items/name,items/tables/items/name,items/tables/items/columns/items/name");
      await context.sync();
      const tables = worksheets.items[0]?.tables.items ?? [];
      expect(tables.map(({ name }) => name)).toEqual(["Scores"]);
      expect(tables[0]?.columns.items.map(({ name }) => name)).toEqual(["Ref"]);
    });
  });

  test("an item of a collection is the same object afterwards", async () => {
    const { Excel, workbook } = start();
    workbook.addWorksheet("Second");
    await Excel.run(async (context) => {
      const worksheets = context.workbook.worksheets.load("items/position");
      await context.sync();
      const second = worksheets.items[1];
      if (second) second.name = "Renamed";
      await context.sync();
    });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Renamed"]);
  });
});

describe("null objects", () => {
  test("are told, and doing something with one does nothing", async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      sheet.load("name");
      sheet.delete();
      const there = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(there.isNullObject).toBe(false);
      expect(there.name).toBe("Sheet1");
    });
  });
});

describe("kept references", () => {
  test("hold a range across requests, and are given back at the end", async () => {
    const { Excel, host } = start();
    const before = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2");
      range.values = [[1]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(before).toEqual([[1]]);
    expect(host.requestCount).toBe(2);
    await moment();
    expect(host.requestCount).toBe(2);
    expect(host.keptReferenceCount).toBe(0);
  });
});

describe("round trips", () => {
  test("count what did work, and nothing else", async () => {
    const { Excel, host } = start();
    await Excel.run(async (context) => {
      await context.sync();
      context.workbook.load("name");
      await context.sync();
    });
    expect(host.requestCount).toBe(1);
  });

  test("one large write is one, though the client sends it in parts", async () => {
    const { Excel, host, worksheet } = start();
    const values = Array.from({ length: 1000 }, (_row, row) =>
      Array.from({ length: 5 }, (_column, column) => row * 5 + column),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:E1000").values = values;
      await context.sync();
    });
    expect(host.requestCount).toBe(1);
    expect(worksheet.readCell(999, 4).value).toBe(4999);
  });
});

describe("failures", () => {
  test("tell code, message and place", async () => {
    const error = await errorOf(start(), (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
    });
    expect(error).toEqual({
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
      location: "WorksheetCollection.getItem",
    });
  });

  test("leave done what was done before", async () => {
    const client = start();
    const code = await errorCode(client, (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("A1:B2").values = [["too small"]];
      sheet.getRange("A2").values = [["not done"]];
    });
    expect(code).toBe("InvalidArgument");
    expect(client.worksheet.readCell(0, 0).value).toBe("done");
    expect(client.worksheet.readCell(1, 0).value).toBe("");
  });

  test("end the request, and the next one works", async () => {
    const client = start();
    await errorCode(client, (context) => context.workbook.worksheets.getItem("Nowhere").delete());
    expect(await read(client, (sheet) => (sheet.load("name"), () => sheet.name))).toBe("Sheet1");
  });

  test("a deleted worksheet is not found", async () => {
    const client = start();
    client.workbook.addWorksheet("Second");
    const code = await errorCode(client, (context) => {
      const sheet = context.workbook.worksheets.getItem("Second");
      const range = sheet.getRange("A1");
      sheet.delete();
      range.load("values");
    });
    expect(code).toBe("ItemNotFound");
  });
});

describe("switches", () => {
  test("while a cell is edited every request fails", async () => {
    const client = start();
    client.host.isEditingCell = true;
    const code = await errorCode(client, (context) => void context.workbook.load("name"));
    expect(code).toBe("InvalidOperationInCellEditMode");
    client.host.isEditingCell = false;
    expect(await read(client, (sheet) => (sheet.load("name"), () => sheet.name))).toBe("Sheet1");
  });

  test("a read-only workbook is read and not written", async () => {
    const client = start();
    client.host.isReadOnly = true;
    const { Excel } = client;
    await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    const write = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    };
    expect(await errorCode(client, write)).toBe("AccessDenied");
    expect(await errorCode(client, (context) => void context.workbook.worksheets.add("New"))).toBe("AccessDenied");
  });

  test("requests of more than 5 MB are refused", async () => {
    const client = start();
    const row = Array.from({ length: 300 }, () => "x".repeat(20_000));
    const code = await errorCode(client, (context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 1, 300).values = [row];
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("answers of more than 5 MB are refused", async () => {
    const client = start();
    for (let row = 0; row < 300; row += 1) {
      client.worksheet.writeCell(row, 0, { type: "text", value: "x".repeat(20_000), formula: null });
    }
    const code = await errorCode(client, (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:A300").load("values");
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a hook fails the request that it chooses", async () => {
    const client = start();
    client.host.hooks = {
      beforeRequest: (requestNumber) => {
        if (requestNumber === 2) throw new ExcelError("GeneralException");
      },
    };
    expect(await read(client, (sheet) => (sheet.load("name"), () => sheet.name))).toBe("Sheet1");
    expect(await errorCode(client, (context) => void context.workbook.load("name"))).toBe("GeneralException");
  });

  test("a mistake of the host is told to the client, not thrown into the air", async () => {
    const client = start();
    client.host.hooks = {
      afterAction: () => {
        throw new TypeError("nothing to read");
      },
    };
    const { code, message } = await errorOf(client, (context) => void context.workbook.load("name"));
    expect([code, message.includes("nothing to read")]).toEqual(["GeneralException", true]);
  });

  test("a hook cuts the connection half-way: what was done stays done", async () => {
    const client = start();
    client.host.hooks = {
      afterAction: () => {
        if (client.worksheet.readCell(0, 0).value === 1) throw new ConnectionLost();
      },
    };
    const { code } = await errorOf(client, (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });
    expect(code).toBe("ConnectionFailure");
    expect(client.worksheet.readCell(0, 0).value).toBe(1);
    expect(client.worksheet.readCell(1, 0).value).toBe("");
  });
});

test("two hosts side by side know nothing of each other", async () => {
  const [one, other] = [start({ fileName: "One.xlsx" }), start({ fileName: "Other.xlsx" })];
  expect(one.Excel).not.toBe(other.Excel);
  const names = await Promise.all(
    [one, other].map(({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.load("name");
        context.workbook.worksheets.getFirst().name = "Mine";
        await context.sync();
        return context.workbook.name;
      }),
    ),
  );
  expect(names).toEqual(["One.xlsx", "Other.xlsx"]);
  one.worksheet.name = "Changed";
  expect(other.worksheet.name).toBe("Mine");
});

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

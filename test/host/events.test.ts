import { address, read, start } from "./support";

describe("events", () => {
  test("tell of every change in the workbook, whoever made it", async () => {
    const { Excel, host, worksheet } = start();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`${event.changeType} ${event.address} ${event.worksheetId} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    worksheet.writeCell(4, 4, { type: "number", value: 1, formula: null });
    host.contentChanged(worksheet, address("E5"));
    await moment();
    expect(seen).toEqual([
      `RangeEdited B2:C3 ${worksheet.id} ThisLocalAddin`,
      `RangeEdited E5 ${worksheet.id} Unknown`,
    ]);
  });

  test("of one worksheet tell of no other", async () => {
    const { Excel, host, workbook, worksheet } = start();
    const other = workbook.addWorksheet("Other");
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("id");
      await context.sync();
      sheet.onChanged.add(({ address: cells }) => Promise.resolve(void seen.push(cells)));
      sheet.onSelectionChanged.add(({ address: cells }) => Promise.resolve(void seen.push(`selected ${cells}`)));
      await context.sync();
    });
    host.contentChanged(worksheet, address("A1"));
    host.contentChanged(other, address("A2"));
    host.select(other, address("A3"));
    host.select(worksheet, address("A4"));
    await moment();
    expect(seen).toEqual(["A1", "selected A4"]);
  });

  test("of tables tell what was changed inside one", async () => {
    const { Excel, host, worksheet } = start();
    const table = worksheet.addTable(address("A1:B3"), true);
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.tables.onChanged.add(({ tableId, address: cells }) =>
        Promise.resolve(void seen.push(`${tableId} ${cells}`)),
      );
      await context.sync();
    });
    host.contentChanged(worksheet, address("B2"));
    host.contentChanged(worksheet, address("D9"));
    await moment();
    expect(seen).toEqual([`${table.id} B2`]);
  });

  test("tell of worksheets that come and go", async () => {
    const { Excel, workbook } = start();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(({ worksheetId }) => Promise.resolve(void seen.push(`added ${worksheetId}`)));
      worksheets.onDeleted.add(({ worksheetId }) => Promise.resolve(void seen.push(`deleted ${worksheetId}`)));
      await context.sync();
      const sheet = worksheets.add("New").load("id");
      await context.sync();
      const id = sheet.id;
      sheet.delete();
      await context.sync();
      await moment();
      expect(seen).toEqual([`added ${id}`, `deleted ${id}`]);
    });
    expect(workbook.worksheets).toHaveLength(1);
  });

  test("end when the handler is taken away", async () => {
    const { Excel, host, worksheet } = start();
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address: cells }) =>
        Promise.resolve(void seen.push(cells)),
      );
      await context.sync();
      return added;
    });
    host.contentChanged(worksheet, address("A1"));
    await moment();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.contentChanged(worksheet, address("A2"));
    await moment();
    expect(seen).toEqual(["A1"]);
  });

  test("come after the change, so that the handler reads the workbook as it is", async () => {
    const client = start();
    const { Excel } = client;
    const read1 = new Promise<unknown>((resolve) => {
      void Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address: cells }) => {
          resolve(
            await read(client, (sheet) => {
              const range = sheet.getRange(cells).load("values");
              return () => range.values;
            }),
          );
        });
        context.workbook.worksheets.getFirst().getRange("A1").values = [["now"]];
        await context.sync();
      });
    });
    expect(await read1).toEqual([["now"]]);
  });
});

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

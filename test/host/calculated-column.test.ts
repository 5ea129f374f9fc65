import { read, start, type Started } from "./support";

test("a formula that fills a column of a table goes on in new rows", async () => {
  const client = await withTable();
  await read(client, (sheet) => {
    sheet.getRange("B2:B3").formulas = [["=[@One]*2"], ["=[@One]*2"]];
    return () => null;
  });
  expect(formulasOf(client)).toEqual([null, "=[@One]*2"]);
});

test("formulas that differ, or fill only a part of the column, do not", async () => {
  const client = await withTable();
  await read(client, (sheet) => {
    sheet.getRange("A2:A3").formulas = [["=1"], ["=2"]];
    sheet.getRange("B2:B2").formulas = [["=1"]];
    return () => null;
  });
  expect(formulasOf(client)).toEqual([null, null]);
});

test("one that is entered beside others in one go makes its own column a calculated one", async () => {
  const client = await withTable();
  await read(client, (sheet) => {
    sheet.getRange("A1:B3").formulas = [
      ["One", "Two"],
      ["=1+1", 5],
      ["=1+1", 6],
    ];
    return () => null;
  });
  expect(formulasOf(client)).toEqual(["=1+1", null]);
});

async function withTable(): Promise<Started> {
  const client = start();
  await read(client, (sheet) => {
    sheet.getRange("A1:B1").values = [["One", "Two"]];
    sheet.tables.add("A1:B3", true);
    return () => null;
  });
  return client;
}

function formulasOf({ worksheet }: Started): (string | null)[] {
  return worksheet.tables.flatMap(({ columns }) => columns.map(({ calculatedFormula }) => calculatedFormula));
}

import type { WorkbookChange } from "../../src/excel/port";
import { open } from "../support/open-workbook";
import { firstWorksheet, range, write } from "../xlsx/fixtures";

test("a range is selected and its sheet brought to the front", async () => {
  const { port, workbook, client } = open();
  const worksheet = workbook.addWorksheet("It's here!");
  await port.select(worksheet.id, range("C5:D6"));
  expect(workbook.activeWorksheet).toBe(worksheet);
  await client.Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("'It''s here!'!C5:D6");
  });
});

test("every edit is told, and whether it was ours, until the listener is taken away", async () => {
  const { port, host, workbook } = open();
  const worksheet = workbook.addWorksheet("Scores");
  const changes: WorkbookChange[] = [];
  const end = await port.onChanged((change) => changes.push(change));

  write(worksheet, "C5", "A+");
  host.contentChanged(worksheet, range("C5"));
  await port.apply([
    { kind: "write values", worksheet: firstWorksheet(workbook).id, range: range("A1:B1"), values: [["x", "y"]] },
  ]);
  await events();
  expect(changes).toEqual([
    { worksheetId: worksheet.id, address: "C5", isOurs: false },
    { worksheetId: firstWorksheet(workbook).id, address: "A1:B1", isOurs: true },
  ]);

  await end();
  host.contentChanged(worksheet, range("C6"));
  await events();
  expect(changes).toHaveLength(2);
});

/** Events reach the client a moment after what caused them. */
function events(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

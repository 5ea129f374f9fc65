import type { Edit } from "../../src/core/grid/edit";
import type { WrittenEdits } from "../../src/excel/written-edits";
import { open, type OpenedWorkbook } from "../support/open-workbook";
import { pictureOfWorkbook } from "../support/workbook-picture";
import { content as cellContent, range, read, write } from "../xlsx/fixtures";

/** A workbook of one sheet in which some edits were made, and what takes them back. */
async function edited(edits: (worksheet: string) => readonly Edit[]) {
  const opened = open();
  const [sheet] = opened.workbook.worksheets;
  if (!sheet) throw new Error("There is no sheet.");
  write(sheet, "A1", "old");
  const before = pictureOfWorkbook(opened.workbook);
  const written = await opened.port.apply(edits(sheet.id));
  if (!written) throw new Error("Nothing was written.");
  return { ...opened, sheet, before, written };
}

/** Takes edits back while somebody types, before the request that writes and after the two that look. */
async function takeBackWhile(
  { port, host }: OpenedWorkbook,
  written: WrittenEdits,
  type: () => void,
): Promise<readonly string[]> {
  const requests: number[] = [];
  const last = host.requestCount + 3;
  host.hooks = {
    beforeRequest: (request) => {
      if (request === last && !requests.includes(last)) type();
      requests.push(request);
    },
  };
  const changes = await port.takeBack(written);
  host.hooks = {};
  expect(requests).toContain(last);
  return changes;
}

const writeNew = (worksheet: string): Edit[] => [
  { kind: "write values", worksheet, range: range("A1"), values: [["new"]] },
];
const addSheet = (): Edit[] => [
  { kind: "add worksheet", name: "Ours" },
  { kind: "write values", worksheet: "Ours", range: range("A1:B1"), values: [["ours", "ours too"]] },
];

test("with nobody else about, taking back is three requests and leaves nothing of ours", async () => {
  for (const edits of [writeNew, addSheet]) {
    const { port, host, workbook, written, before } = await edited(edits);
    const first = host.requestCount;
    expect(await port.takeBack(written)).toEqual([]);
    expect(host.requestCount - first).toBe(3);
    expect(pictureOfWorkbook(workbook)).toEqual(before);
  }
});

test.each(["typed", 42, true, "=1+1"])("%p, typed over a cell that is just taken back, stays", async (content) => {
  const opened = await edited(writeNew);
  const type = () => {
    write(opened.sheet, "A1", content);
  };
  expect(await takeBackWhile(opened, opened.written, type)).toEqual([]);
  expect(opened.sheet.readCell(0, 0)).toMatchObject(cellContent(content));
});

test("a number that begins with one of ours is somebody else’s", async () => {
  const writeFour = (worksheet: string): Edit[] => [
    { kind: "write values", worksheet, range: range("A1"), values: [[4]] },
  ];
  const opened = await edited(writeFour);
  await takeBackWhile(opened, opened.written, () => {
    write(opened.sheet, "A1", 42);
  });
  expect(read(opened.sheet, "A1")).toBe(42);
});

test("text that looks like a formula or a date is put back as the text that it is", async () => {
  for (const content of ["=1+1", "1-2", "'quoted"]) {
    const opened = await edited(writeNew);
    const text = { type: "text", value: content, formula: null } as const;
    await takeBackWhile(opened, opened.written, () => {
      opened.sheet.writeCell(0, 0, text);
    });
    expect(opened.sheet.readCell(0, 0)).toMatchObject(text);
  }
});

test("a sheet that is deleted comes again with what somebody typed on it, and with nothing of ours", async () => {
  const opened = await edited(addSheet);
  const { workbook, written } = opened;
  const type = () => {
    const ours = workbook.findWorksheet("Ours");
    if (!ours) throw new Error("There is no sheet.");
    write(ours, "B1", "typed over ours");
    write(ours, "D9", "typed beside it");
  };
  expect(await takeBackWhile(opened, written, type)).toEqual([]);
  const again = workbook.findWorksheet("Ours");
  expect(again && [read(again, "A1"), read(again, "B1"), read(again, "D9")]).toEqual([
    "",
    "typed over ours",
    "typed beside it",
  ]);
});

import { fixableFindings, fixFindings } from "../../src/app/fix-findings";
import { demo } from "../../src/app/examples/demo";
import { highlightChanges } from "../../src/app/highlight-changes";
import { validateReview } from "../../src/app/validate-review";
import { parseRange, type RangeAddress } from "../../src/core/grid/address";
import type { Edit } from "../../src/core/grid/edit";
import { createOfficeWorkbook } from "../../src/excel/office-workbook";
import { ConnectionLost } from "../../src/host/connection-lost";
import { ExcelError } from "../../src/host/excel-error";
import { countRoundTrips, open, openReview, type OpenedWorkbook } from "../support/open-workbook";
import { pictureOf } from "../support/worksheet-picture";
import { write } from "../xlsx/fixtures";

function range(address: string): RangeAddress {
  const parsed = parseRange(address);
  if (!parsed) throw new Error(address);
  return parsed;
}

/** A workbook of one sheet, its id, and an edit that writes `new` in A1. */
function openSheet() {
  const opened = open();
  const [sheet] = opened.workbook.worksheets;
  if (!sheet) throw new Error("There is no sheet.");
  write(sheet, "A1", "old");
  const edit: Edit = { kind: "write values", worksheet: sheet.id, range: range("A1"), values: [["new"]] };
  return { ...opened, sheet, edit };
}

/** Does something before the n-th request from now. */
function beforeRequest({ host }: OpenedWorkbook, count: number, work: () => void): void {
  const last = host.requestCount + count;
  host.hooks = {
    beforeRequest: (request) => {
      if (request === last) work();
    },
  };
}

test("what was judged and is no more is not overwritten", async () => {
  const opened = openSheet();
  const expected = [{ worksheet: opened.sheet.id, range: range("A1:B1"), values: [["old", ""]] }];
  beforeRequest(opened, 2, () => {
    write(opened.sheet, "B1", "typed");
  });
  await expect(opened.port.apply([opened.edit], { expected })).rejects.toMatchObject({ reason: "changed" });
  expect([opened.sheet.readCell(0, 0).value, opened.sheet.readCell(0, 1).value]).toEqual(["old", "typed"]);
  await expect(opened.port.apply([opened.edit], { expected })).rejects.toMatchObject({ reason: "changed" });
});

test("a cell that is typed in between the two requests of a write keeps what was typed", async () => {
  const opened = openSheet();
  beforeRequest(opened, 2, () => {
    write(opened.sheet, "A1", "typed");
  });
  await expect(opened.port.apply([opened.edit])).rejects.toMatchObject({
    message: "Somebody changed these cells at the same moment. Nothing was written. Try again.",
  });
  expect(opened.sheet.readCell(0, 0).value).toBe("typed");
});

test("a formula, a text that looks like a number and their formats come back as they were", async () => {
  const opened = openSheet();
  const { sheet, workbook, host, port } = opened;
  sheet.writeCell(0, 0, { type: "number", value: 2, formula: "=1+1" });
  sheet.writeCell(0, 1, { type: "text", value: "007", formula: null });
  sheet.writeCell(0, 2, { type: "text", value: "=no formula", formula: null });
  sheet.changeStyles(range("B1"), (index) => workbook.styles.derive(index, { numberFormat: "@" }));
  const before = pictureOf(sheet, workbook);
  const edits: Edit[] = [
    { kind: "write values", worksheet: sheet.id, range: range("A1:C1"), values: [["=x", 1, "y"]] },
    { kind: "write values", worksheet: sheet.id, range: range("A2"), values: [["y"]] },
  ];
  const last = host.requestCount + 2;
  host.hooks = {
    afterAction: (action) => {
      if (host.requestCount === last && action === 18) throw new ExcelError("GeneralException");
    },
  };
  const written = await port.apply(edits).catch(() => null);
  host.hooks = {};
  if (written) throw new Error("The request did not fail.");
  expect(pictureOf(sheet, workbook)).toEqual(before);

  const whole = await port.apply(edits);
  if (!whole) throw new Error("Nothing was written.");
  expect(pictureOf(sheet, workbook)).not.toEqual(before);
  expect(await port.takeBack(whole)).toEqual([]);
  expect(pictureOf(sheet, workbook)).toEqual(before);
  expect(await port.takeBack(whole)).toEqual([]);
  expect(pictureOf(sheet, workbook)).toEqual(before);
});

test("edits of which it is not known what they left are not taken back", async () => {
  const { port, sheet, edit } = openSheet();
  const written = await port.apply([edit]);
  if (!written) throw new Error("Nothing was written.");
  const cell = sheet.readCell(0, 0);
  await expect(port.takeBack({ ...written, left: null })).rejects.toThrow(/could not be looked at/);
  expect(sheet.readCell(0, 0)).toEqual(cell);
});

test("a request that Excel refuses whole costs no further one that writes", async () => {
  const opened = openSheet();
  opened.host.isReadOnly = true;
  await expect(opened.port.apply([opened.edit])).rejects.toMatchObject({ reason: "read-only" });
  opened.host.isReadOnly = false;
  expect(opened.sheet.readCell(0, 0).value).toBe("old");
});

test("where the answer is lost, what was written is taken back", async () => {
  const opened = openSheet();
  beforeRequest(opened, 3, () => undefined);
  const last = opened.host.requestCount + 2;
  opened.host.hooks = {
    afterAction: () => {
      if (opened.host.requestCount === last && opened.sheet.readCell(0, 0).value === "new") throw new ConnectionLost();
    },
  };
  await expect(opened.port.apply([opened.edit])).rejects.toMatchObject({ reason: "connection" });
  expect(opened.sheet.readCell(0, 0).value).toBe("old");
});

test("where the answer is too large to be sent, what was written is taken back", async () => {
  const opened = openSheet();
  const values = Array.from({ length: 200 }, () => [""]);
  const expected = [{ worksheet: opened.sheet.id, range: range("B1:B200"), values }];
  beforeRequest(opened, 2, () => {
    for (let row = 1; row <= values.length; row += 1) write(opened.sheet, `B${row}`, "long ".repeat(6000));
  });
  await expect(opened.port.apply([opened.edit], { expected })).rejects.toMatchObject({ reason: "too large" });
  expect(opened.sheet.readCell(0, 0).value).toBe("old");
});

test("what the caller told is put back also where it is too large to be looked at first", async () => {
  const { port, sheet } = openSheet();
  const { id: worksheet, name } = sheet;
  const valuesOf = (text: string) => Array.from({ length: 90 }, () => [text]);
  const place = { worksheet, range: range("B1:B90") };
  for (let row = 1; row <= 90; row += 1) write(sheet, `B${row}`, "old");
  const edit: Edit = { kind: "write values", ...place, values: valuesOf("long ".repeat(6000)) };
  const content = { range: place.range, values: valuesOf("old"), look: null };
  const inverse: Edit[] = [{ kind: "restore range", worksheet, content }];
  const known = { worksheets: [{ id: worksheet, name }], inverse };
  await expect(port.apply([edit], { known })).rejects.toMatchObject({ reason: "too large" });
  expect(sheet.readCell(89, 1).value).toBe("old");
});

test("a fix reads again where a row was put above it in between", async () => {
  const opened = await openReview(demo);
  const findings = fixableFindings((await validateReview(opened.port)).findings).slice(0, 1);
  const [finding] = findings;
  const sheet = opened.workbook.worksheets.find(({ id }) => id === finding?.worksheetId);
  if (!finding?.cell || !sheet) throw new Error("There is nothing to fix.");
  const { rowIndex, columnIndex } = finding.cell;
  const before = sheet.readCell(rowIndex, columnIndex).value;
  // A co-author's rows trade places: what was judged stands in the next row now.
  const swap = () => {
    for (let column = 0; column < 12; column += 1) {
      const [upper, lower] = [sheet.readCell(rowIndex, column), sheet.readCell(rowIndex + 1, column)];
      sheet.writeCell(rowIndex, column, lower);
      sheet.writeCell(rowIndex + 1, column, upper);
    }
  };
  beforeRequest(opened, 4, swap);
  expect(await fixFindings(opened.port, findings)).toMatchObject({ fixedCount: 0, skippedCount: 1 });
  expect(sheet.readCell(rowIndex + 1, columnIndex).value).toBe(before);
});

test("two panes that highlight at the same moment leave one set of marks", async () => {
  const opened = await openReview(demo);
  await highlightChanges(opened.port);
  const marks = () => opened.workbook.worksheets.map(({ conditionalFormats }) => conditionalFormats.items.length);
  const once = marks();
  const other = createOfficeWorkbook({ Excel: opened.client.Excel, supportsExcelApi: () => false });
  await Promise.all([highlightChanges(opened.port), highlightChanges(other)]);
  expect(marks()).toEqual(once);
});

test("a command is one entry of Excel’s undo where Excel can group it, and only there", async () => {
  const opened = openSheet();
  const grouped: boolean[] = [];
  const run = ((...given: Parameters<typeof opened.client.Excel.run>) => {
    const [options] = given as unknown as [{ mergeUndoGroup?: boolean }];
    grouped.push(options.mergeUndoGroup === true);
    return opened.client.Excel.run(...given);
  }) as typeof opened.client.Excel.run;
  const port = createOfficeWorkbook({ Excel: { run }, supportsExcelApi: (version) => version === "1.20" });
  await port.apply([opened.edit]);
  await port.apply([{ kind: "copy worksheet", worksheet: opened.sheet.id, name: "Copy" }]);
  expect(grouped).toEqual([true, false]);
});

test("what stands there is read in one round trip more, and not where the caller knows it", async () => {
  const opened = openSheet();
  const { port, sheet, edit } = opened;
  expect(await countRoundTrips(opened, () => port.apply([edit]))).toBe(2);
  const known = { worksheets: [{ id: sheet.id, name: sheet.name }], inverse: [] };
  expect(await countRoundTrips(opened, () => port.apply([edit], { known }))).toBe(1);
});

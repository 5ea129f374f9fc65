import type { Edit } from "../../src/core/grid/edit";
import { WorkbookAccessError, type ReadRequest } from "../../src/excel/port";
import { ConnectionLost } from "../../src/host/connection-lost";
import { ExcelError, type ExcelErrorCode } from "../../src/host/excel-error";
import { open, type OpenedWorkbook } from "../support/open-workbook";
import { firstWorksheet, range, write } from "../xlsx/fixtures";

const nothing: ReadRequest = {
  wantsValues: () => false,
  wantsNumberFormats: () => false,
  wantsCustomFormats: false,
  names: [],
};

const writeA1 = (worksheet: string): Edit => ({
  kind: "write values",
  worksheet,
  range: range("A1"),
  values: [["text"]],
});

async function failureOf(work: Promise<unknown>): Promise<{ reason: string; message: string }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookAccessError)) throw new Error(`No WorkbookAccessError, but ${String(error)}`);
  expect(error.cause).toBeDefined();
  return { reason: error.reason, message: error.message };
}

test("while a cell is being edited nothing can be done, and afterwards it can", async () => {
  const { port, host, workbook } = open();
  const { id } = firstWorksheet(workbook);
  host.isEditingCell = true;
  const expected = {
    reason: "cell being edited",
    message: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  };
  expect(await failureOf(port.read(nothing))).toEqual(expected);
  expect(await failureOf(port.apply([writeA1(id)]))).toEqual(expected);
  expect(await failureOf(port.select(id, range("A1")))).toEqual(expected);
  expect(await failureOf(port.onChanged(() => undefined))).toEqual(expected);
  host.isEditingCell = false;
  await port.apply([writeA1(id)]);
});

test.each(["id", "name"] as const)("a protected sheet is named, where it was told by its %s", async (key) => {
  const { port, workbook } = open();
  workbook.addWorksheet("Also protected").isProtected = true;
  const scores = workbook.addWorksheet("Scores");
  scores.isProtected = true;
  expect(await failureOf(port.apply([writeA1(firstWorksheet(workbook).id), writeA1(scores[key])]))).toEqual({
    reason: "protected",
    message: "The sheet “Scores” is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  });
});

test("so is the protected sheet of a table", async () => {
  const { port, workbook } = open();
  const worksheet = workbook.addWorksheet("Lists");
  write(worksheet, "A1", "Note");
  worksheet.addTable(range("A1:A2"), true).name = "Decisions";
  worksheet.isProtected = true;
  const failure = await failureOf(port.apply([{ kind: "add table rows", table: "Decisions", values: [["x"]] }]));
  expect(failure.message).toContain("“Lists” is protected");
});

test("a workbook that is open for reading only can be read, not written", async () => {
  const { port, host, workbook } = open();
  host.isReadOnly = true;
  expect((await port.read(nothing)).worksheets).toHaveLength(1);
  expect(await failureOf(port.apply([writeA1(firstWorksheet(workbook).id)]))).toEqual({
    reason: "read-only",
    message: "The workbook is read-only. Save a copy of it, then try again there.",
  });
});

test("a denial without a protected sheet is put down to the workbook", async () => {
  const opened = open();
  failOnce(opened, "AccessDenied");
  expect((await failureOf(opened.port.apply([{ kind: "set title", title: "x" }]))).message).toBe(
    "The workbook is protected. Unprotect it (Review > Unprotect Workbook), then try again.",
  );
});

test.each([
  ["a deleted sheet", writeA1("no such sheet")],
  ["a deleted table", { kind: "add table rows", table: "Gone", values: [["x"]] }],
] satisfies [string, Edit][])("%s is gone", async (_what, edit) => {
  expect(await failureOf(open().port.apply([edit]))).toEqual({
    reason: "gone",
    message: "A sheet, table or cell was deleted or renamed in the meantime. Try again.",
  });
});

test("a sheet whose name is taken", async () => {
  expect(await failureOf(open().port.apply([{ kind: "add worksheet", name: "sheet1" }]))).toMatchObject({
    reason: "name taken",
  });
});

test("a single text that Excel cannot take", async () => {
  const { port, workbook } = open();
  const values = [Array.from({ length: 200 }, () => "€".repeat(32_000))];
  const edit: Edit = {
    kind: "write values",
    worksheet: firstWorksheet(workbook).id,
    range: { ...range("A1"), columnCount: 200 },
    values,
  };
  expect(await failureOf(port.apply([edit]))).toMatchObject({ reason: "too large" });
});

test("a hidden sheet is not shown, but named", async () => {
  const { port, workbook } = open();
  const worksheet = workbook.addWorksheet("Lists");
  worksheet.visibility = "hidden";
  expect(await failureOf(port.select(worksheet.id, range("A1")))).toEqual({
    reason: "hidden",
    message: "The sheet “Lists” is hidden. Unhide it (Home > Format > Hide & Unhide), then try again.",
  });
});

test.each([
  ["ApiNotFound", "Excel too old"],
  ["UnsupportedOperation", "not supported"],
  ["GeneralException", "unexpected"],
  ["InvalidArgument", "unexpected"],
] satisfies [ExcelErrorCode, string][])("%s is told in plain words", async (code, reason) => {
  const opened = open();
  failOnce(opened, code);
  const failure = await failureOf(opened.port.apply([{ kind: "set title", title: "x" }]));
  expect(failure.reason).toBe(reason);
  expect(failure.message).toMatch(/^[A-Z].*, then try again\.$/);
});

test("a connection that broke", async () => {
  const { port, host } = open();
  host.hooks = {
    beforeRequest: () => {
      throw new ConnectionLost();
    },
  };
  expect(await failureOf(port.read(nothing))).toMatchObject({ reason: "connection" });
});

test("an error that does not come from Excel is thrown as it is", async () => {
  const { port } = open();
  const failing: ReadRequest = {
    ...nothing,
    get names(): readonly string[] {
      throw new RangeError("ours");
    },
  };
  await expect(port.read(failing)).rejects.toThrow(new RangeError("ours"));
});

function failOnce({ host }: OpenedWorkbook, code: ExcelErrorCode): void {
  host.hooks = {
    beforeRequest: () => {
      host.hooks = {};
      throw new ExcelError(code);
    },
  };
}

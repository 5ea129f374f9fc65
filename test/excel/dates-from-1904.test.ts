import type { ReadRequest } from "../../src/excel/port";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { open } from "../support/open-workbook";

const nothing: ReadRequest = {
  wantsValues: () => false,
  wantsNumberFormats: () => false,
  wantsCustomFormats: false,
  names: [],
};

/** 1 June 2015 in the 1900 date system. */
const date = { serial: 42156, numberFormat: "d mmmm yyyy" };

test.each([
  [false, 42156],
  [true, 40694],
])("a date is the same day where dates count from 1904: %s", async (usesDate1904, serial) => {
  const workbook = createWorkbook();
  Object.defineProperty(workbook, "usesDate1904", { value: usesDate1904 });
  const { port } = open(workbook);
  const { worksheets } = await port.read(nothing);
  const range = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 2 };
  await port.apply([{ kind: "write values", worksheet: worksheets[0]?.id ?? "", range, values: [[date, 42156]] }]);
  expect(workbook.activeWorksheet.readCell(0, 0)).toMatchObject({ type: "number", value: serial });
  expect(workbook.activeWorksheet.readCell(0, 1).value).toBe(42156);
});

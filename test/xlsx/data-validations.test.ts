import type { DataValidation } from "../../src/xlsx/data-validations";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import { blankWorksheet, firstWorksheet, range, reopened } from "./fixtures";

describe("data validations", () => {
  const list: DataValidation = {
    type: "list",
    operator: "between",
    formula1: '"A++,A+,A,B,C"',
    formula2: null,
    ignoresBlanks: true,
    showsDropDown: true,
    alert: { shown: true, kind: "warning", title: "Score <1>", message: "Enter\na score_x0041_" },
    prompt: { shown: true, title: "Score", message: "From the list" },
  };
  const between: DataValidation = {
    ...list,
    type: "decimal",
    operator: "notBetween",
    formula1: "1",
    formula2: "A1*2",
    showsDropDown: false,
    ignoresBlanks: false,
  };

  test.each([list, between])("are read as they were set", (validation) => {
    const worksheet = blankWorksheet();
    worksheet.dataValidations.set(range("C3:C90"), validation);
    expect(firstWorksheet(reopened(worksheet.workbook)).dataValidations.items).toEqual([
      { ...validation, ranges: [range("C3:C90")] },
    ]);
  });

  test("a new one takes the place of another, which stays around it", () => {
    const { dataValidations } = blankWorksheet();
    dataValidations.set(range("A:A"), between);
    dataValidations.set(range("A2:A3"), list);
    expect(dataValidations.touching(range("A3")).map(({ type }) => type)).toEqual(["list"]);
    expect(dataValidations.touching(range("A3:A4")).map(({ type }) => type)).toEqual(["decimal", "list"]);
    expect(dataValidations.items[0]?.ranges).toEqual([range("A1"), range("A4:A1048576")]);
    dataValidations.clear(range("A1:B1048576"));
    expect(dataValidations.items).toEqual([]);
  });

  test("a list of more than 255 characters is refused", () => {
    const { dataValidations } = blankWorksheet();
    expect(() => dataValidations.set(range("A1"), { ...list, formula1: `"${"x".repeat(256)}"` })).toThrow(
      WorkbookEditError,
    );
    dataValidations.set(range("A1"), { ...list, formula1: `"${"x".repeat(255)}"` });
  });
});

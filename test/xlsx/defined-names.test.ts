import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import { blankWorksheet, firstWorksheet, range, reopened } from "./fixtures";

describe("defined names", () => {
  test("are added, changed, hidden and deleted, each in its scope", () => {
    const worksheet = blankWorksheet();
    const { workbook } = worksheet;
    const name = workbook.names.add("Rate", "=Sheet1!$A$1", "why");
    worksheet.names.add("Rate", "=0.2");
    name.isVisible = false;
    name.formula = "=0.1";
    const again = reopened(workbook);
    expect(again.names.find("RATE")).toMatchObject({ name: "Rate", formula: "=0.1", isVisible: false, comment: "why" });
    expect(firstWorksheet(again).names.find("rate")?.formula).toBe("=0.2");
    for (const each of ["rate", "A1", "two words", ""])
      expect(() => workbook.names.add(each, "=1")).toThrow(WorkbookEditError);
    name.delete();
    expect([workbook.names.items.length, worksheet.names.items.length]).toEqual([0, 1]);
  });

  test("stand in the file in their order, as Excel writes them, whichever came first", () => {
    const worksheet = blankWorksheet();
    const { workbook } = worksheet;
    for (const name of ["Summary", "apples", "Bananas"]) workbook.names.add(name, "=1");
    worksheet.pageSetup.printArea = [range("A1:B2")];
    expect(workbook.names.items.map(({ name }) => name)).toEqual(["apples", "Bananas", "Summary"]);
    const written = (workbook.root.child("definedNames")?.elements ?? []).map((element) => element.get("name"));
    expect(written).toEqual(["apples", "Bananas", "_xlnm.Print_Area", "Summary"]);
  });
});

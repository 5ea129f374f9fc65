import { blankWorksheet, firstWorksheet, range, reopened } from "./fixtures";

describe("page set-up", () => {
  test("is kept", () => {
    const worksheet = blankWorksheet();
    worksheet.name = "It's";
    const { pageSetup } = worksheet;
    pageSetup.paperSize = 9;
    pageSetup.orientation = "landscape";
    pageSetup.fitToPages = { wide: 1, tall: 0 };
    pageSetup.setMargin("left", 0.25);
    pageSetup.centresHorizontally = true;
    pageSetup.centresVertically = true;
    pageSetup.printsGridlines = true;
    pageSetup.printArea = [range("A1:D50"), range("F:F")];
    pageSetup.printTitleRows = range("1:2");
    pageSetup.setHeaderFooter("centerFooter", "&P of &N");
    pageSetup.setHeaderFooter("leftHeader", '&"Arial,Bold"A && B');
    const again = firstWorksheet(reopened(worksheet.workbook)).pageSetup;
    expect(again).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPages: { wide: 1, tall: 0 },
      centresHorizontally: true,
      centresVertically: true,
      printsGridlines: true,
      printArea: [range("A1:D50"), range("F:F")],
      printTitleRows: range("1:2"),
    });
    expect([again.margin("left"), again.margin("top")]).toEqual([0.25, 0.75]);
    expect((["leftHeader", "centerHeader", "centerFooter"] as const).map((part) => again.headerFooter(part))).toEqual([
      '&"Arial,Bold"A && B',
      "",
      "&P of &N",
    ]);
    pageSetup.printArea = [];
    pageSetup.printTitleRows = null;
    pageSetup.fitToPages = null;
    pageSetup.scale = 80;
    pageSetup.setHeaderFooter("leftHeader", "");
    const last = firstWorksheet(reopened(worksheet.workbook)).pageSetup;
    expect([last.printArea, last.printTitleRows, last.fitToPages, last.scale, last.headerFooter("leftHeader")]).toEqual(
      [[], null, null, 80, ""],
    );
    expect(worksheet.names.items).toEqual([]);
  });

  test("repeated columns stay when rows are repeated", () => {
    const worksheet = blankWorksheet();
    worksheet.names.setBuiltIn("Print_Titles", "=Sheet1!$A:$B,Sheet1!$1:$1");
    worksheet.pageSetup.printTitleRows = range("3:4");
    expect(worksheet.names.findBuiltIn("Print_Titles")?.formula).toBe("='Sheet1'!$A:$B,'Sheet1'!$3:$4");
  });
});

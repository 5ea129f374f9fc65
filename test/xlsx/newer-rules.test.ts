import { deleteTableRows } from "../../src/xlsx/delete-from-table";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { content, firstWorksheet, range, savedWorksheet, withWorksheet } from "./fixtures";

/** A worksheet with rules as Excel keeps them that no older version knows, such as lists on another sheet. */
function withNewerRules(rules: string): Uint8Array {
  const extension =
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ` +
    `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rules}</ext></extLst>`;
  const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>Year</t></is></c></row><row r="2"><c r="A2"><v>2016</v></c></row>`;
  return withWorksheet(`<sheetData>${cells}</sheetData>${extension}`);
}

const list = (formula: string, cells: string): string =>
  `<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>${cells}</xm:sqref></x14:dataValidation></x14:dataValidations>`;

describe("rules that only newer versions of Excel know", () => {
  test("stay as they are but for the cells that their formulas name", () => {
    const workbook = openWorkbook(withNewerRules(list("Sheet1!$A$5:$A$6", "F9")));
    const worksheet = firstWorksheet(workbook);
    worksheet.addTable(range("A1:A2"), true).appendRows([[content(2017)]]);
    worksheet.name = "Lists";
    expect(savedWorksheet(workbook)).toContain(list("Lists!$A$6:$A$7", "F9"));
  });

  const format = (cells: string, formula: string): string =>
    `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{A}"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>${cells}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`;
  const sparkline = (formula: string, cell: string): string =>
    `<x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>${formula}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`;

  test("hold for rows that are added to a table, and follow the cells below it", () => {
    const workbook = openWorkbook(
      withNewerRules(
        list("Other!$A$1:$A$3", "A2 A5") + format("A2", "A2=Other!$A$1") + sparkline("Sheet1!A6:A7", "A6"),
      ),
    );
    const worksheet = firstWorksheet(workbook);
    worksheet.addTable(range("A1:A2"), true).appendRows([[content(2017)], [content(2018)]]);
    expect(worksheet.dataValidations.items).toMatchObject([
      { type: "list", formula1: "Other!$A$1:$A$3", ranges: [range("A2:A4"), range("A7")] },
    ]);
    expect(savedWorksheet(workbook)).toContain(
      list("Other!$A$1:$A$3", "A2:A4 A7") + format("A2:A4", "A2=Other!$A$1") + sparkline("Sheet1!A8:A9", "A8"),
    );
  });

  test("stay as they are where it cannot be told which cells they are for", () => {
    const rules = sparkline("Sheet1!A6:A7", "Sheet1!H2");
    const workbook = openWorkbook(withNewerRules(rules));
    firstWorksheet(workbook)
      .addTable(range("A1:A2"), true)
      .appendRows([[content(2017)]]);
    expect(savedWorksheet(workbook)).toContain("<xm:sqref>Sheet1!H2</xm:sqref>");
  });

  test("give way where another takes their place, and go with their cells", () => {
    const workbook = openWorkbook(
      withNewerRules(list("Other!A1:A3", "C1:C9") + format("C1:C9", "C1=Other!A1") + sparkline("A1:A2", "A3")),
    );
    const worksheet = firstWorksheet(workbook);
    worksheet.dataValidations.clear(range("C1:C2"));
    worksheet.conditionalFormats.clear(range("C1:C2"));
    expect(savedWorksheet(workbook)).toContain(list("Other!A3:A5", "C3:C9") + format("C3:C9", "C3=Other!A3"));
    worksheet.dataValidations.clear(range("C1:C9"));
    worksheet.conditionalFormats.clear(range("C1:C9"));
    deleteTableRows(worksheet.addTable(range("A1:A4"), true), 1, 1);
    expect(savedWorksheet(workbook)).not.toContain("extLst");
  });
});

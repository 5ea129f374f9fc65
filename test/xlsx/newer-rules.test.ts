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
});

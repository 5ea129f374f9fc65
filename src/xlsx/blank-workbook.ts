import { strToU8 } from "fflate";
import { blankStyles } from "./blank-styles";
import { blankTheme } from "./blank-theme";
import { Package } from "./package";
import { Workbook } from "./workbook";
import { xmlDeclaration } from "./xml";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/theme/theme1.xml" ContentType="${types}.theme+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${types}.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${packageRelationships}">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${packageRelationships}">` +
    `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/theme" Target="theme/theme1.xml"/>` +
    `<Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml":
    `<worksheet xmlns="${main}"><dimension ref="A1"/>` +
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
  "xl/styles.xml": blankStyles(main),
  "xl/theme/theme1.xml": blankTheme,
};

/** A new workbook with one empty worksheet, `Sheet1`, in Calibri 11 and the colours of Office. */
export function createWorkbook(): Workbook {
  const bytes = Object.entries(parts).map(([name, xml]): [string, Uint8Array] => [name, strToU8(xmlDeclaration + xml)]);
  return new Workbook(new Package(new Map(bytes)), "xl/workbook.xml");
}

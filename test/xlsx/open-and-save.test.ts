import { unzipSync, zipSync } from "fflate";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import {
  firstWorksheet,
  mainNamespace,
  partsWith,
  range,
  read,
  reopened,
  savedWorksheet,
  unzipped,
  withWorksheet,
  write,
  zipped,
} from "./fixtures";

const strangeSheet =
  `<sheetPr codeName="Tabelle1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>` +
  `<row r="1" spans="1:2" x:dyDescent="0.25" xmlns:x="urn:x"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r></is></c><c r="B1"><v>1.50</v></c></row>` +
  `<row r="3"><c  r='A3'><f>1+1</f><v>2</v></c></row></sheetData>` +
  `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls><control a='1'/></controls></mc:Choice></mc:AlternateContent>` +
  `<extLst><ext uri="{1}"><unknown:thing xmlns:unknown="urn:u">  kept  </unknown:thing></ext></extLst>`;

describe("a workbook that is saved without an edit", () => {
  test("is part for part what was opened", () => {
    const parts = partsWith({
      "xl/strange.bin": "not XML at all \u0000",
      "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>\n<!-- made by hand -->\n<worksheet xmlns="${mainNamespace}">${strangeSheet}</worksheet>`,
    });
    expect(unzipped(saveWorkbook(openWorkbook(zipped(parts))))).toEqual(Object.fromEntries(parts));
  });

  test("gives the same bytes each time", () => {
    expect(saveWorkbook(createWorkbook())).toEqual(saveWorkbook(createWorkbook()));
  });

  test("keeps macros and says so in its content type", () => {
    const parts = partsWith();
    const types = parts.get("[Content_Types].xml") ?? "";
    const macros = types.replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    parts.set("[Content_Types].xml", macros).set("xl/vbaProject.bin", "macros");
    const saved = unzipped(saveWorkbook(openWorkbook(zipped(parts))));
    expect(saved["[Content_Types].xml"]).toBe(macros);
    expect(saved["xl/vbaProject.bin"]).toBe("macros");
  });
});

describe("a worksheet with one cell edited", () => {
  const opened = openWorkbook(withWorksheet(strangeSheet));
  write(firstWorksheet(opened), "C1", "new");
  const saved = savedWorksheet(opened);

  test("keeps every other cell, row and element as it was written", () => {
    expect(saved).toContain(
      `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r></is></c><c r="B1"><v>1.50</v></c>`,
    );
    expect(saved).toContain(`<row r="3"><c  r='A3'><f>1+1</f><v>2</v></c></row>`);
    expect(saved).toContain(strangeSheet.slice(strangeSheet.indexOf("<mc:AlternateContent")));
    expect(saved).toContain(`<sheetPr codeName="Tabelle1"/>`);
  });

  test("can be edited and saved again", () => {
    write(firstWorksheet(opened), "C1", "newer");
    const worksheet = firstWorksheet(reopened(opened));
    expect(["A1", "B1", "C1", "A3"].map((address) => read(worksheet, address))).toEqual(["bold", 1.5, "newer", "=1+1"]);
  });
});

describe("namespaces", () => {
  const prefixed = (xml: string): string =>
    xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");

  test("a prefix of the writer's own is kept", () => {
    const parts = partsWith();
    for (const name of ["xl/workbook.xml", "xl/styles.xml"]) {
      parts.set(name, prefixed((parts.get(name) ?? "").replace(/^<\?.*\?>\s*/, "")));
    }
    parts.set(
      "xl/worksheets/sheet1.xml",
      prefixed(
        `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>`,
      ),
    );
    const workbook = openWorkbook(zipped(parts));
    const worksheet = firstWorksheet(workbook);
    expect(read(worksheet, "A1")).toBe(5);
    write(worksheet, "B1", 6);
    worksheet.merge(range("A3:B3"));
    worksheet.changeStyles(range("B1"), (index) => workbook.styles.derive(index, { fill: "#FF0000" }));
    worksheet.name = "Renamed";
    const again = firstWorksheet(reopened(workbook));
    expect(savedWorksheet(workbook)).toContain(`<x:mergeCell ref="A3:B3"/>`);
    expect([again.name, read(again, "B1"), again.merges]).toEqual(["Renamed", 6, [range("A3:B3")]]);
    expect(again.workbook.styles.resolve(again.readCell(0, 1).styleIndex).fill).toBe("#FF0000");
  });

  test("strict workbooks open, with their dates, and stay strict", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = partsWith({
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1" t="d"><v>2016-12-31T12:00:00</v></c></row></sheetData></worksheet>`,
    });
    for (const [name, text] of parts) {
      parts.set(
        name,
        text
          .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", strict),
      );
    }
    const workbook = openWorkbook(zipped(parts));
    const worksheet = firstWorksheet(workbook);
    expect(read(worksheet, "A1")).toBe(42_735.5);
    worksheet.addTable(range("C1:D3"), true);
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/tables/table1.xml"]).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
    expect(saved["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(`${strict}/table`);
    expect(saved["xl/worksheets/sheet1.xml"]).toContain("2016-12-31T12:00:00");
  });
});

test("a part in another encoding is read, and written in UTF-8 once it is edited", () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row></sheetData></worksheet>`;
  const files = unzipSync(zipped(partsWith()));
  const wide = Array.from({ length: xml.length }, (_, index) => [
    xml.charCodeAt(index) & 0xff,
    xml.charCodeAt(index) >> 8,
  ]);
  files["xl/worksheets/sheet1.xml"] = Uint8Array.from([0xff, 0xfe, ...wide.flat()]);
  const workbook = openWorkbook(zipSync(files));
  expect(read(firstWorksheet(workbook), "A1")).toBe("é");
  write(firstWorksheet(workbook), "B1", 1);
  expect(savedWorksheet(workbook)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
  expect(read(firstWorksheet(reopened(workbook)), "A1")).toBe("é");
});

test("a workbook without styles gets some before one is changed", () => {
  const parts = partsWith({ "xl/styles.xml": undefined });
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  parts.set("xl/_rels/workbook.xml.rels", relationships.replace(/<Relationship [^>]*styles.xml"\/>/, ""));
  const workbook = openWorkbook(zipped(parts));
  firstWorksheet(workbook).changeStyles(range("B1"), (index) => workbook.styles.derive(index, { fill: "#FF0000" }));
  const again = firstWorksheet(reopened(workbook));
  const fills = [0, 1].map((column) => again.workbook.styles.resolve(again.readCell(0, column).styleIndex).fill);
  expect(fills).toEqual([null, "#FF0000"]);
});

test("a part is found whatever the case of its name, and by an absolute target", () => {
  const parts = partsWith();
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  parts.set("xl/_rels/workbook.xml.rels", relationships.replace("worksheets/sheet1.xml", "/xl/Worksheets/Sheet1.xml"));
  expect(openWorkbook(zipped(parts)).worksheets).toHaveLength(1);
});

test("a large worksheet opens and saves quickly", () => {
  const workbook = createWorkbook();
  const worksheet = firstWorksheet(workbook);
  for (let row = 0; row < 10_000; row += 1)
    for (let column = 0; column < 10; column += 1)
      worksheet.writeCell(row, column, { type: "number", value: row * column, formula: null });
  const bytes = saveWorkbook(workbook);
  const start = performance.now();
  const opened = openWorkbook(bytes);
  saveWorkbook(opened);
  // Ten times what it takes, so that a busy machine does not fail and a quadratic change does.
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(firstWorksheet(opened).usedRange(true)).toEqual(range("A1:J10000"));
});

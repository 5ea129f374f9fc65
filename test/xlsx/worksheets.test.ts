import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import {
  fill,
  firstWorksheet,
  partsWith,
  range,
  read,
  reopened,
  savedWorksheet,
  unzipped,
  withWorksheet,
  worksheetRelationships,
  write,
  zipped,
} from "./fixtures";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namesOf = (workbook: Workbook): string[] => workbook.worksheets.map(({ name }) => name);

/** Worksheets A, B, C where B!A1 and a name point to C, C has a name of its own, and B is in front. */
function abc(): Workbook {
  const workbook = createWorkbook();
  const [first, second, third] = [firstWorksheet(workbook), workbook.addWorksheet("B"), workbook.addWorksheet("C")];
  first.name = "A";
  write(second, "A1", "=C!A1+SUM(A:C!B2)");
  workbook.names.add("Target", "=C!$A$1");
  third.names.add("Local", "=C!$B$2");
  third.pageSetup.printArea = [range("A1:C3")];
  workbook.activeWorksheet = second;
  return workbook;
}

/** A workbook with a chart sheet between two worksheets. */
function withChartSheet(): Workbook {
  const parts = partsWith();
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  parts.set("xl/worksheets/sheet2.xml", sheet.replace(`tabSelected="1" `, ""));
  parts.set(
    "xl/chartsheets/sheet1.xml",
    `<chartsheet xmlns="urn:x"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`,
  );
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  const more = `<Relationship Id="rId8" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId9" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>`;
  parts.set("xl/_rels/workbook.xml.rels", relationships.replace("</Relationships>", `${more}</Relationships>`));
  const workbook = parts.get("xl/workbook.xml") ?? "";
  const sheets = `<sheet name="Chart" sheetId="2" r:id="rId8"/><sheet name="Last" sheetId="3" r:id="rId9"/></sheets><definedNames><definedName name="Own" localSheetId="2">Last!$A$1</definedName></definedNames>`;
  parts.set("xl/workbook.xml", workbook.replace("</sheets>", sheets).replace(`activeTab="0"`, `activeTab="1"`));
  return openWorkbook(zipped(parts));
}

test("worksheets are found by name, whatever its case, and by an id that stays", () => {
  const workbook = abc();
  const id = workbook.findWorksheet("b")?.id ?? "";
  const worksheet = workbook.findWorksheetById(id);
  if (worksheet) worksheet.name = "Renamed";
  expect(reopened(workbook).findWorksheetById(id)?.name).toBe("Renamed");
  expect(workbook.findWorksheet("none")).toBeNull();
});

test("renaming follows into formulas, names and the print area", () => {
  const workbook = abc();
  const third = workbook.findWorksheet("C");
  if (third) third.name = "It's new";
  const again = reopened(workbook);
  expect(read(again.worksheets[1] ?? firstWorksheet(again), "A1")).toBe("='It''s new'!A1+SUM('A:It''s new'!B2)");
  expect(again.names.find("Target")?.formula).toBe("='It''s new'!$A$1");
  expect(again.findWorksheet("It's new")?.pageSetup.printArea).toEqual([range("A1:C3")]);
});

test.each(["", " ", "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "x".repeat(32), "History", "b"])(
  "the name %p is refused",
  (name) => {
    const workbook = abc();
    const worksheet = firstWorksheet(workbook);
    expect(() => (worksheet.name = name)).toThrow(WorkbookEditError);
    expect(() => workbook.addWorksheet(name)).toThrow(WorkbookEditError);
    expect(namesOf(workbook)).toEqual(["A", "B", "C"]);
  },
);

test("moving keeps what belongs to each worksheet and the one in front", () => {
  const workbook = abc();
  const third = workbook.findWorksheet("C");
  if (third) workbook.moveWorksheet(third, 0);
  const again = reopened(workbook);
  expect(namesOf(again)).toEqual(["C", "A", "B"]);
  expect(again.activeWorksheet.name).toBe("B");
  expect(again.findWorksheet("C")?.names.items.map(({ name }) => name)).toEqual(["Local"]);
  expect(again.findWorksheet("A")?.names.items).toEqual([]);
  expect(again.findWorksheet("C")?.position).toBe(0);
});

test("deleting leaves nothing behind but #REF!", () => {
  const workbook = abc();
  const third = workbook.findWorksheet("C");
  third?.addTable(range("E1:E2"), true);
  if (third) workbook.deleteWorksheet(third);
  const saved = unzipped(saveWorkbook(workbook));
  expect(Object.keys(saved).filter((name) => /sheet3|table/.test(name))).toEqual([]);
  expect(saved["[Content_Types].xml"]).not.toContain("sheet3");
  const again = reopened(workbook);
  expect(namesOf(again)).toEqual(["A", "B"]);
  expect(read(again.worksheets[1] ?? firstWorksheet(again), "A1")).toBe("=#REF!+SUM(A:C!B2)");
  expect(again.names.find("Target")?.formula).toBe("=#REF!");
  expect(saved["xl/workbook.xml"]).not.toContain("Local");
});

test("the result of a formula goes with the worksheet that it named", () => {
  const workbook = openWorkbook(
    withWorksheet(
      `<sheetData><row r="1"><c r="A1"><f>Gone!A1</f><v>5</v></c><c r="B1"><f>A1</f><v>5</v></c></row></sheetData>`,
    ),
  );
  workbook.deleteWorksheet(workbook.addWorksheet("Gone"));
  const worksheet = firstWorksheet(reopened(workbook));
  expect([worksheet.readCell(0, 0), worksheet.readCell(0, 1)].map(({ formula, value }) => [formula, value])).toEqual([
    ["=#REF!", ""],
    ["=A1", ""],
  ]);
});

test("so does a result that another program wrote as a text of the cell's own", () => {
  const cell = `<c r="A1" t="inlineStr"><f>Gone!A1</f><is><t>old</t></is></c>`;
  const workbook = openWorkbook(withWorksheet(`<sheetData><row r="1">${cell}</row></sheetData>`));
  workbook.deleteWorksheet(workbook.addWorksheet("Gone"));
  expect(savedWorksheet(workbook)).toContain(`<c r="A1"><f>#REF!</f></c>`);
});

test("a formula that fills cells by itself goes on to do so without the worksheet that it named", () => {
  const array = (formula: string, value: string): string =>
    `<c r="A1" cm="1"><f t="array" aca="1" ref="A1:A2">${formula}</f>${value}</c>`;
  const workbook = openWorkbook(
    withWorksheet(`<sheetData><row r="1">${array("B1:B2+Gone!A1", "<v>5</v>")}</row></sheetData>`),
  );
  workbook.deleteWorksheet(workbook.addWorksheet("Gone"));
  expect(unzipped(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"]).toContain(array("B1:B2+#REF!", ""));
});

describe("visibility", () => {
  test("is kept, and the last visible worksheet stays", () => {
    const workbook = abc();
    const [first, second, third] = workbook.worksheets;
    if (!first || !second || !third) throw new Error("three worksheets");
    first.visibility = "hidden";
    second.visibility = "veryHidden";
    expect(workbook.activeWorksheet).toBe(third);
    expect(() => (third.visibility = "hidden")).toThrow(WorkbookEditError);
    expect(() => workbook.deleteWorksheet(third)).toThrow(WorkbookEditError);
    expect(() => (workbook.activeWorksheet = first)).toThrow(/hidden/);
    expect(reopened(workbook).worksheets.map(({ visibility }) => visibility)).toEqual([
      "hidden",
      "veryHidden",
      "visible",
    ]);
    first.visibility = "visible";
    expect(reopened(workbook).worksheets[0]?.visibility).toBe("visible");
  });
});

describe("chart sheets", () => {
  test("are no worksheets, and keep their place", () => {
    const workbook = withChartSheet();
    expect(namesOf(workbook)).toEqual(["Sheet1", "Last"]);
    expect(workbook.activeWorksheet.name).toBe("Sheet1");
    const [first, last] = workbook.worksheets;
    if (!first || !last) throw new Error("two worksheets");
    workbook.moveWorksheet(first, 1);
    expect(last.names.items.map(({ name }) => name)).toEqual(["Own"]);
    workbook.activeWorksheet = last;
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/workbook.xml"]?.match(/<sheet name="\w+"/g)).toEqual([
      `<sheet name="Chart"`,
      `<sheet name="Last"`,
      `<sheet name="Sheet1"`,
    ]);
    expect(saved["xl/chartsheets/sheet1.xml"]).not.toContain("tabSelected");
    expect(() => (first.name = "chart")).toThrow(/taken/);
  });
});

test("what is in front stays so in each window when sheets are added and deleted, a chart sheet too", () => {
  const views = (...attributes: string[]): string => attributes.map((each) => `<workbookView ${each}/>`).join("");
  const parts = new Map(Object.entries(unzipped(saveWorkbook(withChartSheet()))));
  const workbook = parts.get("xl/workbook.xml") ?? "";
  parts.set(
    "xl/workbook.xml",
    workbook.replace(
      /<bookViews>.*<\/bookViews>/,
      `<bookViews>${views(`activeTab="1"`, `firstSheet="2" activeTab="2"`)}</bookViews>`,
    ),
  );
  const opened = openWorkbook(zipped(parts));
  opened.moveWorksheet(opened.addWorksheet("First"), 0);
  expect(unzipped(saveWorkbook(opened))["xl/workbook.xml"]).toContain(
    views(`activeTab="2"`, `firstSheet="3" activeTab="3"`),
  );
  const last = opened.findWorksheet("Last");
  if (last) opened.deleteWorksheet(last);
  expect(unzipped(saveWorkbook(opened))["xl/workbook.xml"]).toContain(
    views(`activeTab="2"`, `firstSheet="0" activeTab="0"`),
  );
});

describe("copying", () => {
  test("takes along cells, formats, names and tables, under new names", () => {
    const workbook = abc();
    const source = workbook.findWorksheet("C");
    if (!source) throw new Error("C");
    fill(source, "E1", [
      ["Ref", "Twice"],
      [1, "=T[[#This Row],[Ref]]*2"],
    ]);
    source.addTable(range("E1:F2"), true).name = "T";
    write(source, "A1", "=C!E2+B!A1");
    source.merge(range("A5:B5"));
    source.tabColour = "#112233";
    workbook.copyWorksheet(source, 0);
    const copy = reopened(workbook).worksheets[0];
    expect([copy?.name, copy?.tabColour, copy?.merges]).toEqual(["C (2)", "#112233", [range("A5:B5")]]);
    expect(copy && [read(copy, "A1"), read(copy, "F2")]).toEqual(["='C (2)'!E2+B!A1", "=T_2[[#This Row],[Ref]]*2"]);
    expect(copy?.names.find("Local")?.formula).toBe("='C (2)'!$B$2");
    expect(copy?.pageSetup.printArea).toEqual([range("A1:C3")]);
    expect(read(source, "F2")).toBe("=T[[#This Row],[Ref]]*2");
    expect(new Set(workbook.tables.map(({ id }) => id)).size).toBe(2);
  });

  test("copies what belongs to the worksheet and shares what may be shared", () => {
    const bytes = withWorksheet(`<sheetData/><drawing r:id="rId1"/>`, {
      ...worksheetRelationships(["drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": "<drawing/>",
      "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/image" Target="../media/image1.png"/></Relationships>`,
      "xl/media/image1.png": "picture",
    });
    const workbook = openWorkbook(bytes);
    workbook.copyWorksheet(firstWorksheet(workbook), 1);
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/drawings/drawing2.xml"]).toBe("<drawing/>");
    expect(saved["xl/drawings/_rels/drawing2.xml.rels"]).toContain(`Target="/xl/media/image1.png"`);
    expect(saved["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(`Target="/xl/drawings/drawing2.xml"`);
  });

  test("is neither in front nor known to macros by the name of the original", () => {
    const views = `<sheetView tabSelected="1" workbookViewId="0"/><sheetView tabSelected="1" workbookViewId="1"/>`;
    const workbook = openWorkbook(
      withWorksheet(`<sheetPr codeName="Tabelle1"/><sheetViews>${views}</sheetViews><sheetData/>`),
    );
    workbook.copyWorksheet(firstWorksheet(workbook), 1);
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/worksheets/sheet1.xml"]).toContain(`codeName="Tabelle1"/><sheetViews>${views}`);
    expect(saved["xl/worksheets/sheet2.xml"]).not.toMatch(/codeName|tabSelected/);
  });

  test("a chart on the copy shows the copy", () => {
    const related = (kind: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
    const chart = (worksheet: string): string =>
      `<c:chart xmlns:c="urn:c"><c:f>${worksheet}!$A$1</c:f><c:f>Other!$A$1</c:f></c:chart>`;
    const workbook = openWorkbook(
      withWorksheet(`<sheetData/><drawing r:id="rId1"/>`, {
        "xl/worksheets/_rels/sheet1.xml.rels": related("drawing", "../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": "<drawing/>",
        "xl/drawings/_rels/drawing1.xml.rels": related("chart", "../charts/chart1.xml"),
        "xl/charts/chart1.xml": chart("Sheet1"),
      }),
    );
    workbook.copyWorksheet(firstWorksheet(workbook), 1);
    const saved = unzipped(saveWorkbook(workbook));
    expect(saved["xl/charts/chart1.xml"]).toContain(chart("Sheet1"));
    expect(saved["xl/charts/chart2.xml"]).toContain(chart("'Sheet1 (2)'"));
  });

  test("leaves nothing behind when the new name is taken", () => {
    const workbook = abc();
    const source = firstWorksheet(workbook);
    source.addTable(range("E1:E2"), true);
    const before = workbook.file.partNames;
    expect(() => workbook.copyWorksheet(source, 0, "b")).toThrow(/taken/);
    expect(workbook.file.partNames).toEqual(before);
  });

  test("is refused for what it would get wrong", () => {
    const bytes = withWorksheet("<sheetData/>", {
      ...worksheetRelationships(["pivotTable", "../pivotTables/pivotTable1.xml"]),
      "xl/pivotTables/pivotTable1.xml": "<p/>",
    });
    const workbook = openWorkbook(bytes);
    expect(() => workbook.copyWorksheet(firstWorksheet(workbook), 0)).toThrow(/pivotTable/);
    expect(workbook.worksheets).toHaveLength(1);
  });
});

test("the view and the protection of a worksheet are kept", () => {
  const workbook = createWorkbook();
  const worksheet = firstWorksheet(workbook);
  worksheet.frozenPanes = { rowCount: 2, columnCount: 1 };
  worksheet.showsGridlines = false;
  worksheet.isProtected = true;
  worksheet.tabColour = "#AB12CD";
  expect(firstWorksheet(reopened(workbook))).toMatchObject({
    frozenPanes: { rowCount: 2, columnCount: 1 },
    showsGridlines: false,
    isProtected: true,
    hasPassword: false,
    tabColour: "#AB12CD",
  });
  worksheet.frozenPanes = { rowCount: 0, columnCount: 0 };
  worksheet.isProtected = false;
  worksheet.tabColour = null;
  worksheet.showsGridlines = true;
  const saved = unzipped(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"];
  for (const trace of ["pane", "sheetProtection", "tabColor", "showGridLines"]) expect(saved).not.toContain(trace);
});

test("a password is not taken away", () => {
  const workbook = openWorkbook(
    withWorksheet(
      `<sheetData/><sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1"/>`,
    ),
  );
  const worksheet = firstWorksheet(workbook);
  expect(worksheet.hasPassword).toBe(true);
  expect(() => (worksheet.isProtected = false)).toThrow(/password/);
  expect(worksheet.isProtected).toBe(true);
});

test("calculation mode and date system are read, the mode is set", () => {
  const parts = partsWith();
  parts.set(
    "xl/workbook.xml",
    (parts.get("xl/workbook.xml") ?? "").replace("<workbookPr/>", `<workbookPr date1904="1"/>`),
  );
  const workbook = openWorkbook(zipped(parts));
  expect([workbook.usesDate1904, workbook.calculationMode]).toEqual([true, "automatic"]);
  workbook.calculationMode = "manual";
  expect(reopened(workbook).calculationMode).toBe("manual");
});

test("the order of calculation is dropped when a cell gets or loses a formula, and only then", () => {
  const withChain = (): Workbook => {
    const parts = partsWith({ "xl/calcChain.xml": `<calcChain/>` });
    parts.set(
      "xl/worksheets/sheet1.xml",
      `<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`,
    );
    const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
    parts.set(
      "xl/_rels/workbook.xml.rels",
      relationships.replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
    );
    return openWorkbook(zipped(parts));
  };
  const hasChain = (workbook: Workbook): boolean => "xl/calcChain.xml" in unzipped(saveWorkbook(workbook));
  const untouched = withChain();
  write(firstWorksheet(untouched), "C9", 1);
  expect(hasChain(untouched)).toBe(true);
  const changed = withChain();
  write(firstWorksheet(changed), "A1", 1);
  expect(hasChain(changed)).toBe(false);
});

import { ExcelHost } from "../../src/host/excel-host";
import { startOfficeClient } from "../../src/host/office-client";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { read, start } from "./support";

test("what the client wrote is there when the file is opened again", async () => {
  const client = start();
  await read(client, (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Ref", "Due"],
      ["'1-2", "1 June 2015"],
      ["'=not a formula", "=B2+1"],
    ];
    sheet.tables.add("A1:B3", true).name = "Recommendations";
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A1:B1").format.fill.color = "#1F3864";
    sheet
      .getRange("B3")
      .conditionalFormats.add("Custom")
      .custom.set({
        rule: { formula: '=ISTEXT("mark")' },
        format: { numberFormat: '@" ▲"', fill: { color: "#C6EFCE" } },
      });
    sheet.getRange("D1:E1").merge();
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.set({ orientation: "Portrait", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
    sheet.pageLayout.setPrintArea("A1:E9");
    context.workbook.names.add("ReviewSummary", sheet.getRange("A1:E9"));
    context.workbook.properties.custom.add("Fingerprint", "abc");
    context.workbook.worksheets.add("Lists").visibility = "Hidden";
    return () => null;
  });
  const host = new ExcelHost(openWorkbook(saveWorkbook(client.workbook)));
  const reopened = startOfficeClient(host);
  const found = await read(reopened, (sheet, context) => {
    const { tables, names, properties, worksheets } = context.workbook;
    const range = tables.getItem("Recommendations").getRange().load("address,values,formulas,numberFormat");
    const validation = sheet.getRange("A2").dataValidation.load("type");
    const fill = sheet.getRange("A1").format.fill.load("color");
    const formats = sheet
      .getRange("B3")
      .conditionalFormats.load("items/custom/rule/formula,items/custom/format/numberFormat");
    const merged = sheet.getRange("D1").getMergedAreasOrNullObject().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    const named = names.getItem("ReviewSummary").load("formula");
    const custom = properties.custom.getItem("Fingerprint").load("value");
    const lists = worksheets.getItem("Lists").load("visibility");
    return () => ({
      range: range.toJSON(),
      validation: validation.type,
      fill: fill.color,
      formats: formats.items.map(({ custom: own }): unknown[] => [own.rule.formula, own.format.numberFormat]),
      places: [merged.address, frozen.address, area.address, named.formula],
      rest: [custom.value, lists.visibility] as unknown[],
    });
  });
  expect(found).toEqual({
    range: {
      address: "Sheet1!A1:B3",
      values: [
        ["Ref", "Due"],
        ["1-2", 42_156],
        ["=not a formula", ""],
      ],
      formulas: [
        ["Ref", "Due"],
        ["1-2", 42_156],
        ["=not a formula", "=B2+1"],
      ],
      numberFormat: [
        ["General", "General"],
        ["General", "d-mmm-yy"],
        ["General", "General"],
      ],
    },
    validation: "List",
    fill: "#1F3864",
    formats: [['=ISTEXT("mark")', '@" ▲"']],
    places: ["Sheet1!D1:E1", "Sheet1!1:1", "Sheet1!A1:E9", "=Sheet1!$A$1:$E$9"],
    rest: ["abc", "Hidden"],
  });
});

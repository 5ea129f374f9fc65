import type { DifferentialStyle } from "../../src/xlsx/cell-style";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { blankWorksheet, firstWorksheet, range, reopened, savedWorksheet, withWorksheet } from "./fixtures";

const mark: DifferentialStyle = {
  fill: "#FFEEAA",
  fontColour: "#663300",
  bold: true,
  italic: null,
  numberFormat: '@" ▲ was B+"',
};

describe("conditional formats", () => {
  const rules =
    `<sheetData/><conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B}" xmlns:x14="urn:x14"><x14:id>{ID}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    `<extLst><ext uri="{78C0D931}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{ID}"/></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="4" id="{X}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

  test("one of one's own is added first, with its look, and leaves no trace when deleted", () => {
    const worksheet = blankWorksheet();
    const before = savedWorksheet(worksheet.workbook);
    const format = worksheet.conditionalFormats.addCustom([range("A1:A3"), range("C5")], '=ISTEXT("mark")', mark);
    const [again] = firstWorksheet(reopened(worksheet.workbook)).conditionalFormats.items;
    expect(again).toMatchObject({
      type: "expression",
      formulas: ['=ISTEXT("mark")'],
      ranges: [range("A1:A3"), range("C5")],
      style: mark,
      stopIfTrue: false,
      priority: 0,
    });
    format.delete();
    expect(savedWorksheet(worksheet.workbook)).toBe(before);
  });

  test("all kinds are listed in the order in which they are judged", () => {
    const { items } = firstWorksheet(openWorkbook(withWorksheet(rules))).conditionalFormats;
    expect(items.map(({ type, priority }) => [type, priority])).toEqual([
      ["colorScale", 0],
      ["dataBar", 1],
      ["expression", 2],
    ]);
    expect(items.map(({ style }) => style === null)).toEqual([true, true, false]);
  });

  test("the order is changed, whole and without losing newer kinds", () => {
    const workbook = openWorkbook(withWorksheet(rules));
    const { conditionalFormats } = firstWorksheet(workbook);
    const added = conditionalFormats.addCustom([range("A1")], "=TRUE", mark);
    const types = (): string[] => conditionalFormats.items.map(({ type, formulas }) => formulas[0] ?? type);
    expect(types()).toEqual(["=TRUE", "colorScale", "dataBar", "=A1>1"]);
    added.priority = -1;
    expect(types()).toEqual(["colorScale", "dataBar", "=A1>1", "=TRUE"]);
    added.priority = 1;
    expect(types()).toEqual(["colorScale", "=TRUE", "dataBar", "=A1>1"]);
    const priorities = [...savedWorksheet(workbook).matchAll(/priority="(\d)"/g)].map(([, priority]) => priority);
    expect([...priorities].sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(savedWorksheet(workbook)).toContain(`type="iconSet" priority="5"`);
  });

  test("a rule takes other ranges without taking along the rule it shared them with", () => {
    const { conditionalFormats } = firstWorksheet(openWorkbook(withWorksheet(rules)));
    const [scale, , expression] = conditionalFormats.items;
    if (scale) scale.ranges = [range("Z1:Z2")];
    expect(scale?.ranges).toEqual([range("Z1:Z2")]);
    expect(expression?.ranges).toEqual([range("A1:A9"), range("C1")]);
  });

  test("a rule's formula, look and stop are changed", () => {
    const worksheet = firstWorksheet(openWorkbook(withWorksheet(rules)));
    const rule = worksheet.conditionalFormats.items[2];
    if (!rule) throw new Error("no rule");
    rule.formulas = ["=A1<0"];
    rule.style = mark;
    rule.stopIfTrue = true;
    expect(firstWorksheet(reopened(worksheet.workbook)).conditionalFormats.items[2]).toMatchObject({
      formulas: ["=A1<0"],
      style: mark,
      stopIfTrue: true,
    });
  });

  test("a data bar goes with its second half", () => {
    const workbook = openWorkbook(withWorksheet(rules));
    firstWorksheet(workbook).conditionalFormats.items[1]?.delete();
    const saved = savedWorksheet(workbook);
    expect(saved).not.toContain("{ID}");
    expect(saved).toContain("{X}");
  });

  test("ranges that are not touched stay as they were written", () => {
    const written = `<conditionalFormatting sqref="H:H #REF!"><cfRule type="expression" priority="1"><formula>H1</formula></cfRule></conditionalFormatting>`;
    const workbook = openWorkbook(withWorksheet(`<sheetData/>${written}`));
    firstWorksheet(workbook).conditionalFormats.clear(range("A1:B2"));
    firstWorksheet(workbook)
      .addTable(range("A1:B2"), true)
      .appendRows([[null, null]]);
    expect(savedWorksheet(workbook)).toContain(written);
  });

  test("a cleared range is free, and formulas go on meaning the same cells", () => {
    const worksheet = blankWorksheet();
    worksheet.conditionalFormats.addCustom([range("B2:B9")], "=B2>$C$1", mark);
    worksheet.conditionalFormats.clear(range("A1:Z3"));
    expect(worksheet.conditionalFormats.items[0]).toMatchObject({ ranges: [range("B4:B9")], formulas: ["=B4>$C$1"] });
    worksheet.conditionalFormats.clear(range("B:B"));
    expect(worksheet.conditionalFormats.items).toEqual([]);
  });
});

import fc from "fast-check";
import { deleteLastTableColumn, deleteTableRows } from "../../src/xlsx/delete-from-table";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Table } from "../../src/xlsx/table";
import { WorkbookEditError } from "../../src/xlsx/workbook-error";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { meaningOf } from "../support/workbook-meaning";
import {
  content,
  fill,
  firstWorksheet,
  mainNamespace,
  partsWith,
  range,
  read,
  worksheetRelationships,
  write,
  zipped,
} from "./fixtures";

/** `T` in A1:B4, its second column calculated, with a row of totals where wanted. */
function withTable(hasTotals = false): { worksheet: Worksheet; table: Table } {
  const totals = hasTotals ? ` totalsRowCount="1"` : "";
  const last = hasTotals ? 5 : 4;
  const workbook = openWorkbook(
    zipped(
      partsWith({
        ...worksheetRelationships(["table", "../tables/table1.xml"]),
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/><hyperlinks><hyperlink ref="A8" location="Sheet1!A1"/></hyperlinks><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
        "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="7" name="T" displayName="T" ref="A1:B${String(last)}"${totals}><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"><calculatedColumnFormula>T[[#This Row],[a]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
      }),
    ),
  );
  const worksheet = firstWorksheet(workbook);
  fill(worksheet, "A1", [
    ["a", "b"],
    ...[2, 3, 4].map((row) => [row, `=A${String(row)}+T[[#This Row],[a]]`]),
    ...(hasTotals ? [["Total", "=SUBTOTAL(109,T[b])"]] : []),
  ]);
  const [table] = worksheet.tables;
  if (!table) throw new Error("no table");
  return { worksheet, table };
}

/** What the file says, without the results of formulas: those are worked out when Excel opens it. */
function saidBy(worksheet: Worksheet) {
  const { worksheets, names, otherParts } = meaningOf(saveWorkbook(worksheet.workbook));
  const shown = worksheets.map(({ cells, ...others }) => ({
    ...others,
    links: worksheet.part.child("hyperlinks")?.elements.map((link) => link.get("ref")),
    cells: Object.fromEntries(
      Object.entries(cells as Record<string, unknown[]>).map(([address, [type, value, formula, style]]) => [
        address,
        formula === null ? [type, value, style] : [formula, style],
      ]),
    ),
  }));
  return { worksheets: shown, names, otherParts };
}

const red = { fill: "#FF0000", fontColour: null, bold: null, italic: null, numberFormat: null };
const list = {
  type: "whole",
  operator: "greaterThan",
  formula1: "A6",
  formula2: null,
  ignoresBlanks: true,
  showsDropDown: true,
  alert: { shown: true, kind: "warning", title: "", message: "" },
  prompt: { shown: false, title: "", message: "" },
} as const;

/** Things that may stand on the sheet, each put there by name. */
const furniture: Readonly<Record<string, (worksheet: Worksheet) => void>> = {
  cells: (worksheet) => {
    fill(worksheet, "A7", [
      ["below", "=B2+B8"],
      ["more", "=SUM(B2:B4)"],
    ]);
  },
  merge: (worksheet) => {
    worksheet.merge(range("A9:B10"));
  },
  "another table": (worksheet) => {
    fill(worksheet, "A12", [
      ["x", "y"],
      [1, 2],
    ]);
    worksheet.addTable(range("A12:B13"), true);
  },
  "cells beside": (worksheet) => {
    fill(worksheet, "E1", [
      ["=A7&$B$8", "=SUM(A2:B4)", "=SUM(T[b])"],
      ["=A6", "=SUM(A1:B100)", "=SUM(A:B)"],
    ]);
  },
  "a format of a column": (worksheet) => {
    worksheet.conditionalFormats.addCustom([range("B2:B4")], "=B2>3", red);
  },
  "a format below": (worksheet) => {
    worksheet.conditionalFormats.addCustom([range("A7:A8"), range("E2:E3")], "=A7>A6", red);
  },
  "a wide format": (worksheet) => {
    worksheet.conditionalFormats.addCustom([range("A2:H4")], "=$A2>3", red);
  },
  "a rule to the end": (worksheet) => {
    worksheet.dataValidations.set(range("A2:A1048576"), list);
  },
  "a rule below": (worksheet) => {
    worksheet.dataValidations.set(range("B6:B40"), list);
  },
  names: (worksheet) => {
    worksheet.workbook.names.add("Below", "=Sheet1!$A$7:$B$8");
    worksheet.workbook.names.add("Within", "=Sheet1!$A$2");
  },
  "another sheet": (worksheet) => {
    write(worksheet.workbook.addWorksheet("Other"), "A1", "=Sheet1!A7+SUM(Sheet1!B2:B9)");
  },
  height: (worksheet) => {
    worksheet.setRowHeight(6, 1, 40);
  },
};

const pieces = fc.subarray(Object.keys(furniture));

test("rows that were added and deleted leave the file as it was", () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      pieces,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (hasTotals, chosen, count, atOnce) => {
        const { worksheet, table } = withTable(hasTotals);
        for (const name of chosen) furniture[name]?.(worksheet);
        const before = saidBy(worksheet);
        table.appendRows(Array.from({ length: count }, (_, index) => [content(index), null]));
        if (atOnce) deleteTableRows(table, 3, count);
        else for (let row = 2 + count; row > 2; row -= 1) deleteTableRows(table, row, 1);
        expect(saidBy(worksheet)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

test("a column that was added and deleted leaves the file as it was", () => {
  const beside = new Set(["cells beside"]);
  fc.assert(
    fc.property(fc.boolean(), pieces, (hasTotals, chosen) => {
      const { worksheet, table } = withTable(hasTotals);
      for (const name of chosen) if (!beside.has(name)) furniture[name]?.(worksheet);
      const before = saidBy(worksheet);
      table.appendColumn("new");
      fill(worksheet, "C2", [[1], [2], [3]]);
      deleteLastTableColumn(table);
      expect(saidBy(worksheet)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

describe("deleting rows", () => {
  test("takes those in the middle too, and what named them is #REF!", () => {
    const { worksheet, table } = withTable(true);
    worksheet.conditionalFormats.addCustom([range("A3:A4")], "=A3>1", red);
    fill(worksheet, "E1", [["=A3", "=SUM(A3:A4)", "=A4", "=SUM(A2:A3)"]]);
    fill(worksheet, "A8", [["=A3&A7"]]);
    deleteTableRows(table, 1, 1);
    expect([table.range, table.bodyRange]).toEqual([range("A1:B4"), range("A2:B3")]);
    expect(["A3", "B3", "A4", "A7", "E1", "F1", "G1", "H1"].map((address) => read(worksheet, address))).toEqual([
      4,
      "=A3+T[[#This Row],[a]]",
      "Total",
      "=#REF!&A6",
      "=#REF!",
      "=SUM(A3:A3)",
      "=A3",
      "=SUM(A2:A2)",
    ]);
    const [format] = worksheet.conditionalFormats.items;
    expect([format?.ranges, format?.formulas]).toEqual([[range("A3")], ["=A3>1"]]);
  });

  test("leaves no result of a formula that counted them", () => {
    const { worksheet, table } = withTable();
    worksheet.writeCell(0, 4, { type: "number", value: 18, formula: "=SUM(T[b])" });
    worksheet.writeCell(0, 5, { type: "number", value: 4, formula: "=A4" });
    const opened = openWorkbook(saveWorkbook(worksheet.workbook));
    const again = firstWorksheet(opened);
    const [same] = again.tables;
    if (same) deleteTableRows(same, table.bodyRange.rowCount - 1, 1);
    const saved = firstWorksheet(openWorkbook(saveWorkbook(opened)));
    expect([saved.readCell(0, 4), saved.readCell(0, 5)]).toMatchObject([
      { type: "empty", formula: "=SUM(T[b])" },
      { type: "empty", formula: "=#REF!" },
    ]);
  });

  test.each([
    ["every row", 0, 3, () => undefined],
    ["rows that are not there", 2, 2, () => undefined],
    [
      "rows above a merge that reaches beside the table",
      2,
      1,
      (worksheet: Worksheet) => worksheet.merge(range("B7:C7")),
    ],
    [
      "rows above a table that reaches beside it",
      2,
      1,
      (worksheet: Worksheet) => worksheet.addTable(range("B7:C8"), true),
    ],
  ] as const)("is refused for %s, before anything changes", (_what, first, count, prepare) => {
    const { worksheet, table } = withTable();
    prepare(worksheet);
    const before = saidBy(worksheet);
    expect(() => {
      deleteTableRows(table, first, count);
    }).toThrow(WorkbookEditError);
    expect(saidBy(worksheet)).toEqual(before);
  });
});

describe("deleting the last column", () => {
  test("makes #REF! of what named it", () => {
    const { worksheet, table } = withTable();
    fill(worksheet, "E6", [["=SUM(T[b])", "=B3", "=SUM(A2:B4)", "=T[a]"]]);
    deleteLastTableColumn(table);
    expect(["B1", "B2", "E6", "F6", "G6", "H6"].map((address) => read(worksheet, address))).toEqual([
      "",
      "",
      "=SUM(#REF!)",
      "=#REF!",
      "=SUM(A2:A4)",
      "=T[a]",
    ]);
    expect(table.columns.map(({ name }) => name)).toEqual(["a"]);
  });

  test.each([
    ["the only column", (worksheet: Worksheet, table: Table) => (deleteLastTableColumn(table), worksheet)],
    ["one with cells beside it", (worksheet: Worksheet) => (write(worksheet, "D3", 1), worksheet)],
    ["one with a merge beside it", (worksheet: Worksheet) => (worksheet.merge(range("D3:E9")), worksheet)],
  ] as const)("is refused for %s", (_what, prepare) => {
    const { worksheet, table } = withTable();
    prepare(worksheet, table);
    const before = saidBy(worksheet);
    expect(() => {
      deleteLastTableColumn(table);
    }).toThrow(WorkbookEditError);
    expect(saidBy(worksheet)).toEqual(before);
  });
});

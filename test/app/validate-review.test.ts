import { compareYears } from "../../src/app/compare-years";
import { validateReview } from "../../src/app/validate-review";
import type { Workbook } from "../../src/xlsx/workbook";
import { open, openReview } from "../support/open-workbook";
import { setField } from "../support/set-field";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";

/** What a person may do to a review workbook. */
const oddities: Readonly<Record<string, (workbook: Workbook) => void>> = {
  "an error value": (workbook) => {
    const table = workbook.findTable("Budget");
    table?.worksheet.writeCell(table.bodyRange.rowIndex, 3, { type: "error", value: "#REF!", formula: "=#REF!" });
  },
  "text where a number belongs": (workbook) => {
    const table = workbook.findTable("Outputs");
    table?.worksheet.writeCell(table.bodyRange.rowIndex, 3, { type: "text", value: "a hundred", formula: null });
  },
  "the longest text that a cell holds": (workbook) => {
    setField(workbook, "Progress and lessons learnt", "2016/17", "x".repeat(32_767));
  },
  "a renamed table": (workbook) => {
    const table = workbook.findTable("Scores");
    if (table) table.name = "Score";
  },
  "a renamed column": (workbook) => workbook.findTable("Outputs")?.renameColumn(3, "Impact weights"),
  "a sheet renamed, hidden and protected": (workbook) => {
    const worksheet = workbook.findWorksheet("Scores");
    if (!worksheet) return;
    worksheet.name = "It's mine!";
    worksheet.visibility = "veryHidden";
    worksheet.isProtected = true;
  },
  "a table taken away": (workbook) => workbook.findTable("Budget")?.convertToRange(),
  "a sheet taken away": (workbook) => {
    const worksheet = workbook.findWorksheet("Lists");
    if (worksheet) workbook.deleteWorksheet(worksheet);
  },
  "blank rows": (workbook) => {
    const table = workbook.findTable("Recommendations");
    table?.appendRows([[], [], []].map(() => table.columns.map(() => null)));
  },
};

describe("validating", () => {
  test("a workbook without a review tells what is missing", async () => {
    const { port } = open();
    const { findings, review, counts } = await validateReview(port);
    expect(review.reviewYear).toBeNull();
    expect(findings.filter(({ check }) => check === "table-missing")).toHaveLength(5);
    expect(counts.error).toBeGreaterThanOrEqual(5);
  });

  test.each(Object.entries(oddities))("copes with %s, and leaves the workbook as it is", async (what, change) => {
    const { port, workbook } = await openReview(smallReview);
    const { findings: usual } = await validateReview(port);
    change(workbook);
    const before = workbook.worksheets.map((worksheet) => pictureOf(worksheet, workbook));
    const { findings, passed, notApplicable, couldNotRun } = await validateReview(port);
    await compareYears(port);
    expect(passed.length + notApplicable.length + couldNotRun.length).toBeGreaterThan(10);
    for (const { message } of findings) expect(message.length).toBeLessThanOrEqual(100);
    if (!["blank rows", "a sheet taken away"].includes(what)) expect(findings).not.toEqual(usual);
    expect(workbook.worksheets.map((worksheet) => pictureOf(worksheet, workbook))).toEqual(before);
  });
});

import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges, removeHighlights } from "../../src/app/highlight-changes";
import { rollForward } from "../../src/app/roll-forward";
import type { WorkbookPort } from "../../src/excel/port";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { openReview } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { range, read, write } from "../xlsx/fixtures";
import { recordWrites } from "../support/record-writes";

const today = { year: 2026, month: 11, day: 30 };

/** What a first summary leaves that is broken off before its sheet has got a name. */
function beginSummary(workbook: Workbook, name = "Summary"): Worksheet {
  workbook.names.add("ReviewSummaryBegun", `="${name}"`).isVisible = false;
  return workbook.addWorksheet(name);
}

async function nameOfSummary(port: WorkbookPort): Promise<string | null> {
  const outcome = await generateSummary(port, today);
  return outcome.kind === "generated" ? outcome.worksheetName : null;
}

async function doAndUndo(port: WorkbookPort, command: (workbook: WorkbookPort) => Promise<unknown>): Promise<void> {
  const { port: recorded, written } = recordWrites(port);
  await command(recorded);
  expect(written).not.toEqual([]);
  for (const edits of written) expect(await port.takeBack(edits)).toEqual([]);
}

describe("a summary that was broken off before its sheet had a name", () => {
  it("is written on that sheet", async () => {
    const { port, workbook } = await openReview(smallReview);
    const begun = beginSummary(workbook);
    expect(await nameOfSummary(port)).toBe("Summary");
    expect(workbook.findWorksheet("Summary")).toBe(begun);
    expect(workbook.names.find("ReviewSummary")?.formula).toContain("Summary!$A$1:");
    expect(workbook.names.find("ReviewSummaryBegun")).toBeNull();
  });

  it("is written on that of several sheets on which it was begun", async () => {
    const { port, workbook } = await openReview(smallReview);
    workbook.addWorksheet("Summary");
    const begun = beginSummary(workbook, "Summary (2)");
    expect(await nameOfSummary(port)).toBe("Summary (2)");
    expect(workbook.worksheets.at(-1)).toBe(begun);
  });

  it.each<[string, (worksheet: Worksheet, workbook: Workbook) => unknown]>([
    ["words", (worksheet) => write(worksheet, "Z99", "Mine")],
    [
      "a formula that shows nothing",
      (worksheet) => worksheet.writeCell(3, 3, { type: "text", value: "", formula: '=""' }),
    ],
    ["protection", (worksheet) => (worksheet.isProtected = true)],
    ["been hidden", (worksheet) => (worksheet.visibility = "hidden")],
    ["no name that tells of it, so it is somebody’s own", (_, { names }) => names.find("ReviewSummaryBegun")?.delete()],
  ])("is written on another sheet where that one has %s", async (_what, change) => {
    const { port, workbook } = await openReview(smallReview);
    change(beginSummary(workbook), workbook);
    expect(await nameOfSummary(port)).toBe("Summary (2)");
  });
});

test("a summary on a sheet that was begun is undone to the empty sheet, which the next one takes again", async () => {
  const { port, workbook } = await openReview(smallReview);
  const begun = beginSummary(workbook);
  const before = pictureOf(begun, workbook).cells;
  await doAndUndo(port, nameOfSummary);
  expect(pictureOf(begun, workbook).cells).toEqual(before);
  expect(workbook.names.items.map(({ name }) => name)).toEqual(["ReviewSummaryBegun"]);
  expect(await nameOfSummary(port)).toBe("Summary");
});

describe("a copy that was broken off before it got its name", () => {
  /** A summary that somebody edited, and what is left of an attempt to copy it. */
  async function openWithCopy(count: string) {
    const opened = await openReview(smallReview);
    const { port, workbook } = opened;
    await generateSummary(port, today);
    const summary = workbook.findWorksheet("Summary");
    if (!summary) throw new Error("There is no sheet “Summary”.");
    const own = read(summary, "A2");
    write(summary, "A2", "In my words");
    workbook.names.add("ReviewSummaryCopying", `="${count}"`).isVisible = false;
    const copy = workbook.copyWorksheet(summary, workbook.worksheets.length);
    expect(copy.name).toBe("Summary (2)");
    return { ...opened, summary, copy, own };
  }

  it("gets its name, beside the new copy", async () => {
    const { port, workbook, copy } = await openWithCopy("0");
    const outcome = await generateSummary(port, today);
    expect(outcome).toMatchObject({ keptCopy: "Summary 2026-11-30 (2)" });
    expect(copy.name).toBe("Summary 2026-11-30");
    expect(workbook.worksheets.slice(-2).map((worksheet) => read(worksheet, "A2"))).toEqual([
      "In my words",
      "In my words",
    ]);
    expect(workbook.names.find("ReviewSummaryCopying")).toBeNull();
  });

  it("gets it too where no copy is needed any more", async () => {
    const { port, workbook, summary, copy, own } = await openWithCopy("0");
    write(summary, "A2", own);
    expect(await generateSummary(port, today)).toMatchObject({ keptCopy: null });
    expect(copy.name).toBe("Summary 2026-11-30");
    expect(workbook.names.find("ReviewSummaryCopying")).toBeNull();
  });

  it("keeps its name where it may be somebody’s own", async () => {
    const { port, copy } = await openWithCopy("1");
    expect(await generateSummary(port, today)).toMatchObject({ keptCopy: "Summary 2026-11-30" });
    expect(copy.name).toBe("Summary (2)");
  });

  it("is neither the summary itself nor a sheet that is only called much like it", async () => {
    const { port, workbook, summary, copy } = await openWithCopy("0");
    workbook.deleteWorksheet(copy);
    summary.name = "Summary (2017)";
    const own = workbook.addWorksheet("Summary of risks (2016)");
    expect(await generateSummary(port, today)).toMatchObject({ worksheetName: "Summary (2017)" });
    expect([summary.name, own.name]).toEqual(["Summary (2017)", "Summary of risks (2016)"]);
  });

  it("does not come to be told again where what came then is undone", async () => {
    const { port, workbook, copy } = await openWithCopy("0");
    await doAndUndo(port, (opened) => generateSummary(opened, today));
    expect(copy.name).toBe("Summary 2026-11-30");
    expect(workbook.names.find("ReviewSummaryCopying")).toBeNull();
  });
});

describe("highlights that were broken off", () => {
  const unseen = { fill: null, fontColour: null, bold: null, italic: null, numberFormat: null };

  /** A conditional format that was added, and not yet given its formula. */
  async function openWithUnset({ isNamed }: { readonly isNamed: boolean }) {
    const opened = await openReview(smallReview);
    const scores = opened.workbook.findWorksheet("Scores");
    if (!scores) throw new Error("There is no sheet “Scores”.");
    scores.conditionalFormats.addCustom([range("A1:B2")], "=FALSE", unseen);
    if (isNamed) opened.workbook.names.add("ReviewHighlighting", '="begun"').isVisible = false;
    const formulas = () => scores.conditionalFormats.items.flatMap((format) => format.formulas);
    return { ...opened, formulas };
  }

  it.each([
    ["made anew", highlightChanges],
    ["removed", removeHighlights],
  ])("leave nothing once they are %s", async (_how, command) => {
    const { port, workbook, formulas } = await openWithUnset({ isNamed: true });
    await command(port);
    expect(formulas()).not.toContain("=FALSE");
    expect(workbook.names.items).toEqual([]);
  });

  it("are not taken for somebody’s own that are just the same", async () => {
    const { port, workbook, formulas } = await openWithUnset({ isNamed: false });
    await highlightChanges(port);
    expect(formulas().filter((formula) => formula === "=FALSE")).toHaveLength(1);
    expect(formulas().length).toBeGreaterThan(1);
    await removeHighlights(port);
    expect(formulas()).toEqual(["=FALSE"]);
    expect(workbook.names.items).toEqual([]);
  });

  it("do not come again where the next ones are undone", async () => {
    const { port, workbook, formulas } = await openWithUnset({ isNamed: true });
    await doAndUndo(port, highlightChanges);
    expect(formulas()).toEqual([]);
    expect(workbook.names.items).toEqual([]);
  });
});

describe("a year’s column that was broken off before it had its heading", () => {
  /** `Programme` with a last column that Excel has named, and what one of its cells holds. */
  async function openWithColumn(content: Parameters<Worksheet["writeCell"]>[2] | null) {
    const opened = await openReview(smallReview);
    await opened.client.Excel.run(async (context) => {
      context.workbook.tables.getItem("Programme").columns.add(-1);
      await context.sync();
    });
    const programme = opened.workbook.findTable("Programme");
    if (!programme) throw new Error("There is no table “Programme”.");
    const { worksheet, bodyRange } = programme;
    const last = bodyRange.columnIndex + bodyRange.columnCount - 1;
    if (content) worksheet.writeCell(bodyRange.rowIndex, last, content);
    const headings = () => programme.columns.map(({ name }) => name);
    expect(headings()).toEqual(["Field", "What to enter", "2015/16", "2016/17", "Column5"]);
    return { ...opened, headings };
  }

  it.each([
    ["is empty", null],
    ["holds what it would hold", { type: "text", value: "A programme", formula: null } as const],
  ])("becomes that of the next year where it %s, and is itself again when that is undone", async (_what, content) => {
    const { port, headings } = await openWithColumn(content);
    await doAndUndo(port, async (workbook) => {
      expect(await rollForward(workbook)).toMatchObject({ kind: "started" });
      expect(headings().slice(-2)).toEqual(["2016/17", "2017/18"]);
    });
    expect(headings().slice(-2)).toEqual(["2016/17", "Column5"]);
  });

  it.each([
    ["words", { type: "text", value: "Mine", formula: null } as const],
    ["a formula that shows nothing", { type: "text", value: "", formula: '=""' } as const],
  ])("stays where it holds %s", async (_what, content) => {
    const { port, headings } = await openWithColumn(content);
    expect(await rollForward(port)).toMatchObject({ kind: "started" });
    expect(headings().slice(-2)).toEqual(["Column5", "2017/18"]);
  });
});

import { generateSummary, type SummaryOutcome } from "../../src/app/generate-summary";
import { takeHandEdits } from "../../src/app/take-hand-edits";
import { formatCell } from "../../src/core/grid/address";
import type { WorkbookPort } from "../../src/excel/port";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { countRoundTrips, openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";
import { setField } from "../support/set-field";
import { smallReview } from "../support/small-review";

const today = { year: 2026, month: 11, day: 23 };

async function generate(port: WorkbookPort): Promise<Extract<SummaryOutcome, { kind: "generated" }>> {
  const outcome = await generateSummary(port, today);
  if (outcome.kind !== "generated") throw new Error("No summary was generated.");
  return outcome;
}

/** The review with a summary in it, saved and opened again. */
async function openWithSummary(): Promise<OpenedWorkbook> {
  const opened = await openReview(smallReview);
  await generate(opened.port);
  return reopen(opened);
}

/** What a person types on the summary in the place of a text, or beside it where `columns` says so. */
function retype({ workbook, host }: OpenedWorkbook, from: string, to: string, columns = 0): void {
  const worksheet = workbook.findWorksheet("Summary");
  if (!worksheet) throw new Error("There is no summary.");
  for (const { value, rowIndex, columnIndex } of cellsOf(worksheet)) {
    if (value === from) host.enter(worksheet, { rowIndex, columnIndex: columnIndex + columns }, to);
  }
}

function textsOf(workbook: Workbook, sheet: string): unknown[] {
  const worksheet = workbook.findWorksheet(sheet);
  return worksheet ? cellsOf(worksheet).map(({ value }) => value) : [];
}

function cellsOf(worksheet: Worksheet) {
  return Array.from({ length: 80 }, (_, rowIndex) =>
    Array.from({ length: 12 }, (_, columnIndex) => ({
      rowIndex,
      columnIndex,
      value: worksheet.readCell(rowIndex, columnIndex).value,
    })),
  ).flat();
}

async function edited(): Promise<OpenedWorkbook> {
  const opened = await openWithSummary();
  retype(opened, "Another output", "An output in my words");
  retype(opened, "Some support.", "A lot of support.");
  retype(opened, "A programme", "Ask Ann about it", 6);
  return opened;
}

test("what was typed on the summary is offered to its cells, and the rest is on the dated copy", async () => {
  const { port, workbook } = await edited();
  const { handEdits, keptCopy } = await generate(port);
  expect(
    handEdits.edits.map(({ label, sourceText, summaryText, source: { worksheetName, cell } }) =>
      [label, sourceText, summaryText, `${worksheetName}!${formatCell(cell)}`].join(" | "),
    ),
  ).toEqual([
    "Output 2 | Another output | An output in my words | Outputs!C6",
    "What support is the UK providing? | Some support.\nAnd more. | A lot of support.\nAnd more. | Programme!D21",
  ]);
  expect(handEdits.keptOnly.map(({ text }) => text)).toEqual(["Ask Ann about it"]);
  expect(keptCopy).toBe("Summary 2026-11-23");
  expect(textsOf(workbook, "Summary 2026-11-23")).toEqual(
    expect.arrayContaining(["An output in my words", "A lot of support.", "Ask Ann about it"]),
  );
  for (const { cell, text } of handEdits.keptOnly) {
    expect(workbook.findWorksheet("Summary 2026-11-23")?.readCell(cell.rowIndex, cell.columnIndex).value).toBe(text);
  }
});

test("taken, they stand in the review, and the summary made again says them and offers nothing more", async () => {
  const { port, workbook } = await edited();
  const { handEdits } = await generate(port);
  expect(await takeHandEdits(port, handEdits.edits)).toEqual({ taken: handEdits.edits, leftAlone: [] });
  expect(textsOf(workbook, "Outputs")).toContain("An output in my words");
  expect(textsOf(workbook, "Programme")).toContain("A lot of support.\nAnd more.");
  expect(await generate(port)).toMatchObject({ keptCopy: null, handEdits: { edits: [], keptOnly: [] } });
  expect(textsOf(workbook, "Summary")).toEqual(expect.arrayContaining(["An output in my words", "A lot of support."]));
});

test("a cell that says something else by now, or became a formula, is left alone", async () => {
  const opened = await edited();
  const { port, workbook } = opened;
  const { handEdits } = await generate(port);
  workbook
    .findWorksheet("Outputs")
    ?.writeCell(5, 2, { type: "text", value: "Another output", formula: '="Another output"' });
  setField(workbook, "What support is the UK providing?", "2016/17", "Rewritten meanwhile");
  const before = saveWorkbook(workbook);
  expect(await takeHandEdits(port, handEdits.edits)).toEqual({ taken: [], leftAlone: handEdits.edits });
  expect(saveWorkbook(workbook)).toEqual(before);
});

test("where rows were sorted meanwhile, a text goes to its own row, not to the one that stands there now", async () => {
  const opened = await openReview({
    ...smallReview,
    rows: {
      ...smallReview.rows,
      Scores: [
        ["2016/17", "1", "A", "Survey"],
        ["2016/17", "2", "A", "Survey"],
      ],
    },
  });
  await generate(opened.port);
  retype(opened, "A", "B");
  const { handEdits } = await generate(opened.port);
  const first = handEdits.edits.filter(({ label }) => label === "Output 1, score");

  const scores = opened.workbook.findWorksheet("Scores");
  if (!scores) throw new Error("There is no sheet of scores.");
  const [one, two] = cellsOf(scores).filter(
    ({ columnIndex, value }) => columnIndex === 1 && /^[12]$/.test(String(value)),
  );
  if (!one || !two) throw new Error("There are no two scores.");
  const refs = [one, two].map(({ rowIndex }) => scores.readCell(rowIndex, 1));
  [two, one].forEach(({ rowIndex }, index) => {
    const ref = refs[index];
    if (ref) scores.writeCell(rowIndex, 1, ref);
  });

  const { taken } = await takeHandEdits(opened.port, first);
  expect(taken.map(({ source }) => source.cell.rowIndex)).toEqual([two.rowIndex]);
  expect([one, two].map(({ rowIndex }) => scores.readCell(rowIndex, 3).value)).toEqual(["A", "B"]);
});

test("of two texts for one cell the first is entered, and the other is left alone", async () => {
  const opened = await edited();
  const { handEdits } = await generate(opened.port);
  const [first] = handEdits.edits;
  if (!first) throw new Error("Nothing is offered.");
  const second = { ...first, value: "An older text", summaryText: "An older text" };
  expect(await takeHandEdits(opened.port, [first, second])).toEqual({ taken: [first], leftAlone: [second] });
  expect(textsOf(opened.workbook, "Outputs")).toContain("An output in my words");
});

test("a cell that somebody changes between our reading and writing is left alone", async () => {
  const opened = await edited();
  const { port, host, workbook } = opened;
  const { handEdits } = await generate(port);
  const writing = host.requestCount + 4;
  host.hooks = {
    beforeRequest: (request) => {
      if (request !== writing) return;
      workbook.findWorksheet("Outputs")?.writeCell(5, 2, { type: "text", value: "Just now", formula: null });
    },
  };
  const { taken, leftAlone } = await takeHandEdits(port, handEdits.edits);
  host.hooks = {};
  expect(leftAlone.map(({ label }) => label)).toEqual(["Output 2"]);
  expect(taken.map(({ label }) => label)).toEqual(["What support is the UK providing?"]);
  expect(workbook.findWorksheet("Outputs")?.readCell(5, 2).value).toBe("Just now");
});

test("a cell that is calculated keeps its formula, and that is told", async () => {
  const opened = await edited();
  opened.workbook
    .findWorksheet("Outputs")
    ?.writeCell(5, 2, { type: "text", value: "Another output", formula: '="Another output"' });
  const { handEdits } = await generate(opened.port);
  const { leftAlone } = await takeHandEdits(opened.port, handEdits.edits);
  expect(leftAlone.map(({ label }) => label)).toEqual(["Output 2"]);
  expect(opened.workbook.findWorksheet("Outputs")?.readCell(5, 2).formula).toBe('="Another output"');
});

test("text that looks like something else stays text", async () => {
  const opened = await openWithSummary();
  retype(opened, "Another output", "'=1+1");
  const { handEdits } = await generate(opened.port);
  expect(handEdits.edits.map(({ value }) => value)).toEqual(["=1+1"]);
  await takeHandEdits(opened.port, handEdits.edits);
  expect(opened.workbook.findWorksheet("Outputs")?.readCell(5, 2)).toMatchObject({ value: "=1+1", formula: null });
});

test("it takes four round trips, whatever was written on the summary", async () => {
  const opened = await openWithSummary();
  expect(await countRoundTrips(opened, () => generate(opened.port))).toBe(4);
  retype(opened, "A programme", "Ask Ann about it", 6);
  expect(await countRoundTrips(opened, () => generate(opened.port))).toBe(4);
  retype(opened, "Another output", "Mine");
  expect(await countRoundTrips(opened, () => generate(opened.port))).toBe(4);
});

test("of a summary that an older version wrote, the copy is all that is told", async () => {
  const opened = await edited();
  const kept = opened.workbook.names.items.filter(({ name }) => /^ReviewSummaryText\d+$/.test(name));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ isVisible }) => !isVisible)).toBe(true);
  for (const name of kept) name.delete();
  expect(await generate(opened.port)).toMatchObject({
    keptCopy: "Summary 2026-11-23",
    handEdits: { edits: [], keptOnly: [] },
  });
});

test("names that are not needed any more are removed, with all of them where the summary is too long to know", async () => {
  const { port, workbook } = await openReview(smallReview);
  const count = () => workbook.names.items.filter(({ name }) => name.startsWith("ReviewSummaryText")).length;
  const progress = (lines: number) =>
    setField(workbook, "Progress and lessons learnt", "2016/17", "A line.\n".repeat(lines));
  progress(100);
  await generate(port);
  expect(count()).toBeGreaterThan(3);
  progress(1);
  await generate(port);
  expect(count()).toBe(2);
  progress(1000);
  await generate(port);
  expect(count()).toBe(0);
});

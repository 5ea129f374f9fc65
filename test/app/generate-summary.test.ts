import { generateSummary, type SummaryOutcome } from "../../src/app/generate-summary";
import { parseRange } from "../../src/core/grid/address";
import type { WorkbookPort } from "../../src/excel/port";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { countRoundTrips, open, openReview, reopen } from "../support/open-workbook";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { setField } from "../support/set-field";
import { mainNamespace, range, write } from "../xlsx/fixtures";

const today = { year: 2026, month: 11, day: 23 };

async function generate(port: WorkbookPort): Promise<Extract<SummaryOutcome, { kind: "generated" }>> {
  const outcome = await generateSummary(port, today);
  if (outcome.kind !== "generated") throw new Error("No summary was generated.");
  return outcome;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const worksheet = workbook.findWorksheet(name);
  if (!worksheet) throw new Error(`There is no sheet “${name}”.`);
  return worksheet;
}

function sheetNames({ worksheets }: Workbook): string[] {
  return worksheets.map(({ name }) => name);
}

test("a summary is written on a new sheet at the end, named and found again after saving", async () => {
  const opened = await openReview(smallReview);
  const before = sheetNames(opened.workbook);
  expect(await generate(opened.port)).toMatchObject({ worksheetName: "Summary", keptCopy: null });
  const again = reopen(opened);
  expect(sheetNames(again.workbook)).toEqual([...before, "Summary"]);
  expect(again.workbook.names.find("ReviewSummaryFingerprint")?.isVisible).toBe(false);
  expect(await generate(again.port)).toMatchObject({ worksheetName: "Summary", keptCopy: null });
  expect(sheetNames(again.workbook)).toEqual([...before, "Summary"]);
});

test("made again, it is the same in every cell, height and merged cell", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const first = pictureOf(sheetOf(workbook, "Summary"), workbook);
  await generate(port);
  expect(pictureOf(sheetOf(workbook, "Summary"), workbook)).toEqual(first);
});

test("it stays where the person moved it and keeps the name that the person gave it", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  summary.name = "It's for the minister!";
  workbook.moveWorksheet(summary, 1);
  const names = sheetNames(workbook);
  setField(workbook, "Programme title", "2016/17", "Another programme");
  expect((await generate(port)).worksheetName).toBe("It's for the minister!");
  expect(sheetNames(workbook)).toEqual(names);
});

test("a sheet of the person's own that is called Summary stays as it is", async () => {
  const { port, workbook } = await openReview(smallReview);
  const own = workbook.addWorksheet("summary");
  write(own, "A1", "mine");
  const before = pictureOf(own, workbook);
  expect((await generate(port)).worksheetName).toBe("Summary (2)");
  expect(pictureOf(own, workbook)).toEqual(before);
});

test("what a person wrote on it is kept on a dated copy first, and the outcome says so", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  const generated = pictureOf(summary, workbook);
  write(summary, "A2", "edited by hand");
  const edited = pictureOf(summary, workbook);

  expect((await generate(port)).keptCopy).toBe("Summary 2026-11-23");
  expect(pictureOf(summary, workbook)).toEqual(generated);
  const copy = sheetOf(workbook, "Summary 2026-11-23");
  expect(pictureOf(copy, workbook)).toEqual({ ...edited, name: copy.name, position: copy.position });
  expect(copy.position).toBe(workbook.worksheets.length - 1);

  expect((await generate(port)).keptCopy).toBeNull();
  write(summary, "A2", "edited again");
  expect((await generate(port)).keptCopy).toBe("Summary 2026-11-23 (2)");
});

test("a new name of the range, its sheet's deletion or a copy of it do not lead astray", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  workbook.copyWorksheet(sheetOf(workbook, "Summary"), 0, "My copy");
  const copy = pictureOf(sheetOf(workbook, "My copy"), workbook);
  workbook.deleteWorksheet(sheetOf(workbook, "Summary"));
  expect(await generate(port)).toMatchObject({ worksheetName: "Summary", keptCopy: null });
  expect(pictureOf(sheetOf(workbook, "My copy"), workbook)).toEqual(copy);
});

test("rows inserted above it are taken into it again, and what was merged there is split", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  const generated = pictureOf(summary, workbook);
  const name = workbook.names.find("ReviewSummary");
  const old = parseRange(name?.formula.split("!")[1] ?? "");
  if (!name || !old) throw new Error("The summary has no name.");
  name.formula = `='Summary'!$A$3:$E$${old.rowCount + 2}`;
  summary.merge({ ...old, rowIndex: old.rowCount, rowCount: 2 });
  await generate(port);
  expect(pictureOf(summary, workbook)).toEqual(generated);
});

test("a stray format or note far away is left alone and costs no more round trips", async () => {
  const opened = await openReview(smallReview);
  const { port, workbook } = opened;
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  summary.changeStyles(range("XFD1048576"), (index) => workbook.styles.derive(index, { fill: "#FF0000" }));
  write(summary, "Z500", "a note");
  expect(await countRoundTrips(opened, () => generate(port))).toBe(4);
  expect(summary.readCell(499, 25).value).toBe("a note");
  expect(sheetNames(workbook)).not.toContain("Summary 2026-11-23");
});

test("a summary that grows over cells that were not looked at is kept on a copy first", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  write(sheetOf(workbook, "Summary"), "A500", "a note");
  setField(workbook, "Progress and lessons learnt", "2016/17", "A line.\n".repeat(2500));
  expect((await generate(port)).keptCopy).toBe("Summary 2026-11-23");
  expect(sheetOf(workbook, "Summary 2026-11-23").readCell(499, 0).value).toBe("a note");
});

test("a workbook without a review stays untouched", async () => {
  const opened = open();
  expect(await countRoundTrips(opened, () => generateSummary(opened.port, today))).toBe(2);
  expect(await generateSummary(opened.port, today)).toEqual({ kind: "no review" });
  expect(sheetNames(opened.workbook)).toEqual(["Sheet1"]);
});

test("a protected summary sheet is named and stays as it is, with its name", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  write(summary, "A2", "edited by hand");
  summary.isProtected = true;
  const before = [pictureOf(summary, workbook), sheetNames(workbook), workbook.names.find("ReviewSummary")?.formula];
  await expect(generate(port)).rejects.toMatchObject({
    reason: "protected",
    message: "The sheet “Summary” is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  });
  expect([pictureOf(summary, workbook), sheetNames(workbook), workbook.names.find("ReviewSummary")?.formula]).toEqual(
    before,
  );
});

test("a table where the summary is written is named, and nothing is written", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  write(summary, "G3", "Ask");
  write(summary, "G4", "Ann");
  summary.addTable(range("G3:G4"), true).name = "ToAsk";
  const before = [pictureOf(summary, workbook), sheetNames(workbook)];
  await expect(generate(port)).rejects.toMatchObject({
    reason: "no room",
    message:
      "The table “ToAsk” is on the sheet “Summary”, where the summary is written. Move it to another sheet, then try again.",
  });
  expect([pictureOf(summary, workbook), sheetNames(workbook)]).toEqual(before);
});

test("a table of the review that was moved beside the summary keeps its rows", async () => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const summary = sheetOf(workbook, "Summary");
  const old = workbook.findTable("Budget");
  if (!old) throw new Error("There is no table Budget.");
  old.name = "Elsewhere";
  const rows = [
    ["Year", "Line", "Type", "Allocated", "Spent", "Note"],
    ["2016/17", "Staff", "ODA", "1500", "1400", "checked"],
  ];
  rows.forEach((texts, row) => texts.forEach((text, column) => write(summary, `${"GHIJKL"[column]}${row + 3}`, text)));
  summary.addTable(range("G3:L4"), true).name = "Budget";
  await expect(generate(port)).rejects.toMatchObject({ reason: "no room" });
  expect(summary.readCell(3, 11).value).toBe("checked");
});

test("a note that somebody wrote on the summary stays, and is no reason not to make it again", async () => {
  const opened = await openReview(smallReview);
  await generate(opened.port);
  const { file } = opened.workbook;
  const note = `<comment ref="A8" authorId="0"><text><t>Is this still so?</t></text></comment>`;
  file.setText(
    "xl/comments9.xml",
    `<comments xmlns="${mainNamespace}"><authors><author>Ann</author></authors><commentList>${note}</commentList></comments>`,
  );
  file.relate(sheetOf(opened.workbook, "Summary").partName, "comments", "xl/comments9.xml");
  const noted = reopen(opened);
  const notes = [{ cell: { rowIndex: 7, columnIndex: 0 }, author: "Ann", text: "Is this still so?" }];
  expect(sheetOf(noted.workbook, "Summary").notes).toEqual(notes);

  setField(noted.workbook, "Programme title", "2016/17", "Another programme");
  await generate(noted.port);
  const summary = sheetOf(reopen(noted).workbook, "Summary");
  expect(summary.readCell(1, 1).value).toBe("Another programme");
  expect(summary.notes).toEqual(notes);
});

test.each([
  ["shows nothing", "G3", '=IF(E8="","Score missing","")', ""],
  ["shows what stood there", "B2", "=Programme!D4", "A programme"],
])("a formula that %s is kept on a dated copy first", async (_name, address, formula, value) => {
  const { port, workbook } = await openReview(smallReview);
  await generate(port);
  const { rowIndex, columnIndex } = range(address);
  sheetOf(workbook, "Summary").writeCell(rowIndex, columnIndex, { type: "text", value, formula });
  const { keptCopy } = await generate(port);
  expect(keptCopy).toBe("Summary 2026-11-23");
  expect(sheetOf(workbook, "Summary 2026-11-23").readCell(rowIndex, columnIndex).formula).toBe(formula);
  expect((await generate(port)).keptCopy).toBeNull();
});

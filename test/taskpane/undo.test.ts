import { demo } from "../../src/app/examples/demo";
import type { Pane } from "../../src/taskpane/pane";
import { smallReview } from "../support/small-review";
import { pictureOf } from "../support/worksheet-picture";
import { setField } from "../support/set-field";
import type { OpenedPane } from "./open-pane";
import { openPane, typeIn } from "./open-pane";
import { write } from "../xlsx/fixtures";

/** All that a person sees of the workbook; ids aside, since a sheet that comes again gets another one. */
function picturesOf({ workbook }: OpenedPane) {
  return {
    sheets: workbook.worksheets.map((worksheet) => pictureOf(worksheet, workbook)),
    tables: workbook.tables.map(({ name, range }) => ({ name, range })),
    names: workbook.names.items.map(({ name, formula }) => [name, formula.replaceAll("'", "")]).sort(),
  };
}

const commands: readonly [string, (pane: Pane) => Promise<unknown>][] = [
  ["all safe fixes", (pane) => pane.validate().then(() => pane.fixAllSafe())],
  ["an accepted finding", acceptFirst],
  ["highlights", (pane) => pane.highlight()],
  ["a first summary", (pane) => pane.generateSummary()],
  ["the next year", (pane) => pane.planNextYear().then(() => pane.startNextYear())],
];

async function acceptFirst(pane: Pane): Promise<void> {
  await pane.validate();
  const finding = pane.store.get().validation?.value.findings.find(({ level }) => level === "warning");
  if (!finding) throw new Error("There is no warning.");
  await pane.accept(finding, { note: "Agreed", name: "R. Reviewer" });
}

test.each(commands)("%s, undone, leaves the workbook as it was", async (_name, command) => {
  const opened = await openPane(demo);
  const before = picturesOf(opened);
  await command(opened.pane);
  expect(opened.pane.store.get().notice?.kind).not.toBe("error");
  expect(picturesOf(opened)).not.toEqual(before);
  await opened.pane.undo();
  expect(opened.pane.store.get()).toMatchObject({
    lastCommand: null,
    notice: { kind: "done", message: "The last command is undone." },
  });
  expect(picturesOf(opened)).toEqual(before);
});

test("highlights made anew, undone, are those of before", async () => {
  const opened = await openPane(demo);
  await opened.pane.highlight();
  const before = picturesOf(opened);
  typeIn(opened, "Scores", "D9", "C");
  const edited = picturesOf(opened);
  await opened.pane.highlight();
  expect(picturesOf(opened)).not.toEqual(edited);
  await opened.pane.undo();
  expect(picturesOf(opened)).toEqual(edited);
  expect(edited).not.toEqual(before);
});

/** A pane beside a review whose summary a person wrote a note on. */
async function summaryWithNote() {
  const opened = await openPane(smallReview);
  const { pane, workbook } = opened;
  await pane.generateSummary();
  const summary = workbook.findWorksheet("Summary");
  if (!summary) throw new Error("There is no summary.");
  write(summary, "G3", "a note");
  return { ...opened, summary };
}

test("a summary made anew, undone, is the one of before with what a person wrote on it", async () => {
  const opened = await summaryWithNote();
  const { pane, workbook } = opened;
  setField(workbook, "Programme title", "2016/17", "Another programme");
  const before = picturesOf(opened);
  await pane.generateSummary();
  expect(workbook.worksheets.at(-1)?.name).toMatch(/^Summary 2024/);
  await pane.undo();
  expect(picturesOf(opened)).toEqual(before);
});

test("a summary that was renamed since, undone, is found again under its new name", async () => {
  const opened = await openPane(smallReview);
  const { pane, workbook } = opened;
  await pane.generateSummary();
  const title = workbook.findWorksheet("Summary")?.readCell(1, 1).value;
  setField(workbook, "Programme title", "2016/17", "Another programme");
  await pane.generateSummary();
  await opened.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Summary").name = "The minister's";
    await context.sync();
  });
  await pane.undo();
  expect(pane.store.get().notice?.message).toBe("The last command is undone.");
  expect(workbook.findWorksheet("The minister's")?.readCell(1, 1).value).toBe(title);
  expect(workbook.names.find("ReviewSummary")?.formula).toMatch(/^='The minister''s'!/);

  await pane.generateSummary();
  expect(pane.store.get().notice?.kind).toBe("done");
  expect(workbook.worksheets.at(-1)?.name).toBe("The minister's");
  expect(workbook.findWorksheet("The minister's")?.readCell(1, 1).value).toBe("Another programme");
});

test("a first summary on which somebody commented since is not undone, and says so", async () => {
  const { pane, workbook } = await openPane(smallReview);
  await pane.generateSummary();
  const summary = workbook.findWorksheet("Summary");
  if (!summary) throw new Error("There is no summary.");
  const part = "xl/threadedComments/threadedComment1.xml";
  const comment = `<threadedComment ref="C3" personId="{P}" id="{1}"><text>Is this agreed?</text></threadedComment>`;
  workbook.file.setText(part, `<ThreadedComments xmlns="urn:t">${comment}</ThreadedComments>`);
  workbook.file.relate(summary.partName, "threadedComment", part);
  await pane.undo();
  expect(pane.store.get().notice?.message).toBe(
    "Not undone: the sheet “Summary” changed since. Change what you need by hand.",
  );
  expect(workbook.findWorksheet("Summary")?.comments.map(({ text }) => text)).toEqual(["Is this agreed?"]);
});

test("a copy that the person made of the summary since stays when the summary is undone", async () => {
  const { pane, workbook, summary } = await summaryWithNote();
  await pane.generateSummary();
  const own = workbook.copyWorksheet(summary, 0, "Summary (2)");
  const picture = pictureOf(own, workbook);
  await pane.undo();
  expect(pane.store.get().notice?.message).toBe("The last command is undone.");
  expect(workbook.worksheets.map(({ name }) => name)).toContain("Summary (2)");
  expect(pictureOf(own, workbook)).toEqual(picture);
  expect(workbook.worksheets.some(({ name }) => name.startsWith("Summary 2024"))).toBe(false);
});

test("set up in an empty workbook, undone, leaves one empty sheet of the same name", async () => {
  const opened = await openPane();
  await opened.pane.setUp();
  await opened.pane.undo();
  expect(opened.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(opened.workbook.tables).toHaveLength(0);
  expect(opened.pane.store.get().standing).toBe("no review");
});

test("what somebody changed since stops it, with its place, and nothing is undone", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.validate();
  await pane.fixAllSafe();
  const fixed = pane.store.get().lastCommand?.written[0]?.left?.cells[0];
  const sheet = opened.workbook.worksheets.find(({ id }) => id === fixed?.worksheet);
  if (!fixed || !sheet) throw new Error("Nothing was fixed.");
  sheet.writeCell(fixed.range.rowIndex, fixed.range.columnIndex, { type: "text", value: "mine", formula: null });
  const before = picturesOf(opened);
  await pane.undo();
  expect(pane.store.get().notice).toMatchObject({
    kind: "error",
    message: expect.stringMatching(new RegExp(`^Not undone: “${sheet.name}”, [A-Z]+\\d+ changed since\\.`)) as string,
  });
  expect(picturesOf(opened)).toEqual(before);
});

test("a summary that somebody wrote on since is not taken away", async () => {
  const opened = await openPane(smallReview);
  await opened.pane.generateSummary();
  const summary = opened.workbook.findWorksheet("Summary");
  if (!summary) throw new Error("There is no summary.");
  write(summary, "A2", "a word of mine");
  const before = picturesOf(opened);
  await opened.pane.undo();
  expect(opened.pane.store.get().notice?.message).toBe(
    "Not undone: the sheet “Summary” changed since. Change what you need by hand.",
  );
  expect(picturesOf(opened)).toEqual(before);
});

test("a summary that was made again and deleted since is told by its name", async () => {
  const opened = await openPane(smallReview);
  const { pane, workbook } = opened;
  await pane.generateSummary();
  setField(workbook, "Programme title", "2016/17", "Another programme");
  await pane.generateSummary();
  const summary = workbook.findWorksheet("Summary");
  if (summary) workbook.deleteWorksheet(summary);
  await pane.undo();
  expect(pane.store.get().notice?.message).toBe(
    "Not undone: the sheet “Summary” changed since. Change what you need by hand.",
  );
});

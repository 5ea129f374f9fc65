import { smallReview } from "../support/small-review";
import { openPane, typeIn, valueOf, type OpenedPane } from "./open-pane";

/** A pane beside a review whose summary was written on, and made again. */
async function openEdited(): Promise<OpenedPane> {
  const opened = await openPane(smallReview);
  await opened.pane.generateSummary();
  const place = (text: string) => addressOf(opened, text);
  typeIn(opened, "Summary", place("Another output"), "An output in my words");
  typeIn(opened, "Summary", place("Some support."), "A lot of support.");
  typeIn(opened, "Summary", "H3", "Ask Ann");
  await opened.pane.generateSummary();
  return opened;
}

function addressOf({ workbook }: OpenedPane, text: string): string {
  const summary = workbook.findWorksheet("Summary");
  for (let rowIndex = 0; rowIndex < 60; rowIndex += 1) {
    if (summary?.readCell(rowIndex, 0).value === text) return `A${rowIndex + 1}`;
  }
  throw new Error(`“${text}” is not on the summary.`);
}

function labels({ pane }: OpenedPane): string[] | undefined {
  return pane.store.get().handEdits?.edits.map(({ label }) => label);
}

test("texts that were written on the summary are offered after it was made again, and told", async () => {
  const opened = await openEdited();
  const { handEdits, notice } = opened.pane.store.get();
  expect(labels(opened)).toEqual(["Output 2", "What support is the UK providing?"]);
  expect(handEdits).toMatchObject({ keptOnly: [{ text: "Ask Ann" }], keptCopy: "Summary 2024-10-01" });
  expect(notice?.message).toBe(
    "Summary generated: 1 page, 2 outputs, 0 recommendations. The old one was edited by hand, so it is kept on the sheet “Summary 2024-10-01”. 2 texts of the old one can go into the review.",
  );
});

test("a text that is used stands in the review and on the summary, and what is left can be left", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  const [output, support] = pane.store.get().handEdits?.edits ?? [];
  if (!output || !support) throw new Error("Two texts are offered.");
  await pane.useHandEdits([output]);
  expect(await valueOf(opened, "Outputs", "C6")).toBe("An output in my words");
  expect(addressOf(opened, "An output in my words")).toBeDefined();
  expect(labels(opened)).toEqual(["What support is the UK providing?"]);
  expect(pane.store.get().notice?.message).toBe("Entered in Outputs C6, and the summary made again.");
  expect(pane.store.get().preview?.value?.standing).toBe("up to date");

  pane.leaveHandEdit(support);
  expect(labels(opened)).toEqual([]);
  expect(pane.store.get().handEdits?.keptOnly).toHaveLength(1);
});

test("all of them can be used at once, but for one whose cell was changed in the meantime", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  typeIn(opened, "Outputs", "C6", "Typed meanwhile");
  await pane.useHandEdits(pane.store.get().handEdits?.edits ?? []);
  expect(await valueOf(opened, "Outputs", "C6")).toBe("Typed meanwhile");
  expect(await valueOf(opened, "Programme", "D21")).toBe("A lot of support.\nAnd more.");
  expect(pane.store.get().notice?.message).toBe(
    "Entered in Programme D21, and the summary made again. Output 2: changed in the meantime or calculated, so left alone. See “Summary 2024-10-01”.",
  );
  expect(labels(opened)).toEqual([]);
});

test("what is not decided about stays when the summary is made once more", async () => {
  const opened = await openEdited();
  await opened.pane.generateSummary();
  expect(labels(opened)).toHaveLength(2);
  typeIn(opened, "Summary", addressOf(opened, "Another output"), "Other words again");
  await opened.pane.generateSummary();
  expect(opened.pane.store.get().handEdits?.edits.map(({ summaryText }) => summaryText)).toEqual([
    "Other words again",
    "A lot of support.\nAnd more.",
  ]);
});

test("a text that is left alone is told by the copy that it is on, also where a later one was kept since", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  typeIn(opened, "Summary", addressOf(opened, "Some support."), "Other support.");
  await pane.generateSummary();
  const output = pane.store.get().handEdits?.edits.find(({ label }) => label === "Output 2");
  if (!output) throw new Error("The text of the first copy is offered still.");
  expect([output.keptCopy, pane.store.get().handEdits?.keptCopy]).toEqual([
    "Summary 2024-10-01",
    "Summary 2024-10-01 (2)",
  ]);
  typeIn(opened, "Outputs", "C6", "Typed meanwhile");
  await pane.useHandEdits([output]);
  expect(pane.store.get().notice?.message).toBe(
    "Output 2: changed in the meantime or calculated, so left alone. See “Summary 2024-10-01”.",
  );
});

test("undone, the summary has its texts again, and making it again offers them again", async () => {
  const opened = await openEdited();
  await opened.pane.undo();
  expect(opened.pane.store.get()).toMatchObject({ handEdits: null, notice: { kind: "done" } });
  expect(addressOf(opened, "An output in my words")).toBeDefined();
  await opened.pane.generateSummary();
  expect(labels(opened)).toHaveLength(2);
});

test("a text that is used can be taken back, from the review and from the summary", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  await pane.useHandEdits(pane.store.get().handEdits?.edits ?? []);
  await pane.undo();
  expect(pane.store.get().notice?.message).toBe("The last command is undone.");
  expect(await valueOf(opened, "Outputs", "C6")).toBe("Another output");
  expect(addressOf(opened, "Another output")).toBeDefined();
  expect(labels(opened)).toEqual(["Output 2", "What support is the UK providing?"]);
});

test("a text that was used, and changed in the review since, stays there; the summary is taken back, and that is said", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  await pane.useHandEdits(pane.store.get().handEdits?.edits ?? []);
  typeIn(opened, "Outputs", "C6", "Typed since");
  await pane.undo();
  expect(await valueOf(opened, "Outputs", "C6")).toBe("Typed since");
  expect(addressOf(opened, "Another output")).toBeDefined();
  const message = "Undone in part: “Outputs”, C6 changed since. Change what you need by hand.";
  expect(pane.store.get().notice).toEqual({ kind: "error", message });
});

test("another command that is undone takes no text away that is not decided about", async () => {
  const opened = await openEdited();
  await opened.pane.highlight();
  await opened.pane.undo();
  expect(opened.pane.store.get().notice?.message).toBe("The last command is undone.");
  expect(labels(opened)).toHaveLength(2);
});

test("what is not decided about stays when the next year is started, and can be used then", async () => {
  const opened = await openEdited();
  const { pane } = opened;
  await pane.planNextYear();
  await pane.startNextYear();
  expect(pane.store.get().notice?.message).toMatch(/^2017\/18 is started/);
  expect(labels(opened)).toEqual(["Output 2", "What support is the UK providing?"]);
  const [output] = pane.store.get().handEdits?.edits ?? [];
  if (!output) throw new Error("A text is offered.");
  await pane.useHandEdits([output]);
  expect(await valueOf(opened, "Outputs", "C6")).toBe("An output in my words");
  await pane.undo();
  expect(labels(opened)).toEqual(["Output 2", "What support is the UK providing?"]);
});

test("nobody is asked about a summary that nobody wrote on", async () => {
  const { pane } = await openPane(smallReview);
  await pane.generateSummary();
  await pane.generateSummary();
  expect(pane.store.get().handEdits).toBeNull();
});

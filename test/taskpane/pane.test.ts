import { demo } from "../../src/app/examples/demo";
import type { WorkbookPort } from "../../src/excel/port";
import { isStale, shownFindings } from "../../src/taskpane/pane-state";
import { createPane, type Pane } from "../../src/taskpane/pane";
import { formatCell } from "../../src/core/grid/address";
import { openReview } from "../support/open-workbook";
import { openPane, typeIn, until, valueOf } from "./open-pane";

test("a new workbook is no review; set up, it is one", async () => {
  const opened = await openPane();
  const { pane } = opened;
  expect(pane.store.get()).toMatchObject({ start: "ready", standing: "no review" });
  await pane.setUp();
  expect(pane.store.get()).toMatchObject({ standing: "review", task: null, notice: { kind: "done" } });
  expect(await valueOf(opened, "Programme", "A1")).toBe("Programme");
});

test("what is clicked before Office is ready is done as soon as it is", async () => {
  const { port } = await openReview(demo);
  const pane = createPane({ now: () => new Date(2024, 9, 1) });
  const clicked = pane.validate();
  await pane.connect(port);
  expect(await clicked).toBe("done");
  expect(pane.store.get().validation?.value.findings.length).toBeGreaterThan(0);
});

test("what is clicked before Office is known to be missing ends, and the pane says why", async () => {
  const pane = createPane({ now: () => new Date(2024, 9, 1) });
  const clicked = pane.generateSummary();
  pane.refuse("outside Excel");
  expect(await clicked).toBe("failed");
  expect(pane.store.get()).toMatchObject({ start: "outside Excel", task: null });
});

test("the example opens in a new workbook, and validates with findings", async () => {
  const { pane } = await openPane();
  await pane.openExample();
  await pane.validate();
  const { validation, announcement } = pane.store.get();
  expect(validation?.value.counts.error).toBeGreaterThan(0);
  expect(announcement).toMatch(/^\d+ errors, \d+ warnings, \d+ advice\.$/);
});

test("a fix is entered, and the finding is gone", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.validate();
  const finding = shownFindings(pane.store.get()).find(({ fix }) => fix?.to === "A+");
  if (!finding?.cell || !finding.worksheet) throw new Error("The example has a score to fix.");
  await pane.fix([finding]);
  expect(await valueOf(opened, finding.worksheet, formatCell(finding.cell))).toBe("A+");
  const { validation, notice } = pane.store.get();
  expect(notice).toEqual({ kind: "done", message: "1 cell fixed." });
  expect(validation?.value.findings.filter(({ fix, cell }) => fix && cell === finding.cell)).toEqual([]);
  expect(isStale(validation, pane.store.get())).toBe(false);
});

test("every safe fix is entered at once, and a cell that says something else by now is left alone", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.validate();
  const fixable = shownFindings(pane.store.get()).filter(({ fix, accepted }) => fix && accepted === null);
  const [first] = fixable;
  if (!first?.cell || !first.worksheet) throw new Error("The example has something to fix.");
  typeIn(opened, first.worksheet, formatCell(first.cell), "typed meanwhile");
  await pane.fixAllSafe();
  expect(await valueOf(opened, first.worksheet, formatCell(first.cell))).toBe("typed meanwhile");
  expect(pane.store.get().notice?.message).toBe(
    `${fixable.length - 1} cells fixed. 1 cell changed in the meantime: left alone.`,
  );
  expect(shownFindings(pane.store.get()).filter(({ fix }) => fix)).toEqual([]);
});

test("a cell with a formula is left to the person", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  const scores = opened.workbook.findWorksheet("Scores");
  scores?.writeCell(10, 3, { type: "text", value: "a +", formula: '="a"&" +"' });
  await pane.validate();
  const [finding] = shownFindings(pane.store.get()).filter(
    ({ fix, cell }) => fix && cell && formatCell(cell) === "D11",
  );
  if (!finding) throw new Error("The formula gives a score to fix.");
  await pane.fix([finding]);
  expect(await valueOf(opened, "Scores", "D11")).toBe("a +");
  expect(pane.store.get().notice?.message).toBe("0 cells fixed. 1 cell holds a formula: correct the formula yourself.");
});

test("an accepted finding stays in sight with its note, and counts no more", async () => {
  const { pane } = await openPane(demo);
  await pane.validate();
  const before = pane.store.get().validation?.value.counts.warning ?? 0;
  const finding = shownFindings(pane.store.get()).find(({ level, accepted }) => level === "warning" && !accepted);
  if (!finding) throw new Error("The example has a warning.");
  await pane.accept(finding, { note: "Agreed with the board.", name: "A. Reviewer" });
  const { validation, reviewerName } = pane.store.get();
  expect(validation?.value.counts.warning).toBe(before - 1);
  expect(validation?.value.findings).toContainEqual({ ...finding, accepted: "Agreed with the board." });
  expect(reviewerName).toBe("A. Reviewer");
});

test("an edit makes what was worked out stale, at once after our own writing too, which does not", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.validate();
  await pane.highlight();
  await pane.generateSummary();
  expect(isStale(pane.store.get().validation, pane.store.get())).toBe(false);
  expect(pane.store.get().preview?.value?.standing).toBe("up to date");
  opened.host.contentChanged(opened.workbook.activeWorksheet, {
    rowIndex: 8,
    columnIndex: 3,
    rowCount: 1,
    columnCount: 1,
  });
  await until(pane, (state) => isStale(state.validation, state));
});

test("opened while a cell was being edited for long, the pane still hears of the edits after that", async () => {
  const opened = await openReview(demo);
  const pane = createPane({ now: () => new Date(2024, 9, 1) });
  opened.host.isEditingCell = true;
  await pane.connect(opened.port);
  expect(pane.store.get().notice?.kind).toBe("error");
  opened.host.isEditingCell = false;
  await pane.validate();
  typeIn(opened, "Scores", "D9", "Z");
  await until(pane, (state) => isStale(state.validation, state));
});

test("switched on, it validates again by itself once the person rests, and writes nothing", async () => {
  const writes: number[] = [];
  const opened = await openPane(demo, (port: WorkbookPort) => ({
    ...port,
    apply: (edits) => {
      writes.push(edits.length);
      return port.apply(edits);
    },
  }));
  const { pane } = opened;
  await pane.validate();
  const first = pane.store.get().validation;
  pane.setValidatesByItself(true);
  typeIn(opened, "Scores", "D9", "Z");
  await until(pane, (state) => state.validation !== first);
  expect(shownFindings(pane.store.get())).toContainEqual(expect.objectContaining({ value: "Z", worksheet: "Scores" }));
  expect(writes).toEqual([]);
});

test("switched on, it neither takes away what was said last nor complains while a cell is being edited", async () => {
  const opened = await openPane(demo);
  const { pane, host } = opened;
  await pane.validate();
  pane.setValidatesByItself(true);
  await pane.generateSummary();
  const { notice } = pane.store.get();
  expect(notice?.kind).toBe("done");
  typeIn(opened, "Scores", "D9", "Z");
  host.isEditingCell = true;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(pane.store.get().notice).toBe(notice);
  host.isEditingCell = false;
  await until(pane, (state) => !isStale(state.validation, state));
  expect(shownFindings(pane.store.get())).toContainEqual(expect.objectContaining({ value: "Z", worksheet: "Scores" }));
  expect(pane.store.get().notice).toBe(notice);
});

test("switched on, it validates again after what was undone", async () => {
  const { pane } = await openPane(demo);
  await pane.validate();
  pane.setValidatesByItself(true);
  const found = pane.store.get().validation?.value.findings.length;
  await pane.fixAllSafe();
  expect(pane.store.get().validation?.value.findings.length).not.toBe(found);
  await pane.undo();
  await until(pane, (state) => !isStale(state.validation, state));
  expect(pane.store.get().validation?.value.findings).toHaveLength(found ?? 0);
});

/** A pane that has begun to validate by itself after an edit. */
async function validatingByItself(): Promise<Pane> {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.validate();
  pane.setValidatesByItself(true);
  typeIn(opened, "Scores", "D9", "Z");
  await until(pane, ({ task }) => task !== null);
  return pane;
}

test("what is clicked while it validates by itself is done first, and then it validates", async () => {
  const pane = await validatingByItself();
  expect(await Promise.all([pane.generateSummary(), pane.highlight()])).toEqual(["done", "busy"]);
  expect(pane.store.get().notice?.message).toMatch(/^Summary generated/);
  await until(pane, (state) => !isStale(state.validation, state));
});

test("switched on, and cancelled by the person, it does not begin again by itself", async () => {
  const pane = await validatingByItself();
  pane.cancel();
  await until(pane, ({ task }) => task === null);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isStale(pane.store.get().validation, pane.store.get())).toBe(true);
});

test("a second click while one runs does nothing", async () => {
  const { pane } = await openPane(demo);
  const [first, second] = await Promise.all([pane.validate(), pane.validate()]);
  expect([first, second]).toEqual(["done", "busy"]);
});

test("what is being read can be cancelled; what is being written cannot", async () => {
  let answer: () => void = () => undefined;
  let held = Promise.resolve();
  const { pane } = await openPane(demo, (port) => ({
    ...port,
    read: (request) => held.then(() => port.read(request)),
  }));
  held = new Promise<void>((resolve) => (answer = resolve));
  const validating = pane.validate();
  pane.cancel();
  expect(await validating).toBe("cancelled");
  expect(pane.store.get()).toMatchObject({ task: null, validation: null, notice: null });
  answer();
  expect(await pane.validate()).toBe("done");

  const states: (boolean | undefined)[] = [];
  pane.store.watch(() => states.push(pane.store.get().task?.canBeCancelled));
  await pane.highlight();
  expect(states.indexOf(false)).toBeGreaterThan(states.indexOf(true));
});

test("so can the wait for Excel to tell of edits, which a later command gets", async () => {
  const opened = await openReview(demo);
  const { port } = opened;
  let begin: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (begin = resolve));
  const pane = createPane({ now: () => new Date(2024, 9, 1) });
  let asked = 0;
  const onChanged: WorkbookPort["onChanged"] = async (listener) => {
    asked += 1;
    if (asked === 1) throw new Error("A cell is being edited.");
    await held;
    return port.onChanged(listener);
  };
  await pane.connect({ ...port, onChanged });
  const validating = pane.validate();
  pane.cancel();
  expect(await validating).toBe("cancelled");
  begin();
  expect(await pane.validate()).toBe("done");
  typeIn(opened, "Scores", "D9", "Z");
  await until(pane, (state) => isStale(state.validation, state));
});

test("what is being judged can be cancelled, and leaves no half of a result", async () => {
  let whenGivingWay: () => void = () => undefined;
  const { pane } = await openPane(demo, (port) => ({
    ...port,
    giveWay: () => {
      whenGivingWay();
      return port.giveWay();
    },
  }));
  for (const [command, moments] of [
    [pane.validate, 3],
    [pane.highlight, 4],
    [pane.preview, 4],
    [() => pane.readLastYear("What somebody pasted, which may take long to read."), 3],
  ] as const) {
    for (let moment = 1; moment <= moments; moment += 1) {
      let count = 0;
      whenGivingWay = () => {
        count += 1;
        if (count === moment) pane.cancel();
      };
      expect([moment, await command()]).toEqual([moment, "cancelled"]);
      const { task, validation, comparison, preview, yearStep, notice, lastCommand } = pane.store.get();
      expect([task, validation, comparison, preview, yearStep, notice, lastCommand]).toEqual(Array(7).fill(null));
    }
  }
});

test("a cell that is being edited is waited for, then the person is asked to end it", async () => {
  const { pane, host } = await openPane(demo);
  host.isEditingCell = true;
  setTimeout(() => (host.isEditingCell = false), 30);
  expect(await pane.validate()).toBe("done");
  host.isEditingCell = true;
  expect(await pane.validate()).toBe("failed");
  expect(pane.store.get().notice?.message).toBe(
    "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  );
});

test("a read-only workbook can be validated, and says why it cannot be written", async () => {
  const { pane, host } = await openPane(demo);
  host.isReadOnly = true;
  expect(await pane.validate()).toBe("done");
  expect(await pane.highlight()).toBe("failed");
  expect(pane.store.get().notice).toEqual({
    kind: "error",
    message: "The workbook is read-only. Save a copy of it, then try again there.",
  });
});

test("a protected sheet is named", async () => {
  const { pane, client } = await openPane(demo);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scores").protection.protect();
    await context.sync();
  });
  expect(await pane.highlight()).toBe("failed");
  expect(pane.store.get().notice?.message).toBe(
    "The sheet “Scores” is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  );
});

test("a cell on a hidden sheet is not gone to: the message says how to show the sheet", async () => {
  const { pane, client } = await openPane(demo);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Lists").visibility = "Hidden";
    await context.sync();
  });
  await pane.validate();
  const hidden = pane.store.get().review?.structure.worksheets.find(({ name }) => name === "Lists");
  if (!hidden) throw new Error("The example has a sheet Lists.");
  expect(await pane.goTo(hidden.id, { rowIndex: 0, columnIndex: 0 })).toBe("failed");
  expect(pane.store.get().notice?.message).toBe(
    "The sheet “Lists” is hidden. Unhide it (Home > Format > Hide & Unhide), then try again.",
  );
});

test("the findings of a sheet that has none any more are no filter: the others are shown", async () => {
  const opened = await openPane(demo);
  const { pane, workbook } = opened;
  await pane.validate();
  const all = shownFindings(pane.store.get());
  expect(all.map(({ worksheet }) => worksheet)).toContain(null);
  pane.setFilter({ worksheet: "Scores" });
  expect(new Set(shownFindings(pane.store.get()).map(({ worksheet }) => worksheet))).toEqual(new Set(["Scores"]));
  const scores = workbook.findWorksheet("Scores");
  if (scores) scores.name = "Marks";
  await pane.validate();
  expect(shownFindings(pane.store.get())).toHaveLength(all.length);
  if (scores) scores.name = "Scores";
  await pane.validate();
  expect(shownFindings(pane.store.get())).toHaveLength(all.length);
});

test("a kind of change that is gone is no filter any more, and one that is still there stays", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.compare();
  const declined = pane.store.get().comparison?.value.changes.filter(({ kind }) => kind === "declined") ?? [];
  expect(declined.length).toBeGreaterThan(0);
  pane.showOnlyKind("declined");
  await pane.compare();
  expect(pane.store.get().changeKind).toBe("declined");
  for (const { entry, from } of declined) {
    if (entry.cell) typeIn(opened, entry.row.worksheetName, formatCell(entry.cell), String(from));
  }
  await pane.compare();
  expect(pane.store.get().comparison?.value.changes.some(({ kind }) => kind === "declined")).toBe(false);
  expect(pane.store.get().changeKind).toBeNull();
});

test("next and previous step round through the cells that are shown", async () => {
  const { pane } = await openPane(demo);
  await pane.validate();
  pane.setFilter({ worksheet: "Budget" });
  const findings = shownFindings(pane.store.get()).filter(({ cell }) => cell);
  await pane.step(-1);
  expect(pane.store.get().current).toBe(findings.at(-1));
  await pane.step(1);
  expect(pane.store.get().current).toBe(findings[0]);
  await pane.step(1);
  expect(pane.store.get().current).toBe(findings[1]);
});

test("after a fix, next goes on to the next finding", async () => {
  const { pane } = await openPane(demo);
  await pane.validate();
  const findings = shownFindings(pane.store.get()).filter(({ cell }) => cell);
  const index = findings.findIndex(({ fix, accepted }) => fix && accepted === null);
  const [finding, next] = findings.slice(index);
  if (!finding || !next) throw new Error("The example has something to fix.");
  await pane.goToFinding(finding);
  await pane.fix([finding]);
  await pane.step(1);
  expect(pane.store.get().current).toEqual(next);
});

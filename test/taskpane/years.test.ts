import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demo } from "../../src/app/examples/demo";
import { readReviewFrom } from "../../src/app/read-review";
import { formatCell } from "../../src/core/grid/address";
import type { PlannedFact } from "../../src/core/last-year/take-over-plan";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { createPane, type Pane } from "../../src/taskpane/pane";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview } from "../support/open-workbook";
import { otherLastYear } from "../support/other-last-year";
import { openPane, typeIn, type OpenedPane } from "./open-pane";

const sheet = readFileSync(join(__dirname, "../documents/sheets/invigor.txt"), "utf8");

test("the next year is shown before it is started, and refused the second time with its reason", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.planNextYear();
  const { yearStep } = pane.store.get();
  expect(pane.store.get().announcement).toMatch(/^Nothing is written yet/);
  expect(yearStep).toMatchObject({ kind: "next year", plan: { year: { label: "2025/26" } } });
  expect(await yearsOf(opened)).toEqual(["2023/24", "2024/25"]);

  await pane.startNextYear();
  expect(await yearsOf(opened)).toEqual(["2023/24", "2024/25", "2025/26"]);
  expect(pane.store.get()).toMatchObject({ yearStep: null, notice: { kind: "done" }, validation: null });
  expect(pane.store.get().review?.reviewYear?.year.label).toBe("2025/26");

  await pane.planNextYear();
  expect(pane.store.get()).toMatchObject({
    yearStep: null,
    notice: {
      kind: "error",
      message: expect.stringMatching(/^2025\/26 has no score, rating or narrative yet\./) as string,
    },
  });
});

test("a plan of a workbook that was changed meanwhile is shown anew, and nothing is done", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.planNextYear();
  typeIn(opened, "Outputs", "C9", "Another wording.");
  await pane.startNextYear();
  expect(await yearsOf(opened)).toEqual(["2023/24", "2024/25"]);
  expect(pane.store.get()).toMatchObject({ yearStep: { kind: "next year" }, notice: { kind: "error" } });
});

test("pasted text becomes a review in a workbook without one, once it was looked at", async () => {
  const opened = await openPane();
  const { pane } = opened;
  pane.chooseLastYear();
  await pane.readLastYear(sheet);
  expect(lastYearOf(pane)).toMatchObject({ into: null, file: { name: "The pasted text" } });
  expect(pane.store.get().standing).toBe("no review");

  await pane.takeLastYearOver();
  const { review, standing, yearStep } = pane.store.get();
  expect({ standing, yearStep }).toEqual({ standing: "review", yearStep: null });
  expect(review?.years.map(({ year }) => year.label)).toEqual(["2015/16", "2016/17"]);
  expect(review?.reviewYear?.programme?.budgetOda.value).toBe(1_935_000);
});

test("text that is no review is refused in one line, and the workbook stays untouched", async () => {
  const { pane } = await openPane();
  pane.chooseLastYear();
  await pane.readLastYear("Dear all, the meeting is on Tuesday.");
  expect(pane.store.get()).toMatchObject({ yearStep: { kind: "choosing" }, standing: "no review" });
  expect(pane.store.get().notice?.message).toMatch(/^The pasted text: This document is no summary sheet/);
});

test("the same year as the one under review is refused with its reason", async () => {
  const { pane } = await openPane(demo);
  await pane.readLastYear(await fileOf(demo));
  expect(pane.store.get()).toMatchObject({ yearStep: null, notice: { kind: "error" } });
  expect(pane.store.get().notice?.message).toMatch(/Choose a file of an earlier year/);
});

test("what differs stays unless the person takes the file's", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.readLastYear(await fileOf(otherLastYear));
  const different = differences(pane);
  expect(different.map(({ key }) => key)).toEqual(["Programme code", "Lead partner"]);

  const [code] = different;
  if (!code) throw new Error("The code differs.");
  await pane.decideOnYear(before, { kind: "fact", fact: code, isReplaced: true });
  expect(differences(pane).map(({ state }) => state)).toEqual(["replaced", "differs"]);
  await pane.takeLastYearOver();
  expect(await programmeOf(opened, before)).toMatchObject({
    code: { value: "OTHER-1" },
    leadPartner: { value: "Ministry of Fisheries (made up)" },
  });
  expect(pane.store.get()).toMatchObject({ yearStep: null, notice: { kind: "done" } });
});

test("what somebody typed after the preview stays, and is told", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.readLastYear(await fileOf(otherLastYear));
  const [code] = differences(pane);
  if (!code?.here?.cell) throw new Error("The code differs.");
  await pane.decideOnYear(before, { kind: "fact", fact: code, isReplaced: true });
  typeIn(opened, "Programme", formatCell(code.here.cell), "TYPED-3");
  await pane.takeLastYearOver();
  expect(await programmeOf(opened, before)).toMatchObject({ code: { value: "TYPED-3" } });
  expect(pane.store.get().notice?.message).toMatch(
    /^2023\/24 taken over: \d+ facts?\. What changed here meanwhile stays: 1 fact\. Bring the file again to decide\.$/,
  );
});

test("a person decides which output a doubtful one is, and can decide again", async () => {
  const opened = await openPane(demo);
  const { pane } = opened;
  await pane.readLastYear(await fileOf(otherLastYear));
  const refOf = () => plannedYear(pane).plan.matches.map(({ ref }) => ref);
  const [question] = lastYearOf(pane).into?.years[0]?.questions ?? [];
  expect(question).toMatchObject({ table: "Outputs", index: 1, candidate: { ref: "2" } });
  expect(refOf()).toEqual(["1", "22"]);

  await pane.decideOnYear(before, { kind: "outputs", index: 1, ref: "2" });
  expect(refOf()).toEqual(["1", "2"]);
  await pane.decideOnYear(before, { kind: "outputs", index: 1, ref: null });
  expect(refOf()).toEqual(["1", "22"]);
  expect(lastYearOf(pane).into?.years[0]?.questions).toEqual([question]);
});

test("a review that was set up after the preview is not taken for one from the file: the preview is shown anew", async () => {
  const opened = await openPane();
  const { pane } = opened;
  await pane.readLastYear(await fileOf(otherLastYear));
  expect(lastYearOf(pane).into).toBeNull();
  const colleague = createPane({ now: () => new Date(2024, 9, 1) });
  await colleague.connect(opened.port);
  await colleague.setUp();

  await pane.takeLastYearOver();
  expect(pane.store.get().notice).toMatchObject({
    kind: "error",
    message: "The workbook was changed meanwhile, so nothing was done. Look at the plan again.",
  });
  expect(lastYearOf(pane).into?.years.map(({ label }) => label)).toEqual([before]);
  await pane.takeLastYearOver();
  expect(pane.store.get().notice?.message).toMatch(/^2023\/24 taken over: \d+ facts\./);
  expect(await programmeOf(opened, before)).toMatchObject({ code: { value: "OTHER-1" } });
});

test("a review that was undone after the preview: the file can still become one", async () => {
  const { pane } = await openPane();
  await pane.setUp();
  await pane.readLastYear(await fileOf(otherLastYear));
  expect(lastYearOf(pane).into).not.toBeNull();
  await pane.undo();
  await pane.takeLastYearOver();
  expect(pane.store.get().notice?.message).toMatch(/^The workbook was changed meanwhile/);
  expect(lastYearOf(pane).into).toBeNull();
  await pane.takeLastYearOver();
  expect(pane.store.get()).toMatchObject({ standing: "review", yearStep: null, notice: { kind: "done" } });
});

test("Back stops a file that is still being read, and lets a review validate that is not", async () => {
  let read: () => void = () => undefined;
  const bytes = new Promise<ArrayBuffer>((resolve) => (read = () => resolve(new ArrayBuffer(0))));
  const { pane } = await openPane(demo);
  pane.chooseLastYear();
  const reading = pane.readLastYear({ name: "last-year.txt", arrayBuffer: () => bytes });
  pane.leaveYearStep();
  read();
  expect(await reading).toBe("cancelled");
  expect(pane.store.get()).toMatchObject({ yearStep: null, notice: null, task: null });

  pane.chooseLastYear();
  const validating = pane.validate();
  pane.leaveYearStep();
  expect(await validating).toBe("done");
});

const before = "2023/24";

async function fileOf(content: ReviewContent): Promise<File> {
  const { workbook } = await openReview(content);
  return new File([saveWorkbook(workbook).slice()], "last-year.xlsx");
}

function lastYearOf(pane: Pane) {
  const { yearStep, notice } = pane.store.get();
  if (yearStep?.kind !== "last year") throw new Error(notice?.message ?? "No file is shown.");
  return yearStep;
}

function plannedYear(pane: Pane) {
  const planning = lastYearOf(pane).into?.years[0]?.planning;
  if (planning?.kind !== "planned") throw new Error("Nothing is planned.");
  return planning;
}

function differences(pane: Pane): readonly PlannedFact[] {
  return plannedYear(pane).plan.facts.filter(({ state }) => state === "differs" || state === "replaced");
}

async function programmeOf({ port }: OpenedPane, label: string) {
  const { review } = await readReviewFrom(port);
  return review.years.find(({ year }) => year.label === label)?.programme;
}

async function yearsOf({ port }: OpenedPane): Promise<string[]> {
  const { review } = await readReviewFrom(port);
  return review.years.map(({ year }) => year.label);
}

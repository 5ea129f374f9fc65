import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { readReviewFrom } from "../../src/app/read-review";
import { setUpExample, setUpReview } from "../../src/app/set-up-review";
import { validateReview } from "../../src/app/validate-review";
import { demo } from "../../src/app/examples/demo";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { withFault } from "../support/faults";
import { open, openReview, reopen } from "../support/open-workbook";
import { pictureOfWorkbook } from "../support/workbook-picture";
import { pictureOf } from "../support/worksheet-picture";
import { fill, firstWorksheet, read, write } from "../xlsx/fixtures";
import { recordWrites } from "../support/record-writes";

const today = { year: 2024, month: 10, day: 1 };

test("an empty workbook becomes a review, its one sheet the first of it", async () => {
  const { port, workbook } = open();
  expect((await inspectWorkbook(port)).kind).toBe("no review");
  await setUpReview(port, today);
  const { kind, review } = await inspectWorkbook(port);
  expect(kind).toBe("review");
  expect(review.reviewYear?.year.label).toBe("2024/25");
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    "How to use",
    "Programme",
    "Outputs",
    "Scores",
    "Budget",
    "Recommendations",
    "Lists",
  ]);
});

test("a name of the workbook’s own that a table needs is told, and nothing is added", async () => {
  const { port, workbook, client } = open();
  await client.Excel.run(async (context) => {
    const total = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    total.values = [[1000]];
    context.workbook.names.add("budget", total);
    await context.sync();
  });
  await expect(setUpReview(port, today)).rejects.toThrow(
    "The name “Budget” stands for something else in this workbook. Rename it (Formulas > Name Manager), then try again.",
  );
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a workbook that holds something keeps it: the review is added behind", async () => {
  const opened = open();
  opened.workbook.activeWorksheet.writeCell(0, 0, { type: "text", value: "mine", formula: null });
  await setUpExample(opened.port);
  const { workbook, port } = reopen(opened);
  expect(workbook.worksheets[0]?.name).toBe("Sheet1");
  expect(workbook.worksheets[0]?.readCell(0, 0).value).toBe("mine");
  expect((await inspectWorkbook(port)).kind).toBe("review");
  expect((await validateReview(port)).review.reviewYear?.programme?.title.value).toBe(demo.title);
});

test("a workbook without two of the tables gets these alone, and nothing else changes", async () => {
  const opened = await openReview(demo);
  await opened.client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Budget").delete();
    worksheets.getItem("Recommendations").delete();
    worksheets.add("budget").getRange("A1").values = [["the person's own"]];
    await context.sync();
  });
  const before = (await readReviewFrom(opened.port)).snapshot;
  expect((await inspectWorkbook(opened.port)).kind).toBe("incomplete");
  expect(await setUpReview(opened.port, today)).toEqual(["Budget (2)", "Recommendations"]);
  const after = (await readReviewFrom(opened.port)).snapshot;
  const old = new Set(before.tables.map(({ name }) => name));
  expect(after.tables.filter(({ name }) => old.has(name))).toEqual(before.tables);
  expect(after.tables.map(({ name }) => name).filter((name) => !old.has(name))).toEqual(["Budget", "Recommendations"]);
  expect((await inspectWorkbook(opened.port)).kind).toBe("review");
});

test("to look at a workbook takes two round trips", async () => {
  const { port, host } = await openReview(demo);
  const before = host.requestCount;
  await inspectWorkbook(port);
  expect(host.requestCount - before).toBe(2);
});

/**
 * The set-up of an empty workbook, on whose one sheet something is typed before a request: the third looks what stands
 * there, the fourth writes.
 */
async function setUpWhile(request: number, type: (sheet: Worksheet) => void) {
  const opened = open();
  const sheet = firstWorksheet(opened.workbook);
  const last = opened.host.requestCount + request;
  let isTyped = false;
  opened.host.hooks = {
    beforeRequest: (number) => {
      if (number === last && !isTyped) type(sheet);
      isTyped ||= number === last;
    },
  };
  const { port, written } = recordWrites(opened.port);
  await setUpReview(port, today);
  opened.host.hooks = {};
  return { ...opened, written };
}

test.each([3, 4])(
  "what is typed on the empty sheet before request %p stays: the review is added behind",
  async (request) => {
    const { workbook } = await setUpWhile(request, (sheet) => {
      fill(sheet, "A1", [["mine", "=1+1", 42]]);
    });
    const [first, second] = workbook.worksheets;
    expect([first?.name, second?.name]).toEqual(["Sheet1", "How to use"]);
    expect(first && ["A1", "B1", "C1"].map((cell) => read(first, cell))).toEqual(["mine", "=1+1", 42]);
    expect(first?.merges).toEqual([]);
  },
);

test("what somebody types there beside what is written stays when the set-up is undone", async () => {
  const { workbook, port, written } = await setUpWhile(4, (sheet) => {
    write(sheet, "D9", "mine");
  });
  const sheet = firstWorksheet(workbook);
  expect([sheet.name, read(sheet, "D9")]).toEqual(["How to use", "mine"]);
  for (const edits of written) expect(await port.takeBack(edits)).toEqual([]);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(Object.keys(pictureOf(firstWorksheet(workbook), workbook).cells)).toEqual(["D9"]);
});

test("an undisturbed set-up is undone in three requests, and again without a complaint", async () => {
  const { workbook, port, host, written } = await setUpWhile(4, () => undefined);
  const [edits] = written;
  if (!edits) throw new Error("Nothing was written.");
  const first = host.requestCount;
  expect(await port.takeBack(edits)).toEqual([]);
  expect(host.requestCount - first).toBe(3);
  expect(pictureOfWorkbook(workbook)).toEqual(pictureOfWorkbook(open().workbook));
  expect(await port.takeBack(edits)).toEqual([]);
});

test("a note typed on a sheet whose set-up was left half done stays when the next click takes it back", async () => {
  const opened = open();
  const { port, host, workbook } = opened;
  const fault = { kind: "cut", request: 4, action: 300, staysLost: true } as const;
  await expect(withFault(host, fault, () => setUpReview(port, today))).rejects.toMatchObject({ reason: "connection" });
  const sheet = firstWorksheet(workbook);
  expect(sheet.name).toBe("How to use");
  write(sheet, "A4", "a note");
  write(sheet, "D9", "another");
  await inspectWorkbook(port);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  const { cells, merges } = pictureOf(firstWorksheet(workbook), workbook);
  expect(cells).toMatchObject({ A4: { value: "a note" }, D9: { value: "another" } });
  expect([Object.keys(cells), merges]).toEqual([["A4", "D9"], []]);
});

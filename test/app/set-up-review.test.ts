import { inspectWorkbook } from "../../src/app/inspect-workbook";
import { readReviewFrom } from "../../src/app/read-review";
import { setUpExample, setUpReview } from "../../src/app/set-up-review";
import { validateReview } from "../../src/app/validate-review";
import { demo } from "../../src/app/examples/demo";
import { open, openReview, reopen } from "../support/open-workbook";

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

import { demo } from "../../src/app/examples/demo";
import { generateSummary } from "../../src/app/generate-summary";
import { previewSummary } from "../../src/app/preview-summary";
import { open, openReview } from "../support/open-workbook";

const today = { year: 2024, month: 10, day: 1 };

test("the summary in the workbook is up to date until the review or somebody's hand changes", async () => {
  const { port, client } = await openReview(demo);
  expect((await previewSummary(port))?.standing).toBe("not generated");

  await generateSummary(port, today);
  expect(await previewSummary(port)).toMatchObject({ standing: "up to date", worksheet: { name: "Summary" } });

  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Outputs").getRange("C9").values = [["Other words"]];
    await context.sync();
  });
  const outOfDate = await previewSummary(port);
  expect(outOfDate?.standing).toBe("out of date");

  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Summary").getRange("A1").values = [["By hand"]];
    await context.sync();
  });
  expect((await previewSummary(port))?.standing).toBe("edited by hand");
});

test("a preview writes nothing", async () => {
  const { port, workbook } = await openReview(demo);
  const sheets = workbook.worksheets.map(({ name }) => name);
  expect((await previewSummary(port))?.pageCount).toBeGreaterThan(0);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets);
});

test("a workbook without a year under review has no summary", async () => {
  expect(await previewSummary(open().port)).toBeNull();
});

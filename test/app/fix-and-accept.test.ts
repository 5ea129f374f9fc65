import { acceptFinding } from "../../src/app/accept-finding";
import { demo } from "../../src/app/examples/demo";
import { fixableFindings, fixFindings } from "../../src/app/fix-findings";
import { validateReview } from "../../src/app/validate-review";
import type { Finding } from "../../src/core/checks/finding";
import { countRoundTrips, openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";

const acceptance = { note: "  Agreed.  ", name: "A. Reviewer", day: { year: 2024, month: 10, day: 1 } };

test("every fix that is offered makes its finding go away, whatever the cell's format", async () => {
  const opened = await openReview(demo);
  await opened.client.Excel.run(async (context) => {
    const weight = context.workbook.worksheets.getItem("Outputs").getRange("D10");
    weight.numberFormat = [["@"]];
    weight.values = [["25"]];
    await context.sync();
  });
  const fixable = fixableFindings((await validateReview(opened.port)).findings);
  expect(fixable).toContainEqual(expect.objectContaining({ check: "number-as-text", fix: { from: "25", to: 25 } }));
  expect(await fixFindings(opened.port, fixable)).toEqual({ fixedCount: fixable.length, skippedCount: 0 });
  expect(fixableFindings((await validateReview(reopen(opened).port)).findings)).toEqual([]);
});

test("fixing takes three round trips, however many cells", async () => {
  const opened = await openReview(demo);
  const fixable = fixableFindings((await validateReview(opened.port)).findings);
  expect(await countRoundTrips(opened, () => fixFindings(opened.port, fixable))).toBe(3);
});

test("an accepted finding is a row of Decisions, and is still accepted in the saved file", async () => {
  const opened = await openReview(demo);
  const finding = await firstWarning(opened);
  await acceptFinding(opened.port, finding, acceptance);
  const { findings, review } = await validateReview(reopen(opened).port);
  expect(findings).toContainEqual({ ...finding, worksheetId: expect.any(String) as string, accepted: "Agreed." });
  expect(review.lists.decisions.at(-1)).toMatchObject({ check: finding.check, note: "Agreed.", name: "A. Reviewer" });
});

test("where there is no table of decisions, one is made on a sheet of its own", async () => {
  const opened = await openReview(demo);
  await opened.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Lists").delete();
    context.workbook.worksheets.add("decisions").getRange("A1").values = [["the person's own"]];
    await context.sync();
  });
  const finding = await firstWarning(opened);
  await acceptFinding(opened.port, finding, acceptance);
  const after = reopen(opened);
  expect(after.workbook.findWorksheet("decisions")?.readCell(0, 0).value).toBe("the person's own");
  expect(after.workbook.findTable("Decisions")?.worksheet.name).toBe("Decisions (2)");
  expect((await validateReview(after.port)).findings).toContainEqual(
    expect.objectContaining({ check: finding.check, cell: finding.cell, accepted: "Agreed." }),
  );
});

test("an acceptance ends when its cell says something else", async () => {
  const opened = await openReview(demo);
  const { findings } = await validateReview(opened.port);
  const finding = findings.find(({ check }) => check === "ready-to-publish");
  if (!finding?.worksheet || !finding.cell) throw new Error("The example has a placeholder in a cell.");
  const { worksheet, cell } = finding;
  await acceptFinding(opened.port, finding, acceptance);
  const accepted = (await validateReview(opened.port)).findings.find(({ check }) => check === "ready-to-publish");
  expect(accepted?.accepted).toBe("Agreed.");
  await opened.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(worksheet).getCell(cell.rowIndex, cell.columnIndex).values = [["TBC still"]];
    await context.sync();
  });
  const again = (await validateReview(opened.port)).findings.find(({ check }) => check === "ready-to-publish");
  expect(again).toMatchObject({ value: "TBC still", accepted: null });
});

test("nobody can accept an error, or without a note", async () => {
  const opened = await openReview(demo);
  const finding = await firstWarning(opened);
  await expect(acceptFinding(opened.port, { ...finding, level: "error" }, acceptance)).rejects.toThrow(RangeError);
  await expect(acceptFinding(opened.port, finding, { ...acceptance, note: " " })).rejects.toThrow(RangeError);
});

async function firstWarning({ port }: OpenedWorkbook): Promise<Finding> {
  const { findings } = await validateReview(port);
  const finding = findings.find(({ level, accepted, cell }) => level === "warning" && accepted === null && cell);
  if (!finding) throw new Error("The example has a warning.");
  return finding;
}

import { acceptFinding } from "../../src/app/accept-finding";
import { demo } from "../../src/app/examples/demo";
import { fixableFindings, fixFindings, type FixOutcome } from "../../src/app/fix-findings";
import { validateReview } from "../../src/app/validate-review";
import type { Finding } from "../../src/core/checks/finding";
import { formatCell } from "../../src/core/grid/address";
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
  expect(await fixFindings(opened.port, fixable)).toEqual({
    fixedCount: fixable.length,
    skippedCount: 0,
    formulaCount: 0,
  });
  expect(fixableFindings((await validateReview(reopen(opened).port)).findings)).toEqual([]);
});

test.each(["@", "0%", "#,##0.00%;-0%", "dd/mm/yyyy"])(
  "a weight is shown as entered, in a cell formatted %s",
  async (format) => {
    const opened = await openReview(demo);
    await enter(opened, "Outputs", "D10", { numberFormat: format, values: "'25" });
    expect(await fixAt(opened, "Outputs", "D10")).toEqual({ fixedCount: 1, skippedCount: 0, formulaCount: 0 });
    expect(await cellAt(opened, "Outputs", "D10")).toEqual({ value: 25, numberFormat: "General", formula: 25 });
  },
);

test("weights that were entered as parts of 1 become percentages that are not shown a hundredfold", async () => {
  const opened = await openReview(demo);
  for (const [index, cell] of ["D9", "D10", "D11", "D12", "D13", "D14"].entries())
    await enter(opened, "Outputs", cell, { numberFormat: "0%", values: index < 2 ? 0.5 : "" });
  const fixable = fixableFindings((await validateReview(opened.port)).findings);
  const parts = fixable.filter(({ check }) => check === "weight-range");
  expect(parts).toHaveLength(2);
  await fixFindings(opened.port, parts);
  for (const cell of ["D9", "D10"])
    expect(await cellAt(opened, "Outputs", cell)).toMatchObject({ value: 50, numberFormat: "General" });
});

test("a format that shows a number as it is stays", async () => {
  const opened = await openReview(demo);
  await enter(opened, "Budget", "D8", { numberFormat: '#,##0 "% @ day"', values: "'£250k" });
  expect(await fixAt(opened, "Budget", "D8")).toMatchObject({ fixedCount: 1 });
  expect(await cellAt(opened, "Budget", "D8")).toMatchObject({ value: 250_000, numberFormat: '#,##0 "% @ day"' });
});

test("a number is entered in a text cell of a list too", async () => {
  const opened = await openReview(demo);
  const [place] = (await opened.port.read(listPoints)).tables.filter(({ name }) => name === "ScoreScale");
  if (!place) throw new Error("The example has a scale.");
  const cell = formatCell({
    rowIndex: place.firstCell.rowIndex,
    columnIndex: place.firstCell.columnIndex + place.headings.indexOf("Points"),
  });
  await enter(opened, place.worksheetName, cell, { numberFormat: "@", values: "5" });
  expect(await fixAt(opened, place.worksheetName, cell)).toMatchObject({ fixedCount: 1 });
  expect(await cellAt(opened, place.worksheetName, cell)).toMatchObject({ value: 5, numberFormat: "General" });
});

test("two findings about one cell are one fixed cell, and neither is called skipped", async () => {
  const opened = await openReview(demo);
  await enter(opened, "Scores", "D9", { values: " a +" });
  const findings = fixableFindings((await validateReview(opened.port)).findings).filter(
    ({ value }) => value === " a +",
  );
  const [finding] = findings;
  if (!finding) throw new Error("The score is to be fixed.");
  expect(await fixFindings(opened.port, [finding, ...findings])).toEqual({
    fixedCount: 1,
    skippedCount: 0,
    formulaCount: 0,
  });
});

test("a formula is never overwritten", async () => {
  const opened = await openReview(demo);
  const scores = opened.workbook.findWorksheet("Scores");
  scores?.writeCell(8, 3, { type: "text", value: "a +", formula: '="a"&" +"' });
  expect(await fixAt(opened, "Scores", "D9")).toEqual({ fixedCount: 0, skippedCount: 0, formulaCount: 1 });
  expect(await cellAt(opened, "Scores", "D9")).toMatchObject({ value: "a +", formula: '="a"&" +"' });
});

test("fixing takes two round trips to read and two to write, however many cells", async () => {
  const opened = await openReview(demo);
  const fixable = fixableFindings((await validateReview(opened.port)).findings);
  expect(await countRoundTrips(opened, () => fixFindings(opened.port, fixable))).toBe(4);
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

async function renameColumn({ client }: OpenedWorkbook, column: string, name: string): Promise<void> {
  await client.Excel.run(async (context) => {
    context.workbook.tables.getItem("Decisions").columns.getItem(column).name = name;
    await context.sync();
  });
}

test("a note for which Decisions has no column is not dropped: what to do is told, and nothing is written", async () => {
  const opened = await openReview(demo);
  await renameColumn(opened, "Note", "Reason");
  const finding = await firstWarning(opened);
  await expect(acceptFinding(opened.port, finding, acceptance)).rejects.toThrow(
    "The table “Decisions” has no column “Note”. Add the column, then try again.",
  );
  expect((await validateReview(opened.port)).review.lists.decisions).toHaveLength(1);
});

test("a finding is accepted without a name where Decisions has no column for one", async () => {
  const opened = await openReview(demo);
  await renameColumn(opened, "Name", "Reviewer");
  const finding = await firstWarning(opened);
  await expect(acceptFinding(opened.port, finding, acceptance)).rejects.toThrow(
    "The table “Decisions” has no column “Name”. Add the column, then try again.",
  );
  await acceptFinding(opened.port, finding, { ...acceptance, name: " " });
  const { findings, review } = await validateReview(reopen(opened).port);
  expect(findings).toContainEqual({ ...finding, worksheetId: expect.any(String) as string, accepted: "Agreed." });
  expect(review.lists.decisions.at(-1)).toMatchObject({ check: finding.check, note: "Agreed.", name: "" });
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

const listPoints = {
  wantsValues: () => true,
  wantsNumberFormats: () => false,
  wantsCustomFormats: false,
  names: [],
};

async function enter({ client }: OpenedWorkbook, worksheet: string, cell: string, input: CellContent): Promise<void> {
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet).getRange(cell);
    if (input.numberFormat !== undefined) range.numberFormat = [[input.numberFormat]];
    if (input.values !== undefined) range.values = [[input.values]];
    await context.sync();
  });
}

interface CellContent {
  readonly numberFormat?: string;
  readonly values?: string | number;
}

/** Enters what is offered for one cell. */
async function fixAt({ port }: OpenedWorkbook, worksheet: string, cell: string): Promise<FixOutcome> {
  const fixable = fixableFindings((await validateReview(port)).findings);
  return fixFindings(
    port,
    fixable.filter((finding) => finding.worksheet === worksheet && finding.cell && formatCell(finding.cell) === cell),
  );
}

function cellAt({ client }: OpenedWorkbook, worksheet: string, cell: string) {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet).getRange(cell);
    range.load({ values: true, numberFormat: true, formulas: true });
    await context.sync();
    const [[value], [numberFormat], [formula]] = [range.values[0], range.numberFormat[0], range.formulas[0]] as [
      unknown[],
      unknown[],
      unknown[],
    ];
    return { value, numberFormat, formula };
  });
}

async function firstWarning({ port }: OpenedWorkbook): Promise<Finding> {
  const { findings } = await validateReview(port);
  const finding = findings.find(({ level, accepted, cell }) => level === "warning" && accepted === null && cell);
  if (!finding) throw new Error("The example has a warning.");
  return finding;
}

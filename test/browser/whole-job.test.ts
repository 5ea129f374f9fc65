import { cellShows, save, Workbenches, type WorkbenchPage } from "./open-workbench";

let workbenches: Workbenches;
let opened: WorkbenchPage;

jest.setTimeout(60_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
  expect(opened.strayRequests).toEqual([]);
});

test("a stranger validates, goes to a cell, fixes, highlights, edits, generates, saves and opens the file again", async () => {
  opened = await workbenches.open({ open: "empty" });
  const { page, pane } = opened;
  const selectedCell = page.getByLabel("Selected cell");

  await pane.getByRole("button", { name: "Open the example" }).click();
  await page.getByRole("tab", { name: "Scores" }).waitFor();

  await pane.getByRole("button", { name: "Validate review" }).click();
  const findings = pane.getByRole("region", { name: "Findings" });
  await findings.waitFor();

  await pane.getByRole("combobox", { name: "Sheet" }).selectOption("Scores");
  await findings.getByRole("button", { name: "Go to Scores D11" }).click();
  await selectedCell.filter({ hasText: "D11" }).waitFor();
  expect(await page.getByRole("tab", { name: "Scores" }).getAttribute("aria-selected")).toBe("true");

  await findings.getByRole("button", { name: "Fix Scores D11: enter A+" }).click();
  await pane.getByText("1 cell fixed.").first().waitFor();
  await cellShows(page, "D11", "A+");

  await pane.getByRole("tab", { name: /^Changes/ }).click();
  await pane.getByRole("button", { name: "Show in workbook" }).click();
  await pane
    .getByText(/changes since 2023\/24 highlighted/)
    .first()
    .waitFor();
  await cellShows(page, "D9", "A+ ▲ was A");

  await pane.getByRole("tab", { name: /^Review/ }).click();
  await page.locator("#cell-D9").click();
  await page.keyboard.type("B");
  await page.keyboard.press("Enter");
  await pane.getByText(/Changed since/).waitFor();
  await cellShows(page, "D9", /^B /);

  await page.getByRole("toolbar").getByRole("button", { name: "Generate summary" }).click();
  await pane
    .getByText(/Summary generated/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Summary", exact: true }).click();
  await page
    .getByRole("gridcell", { name: /Annual Review/ })
    .first()
    .waitFor();

  const { workbook: saved, file } = await save(page);
  expect(saved.worksheets.map(({ name }) => name)).toContain("Summary");
  expect(saved.worksheets.some(({ conditionalFormats }) => conditionalFormats.items.length > 0)).toBe(true);

  await page.getByLabel("Workbook to open").setInputFiles(file);
  await page.getByRole("tab", { name: "Scores" }).click();
  await cellShows(page, "D9", /^B /);
  await pane.getByRole("button", { name: "Validate review" }).click();
  await pane.getByRole("region", { name: "Findings" }).waitFor();
});

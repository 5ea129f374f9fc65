import { save, Workbenches, type WorkbenchPage } from "./open-workbench";

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

  const fix = findings.getByRole("button", { name: /^Fix / }).first();
  const [, worksheet = "", cell = "", entered = ""] =
    /^Fix (.+) ([A-Z]+\d+): enter (.+)$/.exec((await fix.getAttribute("aria-label")) ?? "") ?? [];
  await findings
    .getByRole("button", { name: `Go to ${worksheet} ${cell}`, exact: true })
    .first()
    .click();
  await expectText(selectedCell, cell);
  expect(await page.getByRole("tab", { name: worksheet }).getAttribute("aria-selected")).toBe("true");

  await fix.click();
  await page.getByRole("gridcell", { name: entered, selected: true }).first().waitFor();
  await pane
    .getByText(/^Fixed|fixed/)
    .first()
    .waitFor();

  await pane.getByRole("tab", { name: /^Changes/ }).click();
  await pane.getByRole("button", { name: "Show in workbook" }).click();
  await page
    .getByRole("gridcell", { name: /▲|▼/ })
    .first()
    .or(page.getByRole("tab", { name: "Scores" }))
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Scores" }).click();
  await page.getByRole("gridcell", { name: /▲ was/ }).first().waitFor();

  await pane.getByRole("tab", { name: /^Review/ }).click();
  await page.getByRole("gridcell", { name: /▲ was/ }).first().click();
  await page.keyboard.type("B");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/[Cc]hanged since/)
    .first()
    .waitFor();

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

  const saved = await save(page);
  expect(saved.worksheets.map(({ name }) => name)).toContain("Summary");
  expect(saved.worksheets.some(({ conditionalFormats }) => conditionalFormats.items.length > 0)).toBe(true);
});

async function expectText(locator: ReturnType<WorkbenchPage["page"]["getByLabel"]>, text: string): Promise<void> {
  await locator
    .getByText(text, { exact: true })
    .or(locator.filter({ hasText: text }))
    .first()
    .waitFor();
}

import { cellShows, save, Workbenches, type WorkbenchPage } from "./open-workbench";

let workbenches: Workbenches;

jest.setTimeout(60_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());

test("the whole job by keyboard alone", async () => {
  const opened = await workbenches.open({ open: "empty" });
  const { page, pane } = opened;
  const { keyboard } = page;
  const selectedCell = page.getByLabel("Selected cell");

  await toPane(opened);
  await tabTo(opened, "Open the example");
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "Validate review" }).waitFor();

  await toPane(opened);
  await tabTo(opened, "Validate review");
  await keyboard.press("Enter");
  await pane.getByRole("region", { name: "Findings" }).waitFor();
  expect(await focused(opened)).toBe("Validate review");

  await tabTo(opened, "Next");
  await keyboard.press("Enter");
  await selectedCell.filter({ hasNotText: /^A1$/ }).waitFor();
  expect(await focused(opened)).toBe("Next");

  await tabTo(opened, /^Fix all \d+ safe ones$/);
  await keyboard.press("Enter");
  await pane
    .getByText(/cells fixed/)
    .first()
    .waitFor();
  expect(await focused(opened)).not.toBe("");

  await tabTo(opened, /^Review ?\d+$/, "Shift+Tab");
  await keyboard.press("ArrowRight");
  await tabTo(opened, "Show in workbook");
  await keyboard.press("Enter");
  await pane
    .getByText(/changes since .* highlighted/)
    .first()
    .waitFor();

  // Ctrl+Shift+F6 leads out of the pane, as office.js has it.
  await toSheet(opened);
  await page.waitForTimeout(500);
  await keyboard.press("Control+Home");
  for (let row = 0; row < 3; row++) await keyboard.press("ArrowDown");
  await selectedCell.filter({ hasText: "A4" }).waitFor();
  await keyboard.type("typed");
  await keyboard.press("Enter");
  await selectedCell.filter({ hasText: "A5" }).waitFor();
  await cellShows(page, "A4", /^typed/);

  await keyboard.press("Control+Alt+Shift+G");
  await pane
    .getByText(/Summary generated/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Summary", exact: true }).waitFor();

  const { workbook } = await save(page);
  expect(workbook.worksheets.map(({ name }) => name)).toContain("Summary");
  expect(opened.complaints).toEqual([]);
});

/** The name of what has the focus, in the page or in the frame. */
function focused({ page }: WorkbenchPage): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element instanceof HTMLIFrameElement) element = element.contentDocument?.activeElement ?? null;
    if (element === null || element.tagName === "BODY") return "";
    return element.getAttribute("aria-label") ?? element.textContent;
  });
}

/** Waits until the pane has a button or tab of this name, then presses the key until it has the focus. */
async function tabTo(opened: WorkbenchPage, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const { pane } = opened;
  await pane.getByRole("button", { name }).or(pane.getByRole("tab", { name })).first().waitFor();
  const seen: string[] = [];
  for (let count = 0; count < 60; count++) {
    const current = await focused(opened);
    if (typeof name === "string" ? current === name : name.test(current)) return;
    seen.push(current);
    await opened.page.keyboard.press(key);
  }
  throw new Error(`${String(name)} is not reached by ${key}: ${seen.join(" | ")}`);
}

async function toPane({ page }: WorkbenchPage): Promise<void> {
  await page.getByRole("grid").focus();
  await page.keyboard.press("F6");
}

async function toSheet(opened: WorkbenchPage): Promise<void> {
  await opened.page.keyboard.press("Control+Shift+F6");
  await opened.page.locator("[role=grid]:focus").waitFor();
}

import { cellShows, save, Workbenches, type WorkbenchPage } from "./open-workbench";

let workbenches: Workbenches;

jest.setTimeout(60_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());

test("a cell that is being edited is waited for", async () => {
  const { page, pane } = await editing();
  await pane.getByRole("button", { name: "Validate review" }).click();
  await page.waitForTimeout(700);
  await page.getByRole("textbox", { name: /^Cell/ }).press("Escape");
  await pane.getByRole("region", { name: "Findings" }).waitFor();
  expect(await pane.getByRole("alert").count()).toBe(0);
});

test("a cell that is being edited for long: the person is asked to end it", async () => {
  const { pane } = await editing();
  await pane.getByRole("button", { name: "Validate review" }).click();
  expect(await alert(pane)).toMatch(/A cell is being edited\. Press Enter or Esc/);
});

test("what is being typed is entered in its own cell before another sheet is shown, and before it is saved", async () => {
  const { page } = await editing();
  await page.getByRole("textbox", { name: /^Cell/ }).fill("B");
  await page.getByRole("tab", { name: "Outputs" }).click();
  await cellShows(page, "A1", /Outputs/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  expect(await page.getByRole("textbox", { name: /^Cell/ }).count()).toBe(0);
  await page.getByRole("tab", { name: "Scores" }).click();
  await cellShows(page, "D9", "B");

  await page.locator("#cell-D9").dblclick();
  await page.getByRole("textbox", { name: /^Cell/ }).fill("C");
  const { workbook } = await save(page);
  expect(workbook.findWorksheet("Scores")?.readCell(8, 3).value).toBe("C");
});

test("an entry that a read-only workbook refuses is told, also where another cell is clicked", async () => {
  const { page } = await workbenches.open();
  await page.getByRole("tab", { name: "Scores" }).click();
  await condition(page, "Read-only workbook");
  await page.locator("#cell-D9").dblclick();
  await page.getByRole("textbox", { name: /^Cell/ }).fill("B");
  await page.locator("#cell-D8").click();
  await page.waitForTimeout(300);
  expect(await page.getByRole("button", { name: "Dismiss" }).count()).toBe(1);
  expect(await page.getByText("This cell is protected or the workbook is read-only.").count()).toBeGreaterThan(0);
  await cellShows(page, "D9", "A+");
});

test("a protected sheet is named, and stays protected", async () => {
  const { page, pane } = await workbenches.open();
  await page.getByRole("tab", { name: "Scores" }).click();
  await condition(page, "Protect this sheet");
  await page.getByRole("toolbar").getByRole("button", { name: "Highlight changes" }).click();
  expect(await alert(pane)).toMatch(/“Scores” is protected\. Unprotect it/);
  await cellShows(page, "D9", "A+");
});

test("a read-only workbook", async () => {
  const { page, pane } = await workbenches.open();
  await condition(page, "Read-only workbook");
  await page.getByRole("toolbar").getByRole("button", { name: "Generate summary" }).click();
  expect(await alert(pane)).toMatch(/read-only/);
  expect(await page.getByRole("tab", { name: "Summary", exact: true }).count()).toBe(0);
});

test("another workbook is in front", async () => {
  const { page, pane } = await workbenches.open();
  await condition(page, "Another workbook in front");
  await pane.getByRole("button", { name: "Validate review" }).click();
  expect(await alert(pane)).toMatch(/Another workbook is in front\. Click in this one/);
});

test("an Excel that is too old: the version that is needed is told", async () => {
  const { page, pane } = await workbenches.open();
  await condition(page, "Excel of 2019");
  expect(await alert(pane)).toMatch(/too old[^]*Excel 2021/);
});

test("office.js does not load: told after ten seconds", async () => {
  const { page } = await workbenches.newPage();
  await page.route("**/office.js", () => undefined);
  await page.goto(`${workbenches.server.origin}/taskpane.html`, { waitUntil: "commit" });
  await page.getByText("Excel did not answer").waitFor();
});

test("opened outside Excel", async () => {
  const { page } = await workbenches.newPage();
  await page.goto(`${workbenches.server.origin}/taskpane.html`);
  await page.getByText("Open this in Excel").waitFor();
});

test("a file that is no workbook: the open one stays", async () => {
  const { page } = await workbenches.open();
  const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("not a workbook") };
  await page.getByLabel("Workbook to open").setInputFiles(file);
  await page.getByText("This file is not an Excel workbook. Choose an .xlsx file.").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("demo.xlsx");
});

async function editing(): Promise<WorkbenchPage> {
  const opened = await workbenches.open();
  await opened.page.getByRole("tab", { name: "Scores" }).click();
  await opened.page.locator("#cell-D9").dblclick();
  return opened;
}

async function condition(page: WorkbenchPage["page"], name: string): Promise<void> {
  await page.getByRole("button", { name: "Try" }).click();
  await page.getByRole("menuitemcheckbox", { name }).click();
  await page.keyboard.press("Escape");
}

function alert(pane: WorkbenchPage["pane"]): Promise<string> {
  return pane.getByRole("alert").innerText();
}

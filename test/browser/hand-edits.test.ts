import { cellShows, Workbenches, type WorkbenchPage } from "./open-workbench";

let workbenches: Workbenches;
let opened: WorkbenchPage;

jest.setTimeout(90_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

test("a text typed on the summary is offered, used by keyboard, and stands in the review and on the summary", async () => {
  opened = await workbenches.open({ open: "invigor" });
  const { page, pane } = opened;
  await generate(opened);
  await page.getByRole("tab", { name: "Summary", exact: true }).click();
  await type(opened, "B3", "Everywhere");
  await type(opened, "E12", "A+");
  await type(opened, "H6", "Ask Ann");
  await generate(opened);

  const offers = pane.getByRole("region", { name: /2 texts on the summary were changed/ });
  await offers.waitFor();
  expect(await offers.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/Country\/Region\s+On the summary\s+Everywhere\s+In Programme D6\s+Multiple\/Regional/),
    expect.stringMatching(/Output 5, score\s+On the summary\s+A\+\s+In Scores D8\s+B\+/),
  ]);
  await offers.getByText(/1 other edit is on the sheet/).waitFor();

  await offers.getByRole("button", { name: "Use this text: Output 5, score" }).focus();
  await page.keyboard.press("Enter");
  await pane
    .getByText(/Entered in Scores D8/)
    .first()
    .waitFor();
  await cellShows(page, "E12", "A+");
  await pane.getByRole("region", { name: /1 text on the summary was changed/ }).waitFor();
  expect(await pane.locator("body").evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");

  await pane.getByRole("button", { name: "Leave Country/Region as it is" }).click();
  await pane.getByRole("button", { name: "Go to the sheet Summary" }).click();
  await page.getByLabel("Selected cell").filter({ hasText: "H6" }).waitFor();
  await cellShows(page, "H6", "Ask Ann");
  await cellShows(page, "B3", "Everywhere");

  await page.getByRole("tab", { name: "Scores" }).click();
  await cellShows(page, "D8", "A+");
});

async function generate({ page, pane }: WorkbenchPage): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name: "Generate summary" }).click();
  await pane
    .getByText(/Summary generated/)
    .first()
    .waitFor();
}

async function type({ page }: WorkbenchPage, address: string, text: string): Promise<void> {
  await page.locator(`#cell-${address}`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await cellShows(page, address, text);
}

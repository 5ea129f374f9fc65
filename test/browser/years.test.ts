import { join } from "node:path";
import { makeDocx, makePdf } from "../documents/make-document";
import { madeUpSheet } from "../documents/made-up-sheet";
import { cellShows, Workbenches, type WorkbenchPage } from "./open-workbench";

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

test("a published sheet becomes a review, and next year's review starts from it once", async () => {
  opened = await workbenches.open({ open: "empty" });
  const { page, pane } = opened;
  await pane.getByRole("button", { name: "Bring last year’s" }).click();
  await pane.getByLabel("Last year’s file").setInputFiles(join(__dirname, "../documents/sheets/invigor.txt"));
  await pane.getByText("Programme title: Organised Immigration Crime Taskforce (Project INVIGOR)").waitFor();
  await focusIsOn(opened, "Back");
  await pane.getByRole("button", { name: "Take over" }).click();
  await pane
    .getByText(/^2016\/17 is set up from invigor\.txt/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Programme" }).click();
  await page
    .getByRole("gridcell", { name: "Organised Immigration Crime Taskforce (Project INVIGOR)" })
    .first()
    .waitFor();

  await pane.getByRole("tab", { name: "Years" }).click();
  await pane.getByRole("button", { name: "Start next year’s review" }).click();
  await focusIsOn(opened, "Back");
  await pane.getByRole("button", { name: "Start 2017/18" }).click();
  await pane.getByText("2017/18 is started from 2016/17.").first().waitFor();
  await focusIsOn(opened, "Start next year’s review");
  await page.getByRole("gridcell", { name: "2017/18", exact: true }).first().waitFor();

  await page.keyboard.press("Enter");
  await pane
    .getByRole("alert")
    .getByText(/^2017\/18 has no score, rating or narrative yet/)
    .waitFor();
});

test.each([
  ["Word document", "last-year.docx", () => makeDocx(madeUpSheet)],
  ["PDF, read without a worker", "last-year.pdf", () => Promise.resolve(makePdf(madeUpSheet))],
])("last year's sheet comes from a %s into a review that is there", async (_, name, make) => {
  opened = await workbenches.open();
  const { page, pane } = opened;
  await pane.getByRole("tab", { name: "Years" }).click();
  await pane.getByRole("button", { name: "Bring last year’s" }).click();
  await pane
    .getByLabel("Last year’s file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(await make()) });
  await pane.getByRole("button", { name: "Take over" }).click();
  await pane
    .getByText(/ taken over: \d+ facts\.$/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Programme" }).click();
  await cellShows(page, "B3", /./);
});

async function focusIsOn({ pane }: WorkbenchPage, name: string): Promise<void> {
  await pane.locator(":focus").and(pane.getByRole("button", { name })).waitFor();
}

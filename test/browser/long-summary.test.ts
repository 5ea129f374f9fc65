import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview } from "../support/open-workbook";
import { reviewOfSize } from "../support/review-of-size";
import { Workbenches } from "./open-workbench";

let benches: Workbenches;
beforeAll(async () => {
  benches = await Workbenches.start();
});
afterAll(() => benches.stop());

test("the preview of a long summary grows to its last recommendation, and stays where the person scrolled", async () => {
  const { page, pane, complaints } = await benches.open({ open: "empty" });
  await page.getByLabel("Workbook to open").setInputFiles({
    name: "long.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(saveWorkbook((await openReview(reviewOfSize(1000))).workbook)),
  });
  await pane.getByText("2016/17", { exact: false }).first().waitFor();
  await pane.getByRole("tab", { name: "Summary" }).click();
  const last = pane.locator("td", { hasText: "Do what is needed for 500" });
  await last.waitFor();
  await last.scrollIntoViewIfNeeded();
  const place = await last.boundingBox();

  await pane.locator("button", { hasText: "Generate summary" }).evaluate((button: HTMLElement) => button.click());
  await pane.locator("p", { hasText: "is up to date" }).waitFor({ state: "attached" });
  expect(await pane.locator("td", { hasText: "Do what is needed for" }).count()).toBe(500);
  const shift = Math.abs(((await last.boundingBox())?.y ?? Infinity) - (place?.y ?? -Infinity));
  expect(shift).toBeLessThan(200);
  expect(complaints).toEqual([]);
});

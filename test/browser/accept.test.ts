import { save, Workbenches } from "./open-workbench";

let benches: Workbenches;
beforeAll(async () => {
  benches = await Workbenches.start();
});
afterAll(() => benches.stop());

test("a note being written stays while its finding gets another place, goes out of sight and comes again", async () => {
  const { page, pane, complaints } = await benches.open({ open: "demo" });
  await pane.getByRole("button", { name: "Validate review" }).click();
  await pane.getByRole("button", { name: "Accept Programme D21" }).click();
  const note = pane.getByLabel("Why is it all right?");
  await note.pressSequentially("The board asked for this");
  await pane.getByLabel("Your name").fill("Ann");
  // Rows are drawn ten together: without the errors above, this one is among the first ten.
  const errors = pane.getByRole("button", { name: /^\d+ errors?$/ });
  await errors.click();
  expect(await note.inputValue()).toBe("The board asked for this");
  const advice = pane.getByRole("button", { name: /^\d+ advice$/ });
  await advice.click();
  await note.waitFor({ state: "detached" });
  await advice.click();
  expect([await note.inputValue(), await pane.getByLabel("Your name").inputValue()]).toEqual([
    "The board asked for this",
    "Ann",
  ]);
  expect(await advice.evaluate((button) => button === document.activeElement)).toBe(true);

  // As where the list changes by itself while the person writes.
  await note.focus();
  await errors.evaluate((button) => (button as HTMLElement).click());
  await page.keyboard.type(", twice");
  expect(await note.inputValue()).toBe("The board asked for this, twice");
  // Where the person was at something else, that row's going away does not lead them into the note.
  await pane.getByRole("button", { name: "Fix Scores D11: enter A+" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("1 cell fixed.").first().waitFor();
  expect(await pane.locator("textarea:focus").count()).toBe(0);
  expect(await note.inputValue()).toBe("The board asked for this, twice");
  await pane.getByRole("button", { name: "Accept with this note" }).click();
  await pane.getByText("Accepted: The board asked for this, twice").waitFor();
  await note.waitFor({ state: "detached" });
  const { workbook } = await save(page);
  const decisions = workbook.findTable("Decisions");
  const row = decisions?.bodyRange ?? { rowIndex: 0, rowCount: 0, columnIndex: 0, columnCount: 0 };
  const last = Array.from(
    { length: row.columnCount },
    (_, offset) => decisions?.worksheet.readCell(row.rowIndex + row.rowCount - 1, row.columnIndex + offset).value,
  );
  expect(last).toEqual(expect.arrayContaining(["The board asked for this, twice", "Ann"]));
  expect(complaints).toEqual([]);
});

import { cellShows, Workbenches } from "./open-workbench";

let benches: Workbenches;
beforeAll(async () => {
  benches = await Workbenches.start();
});
afterAll(() => benches.stop());

test("one step back by the keyboard: the cells are as before, and the focus stays in the pane", async () => {
  const { page, pane, complaints } = await benches.open({ open: "demo" });
  await pane.getByRole("button", { name: "Validate review" }).click();
  await pane.getByRole("button", { name: /^Fix all/ }).waitFor();
  await pane.getByRole("tab", { name: "Changes" }).click();
  await pane.getByRole("button", { name: "Show in workbook" }).click();
  await page.getByRole("tab", { name: "Scores" }).click();
  await cellShows(page, "D9", /[▲▼]/);

  const undo = pane.getByRole("button", { name: "Undo last command" });
  await undo.focus();
  await page.keyboard.press("Enter");
  await pane.getByText("The last command is undone.").first().waitFor();
  await cellShows(page, "D9", /^[^▲▼]*$/);
  await undo.waitFor({ state: "detached" });
  expect(await pane.locator("button:focus").count()).toBe(1);
  expect(complaints).toEqual([]);
});

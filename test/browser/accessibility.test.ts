import { source } from "axe-core";
import type { Frame } from "playwright-core";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { otherLastYear } from "../support/other-last-year";
import { openReview } from "../support/open-workbook";
import { Workbenches, type WorkbenchPage } from "./open-workbench";

let workbenches: Workbenches;

jest.setTimeout(120_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());

const themes = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
] as const;

test.each(themes)("axe finds nothing on any screen: %s", async (_, options) => {
  const empty = await workbenches.open({ ...options, open: "empty" });
  expect(await violations(empty)).toEqual([]);
  await empty.pane.getByRole("button", { name: "Bring last year’s" }).click();
  await readFile(empty);
  expect(await violationsIn(paneOf(empty))).toEqual([]);
  const opened = await workbenches.open(options);
  for (const show of screens) {
    await show(opened);
    expect([show.name, await violationsIn(paneOf(opened))]).toEqual([show.name, []]);
  }
  await opened.page.getByRole("tab", { name: "Scores" }).click();
  expect(await violations(opened)).toEqual([]);
});

test.each([
  ["320 pixels wide", 320],
  ["350 pixels wide at twice the size", 175],
  ["320 pixels wide at twice the size", 160],
])("nothing is cut: %s", async (_, width) => {
  const opened = await workbenches.open();
  await opened.page
    .locator("aside")
    .evaluate((aside, pixels) => aside.style.setProperty("width", `${pixels}px`, "important"), width + 1);
  for (const show of screens) {
    await show(opened);
    expect([show.name, await staysCut(opened)]).toEqual([show.name, []]);
  }
});

const screens: readonly ((opened: WorkbenchPage) => Promise<void>)[] = [
  async function beforeValidating({ pane }) {
    await pane.getByRole("button", { name: "Validate review" }).waitFor();
  },
  async function findings({ pane }) {
    await pane.getByRole("button", { name: "Validate review" }).click();
    await pane.getByRole("region", { name: "Findings" }).waitFor();
  },
  async function accepting({ pane }) {
    await pane
      .getByRole("button", { name: /^Accept / })
      .first()
      .click();
    await pane.getByLabel("Why is it all right?").waitFor();
  },
  async function changes({ pane }) {
    await pane.getByRole("tab", { name: /^Changes/ }).click();
    await pane.getByRole("button", { name: "Show in workbook" }).click();
    await pane
      .getByText(/highlighted/)
      .first()
      .waitFor();
  },
  async function pictures({ pane }) {
    await pane.getByText("Scores by output").click();
    await pane.getByText("Budget and spending").click();
  },
  async function summary({ pane }) {
    await pane.getByRole("tab", { name: /^Summary/ }).click();
    await pane.getByRole("button", { name: "Generate summary" }).click();
    await pane
      .getByText(/up to date/)
      .first()
      .waitFor();
  },
  async function handEdits({ page, pane }) {
    await page.getByRole("tab", { name: "Summary", exact: true }).click();
    for (const [address, text] of [
      ["B2", "Another title"],
      ["A8", "An output with a name that is longer than anybody would think. ".repeat(5)],
      ["H6", "Ask Ann"],
    ] as const) {
      await page.locator(`#cell-${address}`).click();
      // The first key opens the cell; the rest comes at once, as if pasted.
      await page.keyboard.type(text.slice(0, 1));
      await page.keyboard.insertText(text.slice(1));
      await page.keyboard.press("Enter");
    }
    await pane.getByRole("button", { name: "Generate summary" }).click();
    await pane.getByRole("region", { name: /2 texts on the summary were changed/ }).waitFor();
  },
  async function years({ pane }) {
    await pane.getByRole("tab", { name: "Years" }).click();
    await pane.getByRole("button", { name: "Bring last year’s" }).waitFor();
  },
  async function nextYear({ pane }) {
    await pane.getByRole("button", { name: "Start next year’s review" }).click();
    await pane.getByRole("button", { name: "Start 2025/26" }).waitFor();
  },
  async function choosingLastYear({ pane }) {
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "Bring last year’s" }).click();
    await pane.getByRole("button", { name: "Choose a file" }).waitFor();
  },
  async function lastYear(opened) {
    await readFile(opened);
    for (const facts of await opened.pane.getByText(/^(?:Taken over|The same here|Not understood) \d/).all())
      await facts.click();
  },
];

/** Brings a workbook of last year in which much is like the example, and some is not. */
async function readFile({ pane }: WorkbenchPage): Promise<void> {
  const bytes = saveWorkbook((await openReview(otherLastYear)).workbook);
  await pane.getByLabel("Last year’s file").setInputFiles({
    name: "last-year.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await pane.getByRole("button", { name: "Take over" }).waitFor();
}

/** What axe finds in the workbench and in the pane. */
async function violations(opened: WorkbenchPage): Promise<string[]> {
  return [...(await violationsIn(opened.page.mainFrame())), ...(await violationsIn(paneOf(opened)))];
}

function paneOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("/taskpane.html"));
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/**
 * Run in the frame itself: through several frames at once axe takes six times as long. The colours between two states,
 * as of a button that has just become enabled, are nobody's to read: they last a tenth of a second.
 */
async function violationsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(source);
  return frame.evaluate<string[]>(`Promise
    .allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished))
    .then(() => axe.run(document, { resultTypes: ["violations"], iframes: false }))
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}

/** What is cut for good: a picture takes a moment to find its size. */
async function staysCut(opened: WorkbenchPage, attempts = 25): Promise<string[]> {
  const found = await cut(opened);
  if (found.length === 0 || attempts === 0) return found;
  await opened.page.waitForTimeout(200);
  return staysCut(opened, attempts - 1);
}

/** What does not fit its place: the page itself, and every element that hides what does not fit without telling it. */
function cut({ pane }: WorkbenchPage): Promise<string[]> {
  return pane.locator("html").evaluate((root) => {
    const isHidden = (element: Element) => element.getBoundingClientRect().width <= 1;
    const tells = (element: Element) => element.closest("[title]") !== null;
    const tooWide = [...root.querySelectorAll("body *")].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const hides = overflowX === "hidden" || overflowX === "clip";
      return hides && !isHidden(element) && !tells(element) && element.scrollWidth > element.clientWidth + 1;
    });
    const page = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} in ${root.clientWidth}`] : [];
    return [...page, ...tooWide.map((element) => element.outerHTML.slice(0, 200))];
  });
}

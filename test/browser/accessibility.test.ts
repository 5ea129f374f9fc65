import AxeBuilder from "@axe-core/playwright";
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
  const opened = await workbenches.open(options);
  for (const show of screens) {
    await show(opened);
    expect([show.name, await violations(opened)]).toEqual([show.name, []]);
  }
});

test.each([
  ["320 pixels wide", 320],
  ["350 pixels wide at twice the size", 175],
])("nothing is cut: %s", async (_, width) => {
  const opened = await workbenches.open();
  await opened.page.addStyleTag({ content: `aside { width: ${width + 1}px !important }` });
  for (const show of screens) {
    await show(opened);
    expect([show.name, await cut(opened)]).toEqual([show.name, []]);
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
];

async function violations({ page }: WorkbenchPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(" ")} ${html}`));
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

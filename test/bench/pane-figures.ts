import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { Workbenches } from "../browser/open-workbench";
import { buildEmptyApp } from "./empty-app";
import { atMost, inMilliseconds, median, told, type Figure } from "./figure";
import { fileOf } from "./run-figures";

/** Microsoft's task pane template for React, as it comes: react 47.5, pane 39.7, polyfills 81.6 KB, gzipped. */
const emptyTemplateKilobytes = 47.5 + 39.7 + 81.6;

const repetitions = 5;
const dist = resolve(__dirname, "../../dist");

/** What a person waits for in the pane, in a real browser. */
export async function paneFigures(): Promise<readonly Figure[]> {
  const workbenches = await Workbenches.start();
  const empty = await Workbenches.start(await buildEmptyApp());
  const size = initialKilobytes();
  const emptyStart = await typical(() => startTime(empty));
  const start = await typical(() => startTime(workbenches));
  const example = await typical(() => validationTime(workbenches, join(dist, "workbench/examples/demo.xlsx")));
  const large = await typical(() => validationTime(workbenches, fileOf(10_000)));
  const longest = await longestPieces(workbenches, fileOf(10_000));
  await Promise.all([workbenches.stop(), empty.stop()]);
  return [
    atMost("initial JavaScript of the pane, gzipped", size, emptyTemplateKilobytes, "KB"),
    atMost("navigation to the first usable button", start, 500, "ms"),
    told("… the same of an empty React app", inMilliseconds(emptyStart)),
    atMost("validate to list on screen, the example", example, 100, "ms"),
    atMost("validate to list on screen, 10,000 rows", large, 500, "ms"),
    ...[...longest].map(([name, time]) =>
      atMost(`the pane's longest piece of work: ${name}, 10,000 rows`, time, 200, "ms"),
    ),
  ];
}

/** What taskpane.html asks for at once, without office.js. */
function initialKilobytes(): number {
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  const files = [...page.matchAll(/src="?(scripts\/[^" >]+)/g)].map(([, file = ""]) => join(dist, file));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1024;
}

/** Milliseconds from the navigation of the pane's frame to its first button that can be used; nothing is cached. */
async function startTime(workbenches: Workbenches): Promise<number> {
  const { page } = await workbenches.newPage();
  await page.addInitScript(() => {
    const note = () => {
      if (!document.querySelector("button:enabled")) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark("usable"));
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${workbenches.server.origin}/workbench/?open=demo`);
  const frame = await paneOf(page);
  await frame.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
  const time = await frame.evaluate(() => performance.getEntriesByName("usable")[0]?.startTime ?? Infinity);
  await page.context().close();
  return time;
}

/** Milliseconds from the click on Validate review to the frame in which the findings, or that there are none, show. */
async function validationTime(workbenches: Workbenches, file: string): Promise<number> {
  const { page } = await workbenches.open({ open: "empty" });
  await page.getByLabel("Workbook to open").setInputFiles(file);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Validate review" }).waitFor();
  // The heading tells the year once Office has started and the pane has looked at the workbook.
  await pane.getByText(/^20\d\d\/\d\d · /).waitFor();
  const frame = await paneOf(page);
  const time = await frame.evaluate(
    () =>
      new Promise<number>((done) => {
        const button = [...document.querySelectorAll("button")].find(
          ({ textContent }) => textContent === "Validate review",
        );
        const begin = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector('[aria-label="Findings"] [role="listitem"]')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
        });
        observer.observe(document, { childList: true, subtree: true });
        button?.click();
      }),
  );
  await page.context().close();
  return time;
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe[title="Review Workbook"]');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("There is no pane.");
  await frame.waitForURL(/taskpane\.html/);
  return frame;
}

/** Of tasks below it a browser tells nothing (W3C, "Long Tasks"), so that this is the most that they took, in milliseconds. */
const shortestTold = 50;

/**
 * Milliseconds of the longest task of each click in which a script of the pane's own frame ran. The host's scripts run in
 * the page around it, on the same thread: the browser tells their tasks as those of an ancestor, and they do not count.
 */
async function longestPieces(workbenches: Workbenches, file: string): Promise<ReadonlyMap<string, number>> {
  const { page } = await workbenches.open({ open: "empty" });
  page.setDefaultTimeout(60_000);
  await page.getByLabel("Workbook to open").setInputFiles(file);
  const pane = page.frameLocator("iframe");
  const button = (name: string) => pane.getByRole("button", { name });
  await button("Validate review").waitFor();
  const frame = await paneOf(page);
  const tasks = await frame.evaluateHandle(() => {
    const found: PerformanceEntry[] = [];
    new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: "longtask" });
    return found;
  });
  const longest = new Map<string, number>();
  const watch = async (name: string, click: () => Promise<void>, isDone: () => Promise<void>): Promise<void> => {
    await click();
    await isDone();
    // Long enough for what is drawn afterwards, and for the browser to tell.
    await page.waitForTimeout(500);
    const time = await tasks.evaluate((found) => {
      const ours = found.splice(0).filter((task) => task.name !== "same-origin-ancestor");
      return Math.max(0, ...ours.map(({ duration }) => duration));
    });
    longest.set(name, Math.max(shortestTold, time));
  };
  const showTab = (name: string) => pane.getByRole("tab", { name }).click();
  // Found by selectors, which cost the pane's frame next to nothing: looking through all its texts would count as ours.
  const hasButton = (text: string) => pane.locator("button", { hasText: text }).waitFor();
  const says = (text: string) => pane.locator("[role=status]", { hasText: text }).waitFor({ state: "attached" });
  await watch(
    "validate",
    () => button("Validate review").click(),
    () => pane.locator("[role=listitem]").first().waitFor(),
  );
  await watch(
    "compare",
    () => showTab("Changes"),
    () => hasButton("Show in workbook"),
  );
  await watch(
    "highlight",
    () => button("Show in workbook").click(),
    () => says("highlighted"),
  );
  await watch(
    "preview",
    () => showTab("Summary"),
    () => hasButton("Generate summary"),
  );
  await watch(
    "generate",
    () => button("Generate summary").click(),
    () => says("Summary generated"),
  );
  await page.context().close();
  return longest;
}

async function typical(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < repetitions; count++) times.push(await measure());
  return median(times);
}

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { Workbenches } from "../browser/open-workbench";
import { openReview } from "../support/open-workbook";
import { reviewOfSize } from "../support/review-of-size";
import { buildEmptyApp } from "./empty-app";

/** Microsoft's task pane template for React, as it comes: react 47.5, pane 39.7, polyfills 81.6 KB, gzipped. */
const emptyTemplateKilobytes = 47.5 + 39.7 + 81.6;

const repetitions = 5;
const dist = resolve(__dirname, "../../dist");

interface Figure {
  readonly figure: string;
  readonly measured: string;
  readonly limit: string;
  readonly holds: boolean;
}

test("the pane's figures", async () => {
  const workbenches = await Workbenches.start();
  const empty = await Workbenches.start(await buildEmptyApp());
  const size = initialKilobytes();
  const emptyStart = await median(() => startTime(empty));
  const start = await median(() => startTime(workbenches));
  const example = await median(() => validationTime(workbenches, join(dist, "workbench/examples/demo.xlsx")));
  const large = await median(async () => validationTime(workbenches, await largeFile));
  await Promise.all([workbenches.stop(), empty.stop()]);

  const figures: readonly Figure[] = [
    atMost("Initial JavaScript of the pane, gzipped", size, emptyTemplateKilobytes, "KB"),
    atMost("Navigation to the first usable button", start, 500, "ms"),
    { figure: "… the same of an empty React app", measured: `${emptyStart.toFixed(0)} ms`, limit: "", holds: true },
    atMost("Validate to list on screen, the example", example, 100, "ms"),
    atMost("Validate to list on screen, 10,000 rows", large, 500, "ms"),
  ];
  process.stdout.write(`${tableOf(figures)}\n`);
  expect(figures.filter(({ holds }) => !holds).map(({ figure }) => figure)).toEqual([]);
});

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
  await page.frameLocator("iframe").getByRole("button", { name: "Validate review" }).waitFor();
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

/** Four tables of 2,500 rows each. */
const largeFile = openReview(reviewOfSize(2500)).then(({ workbook }) => {
  const file = join(mkdtempSync(join(tmpdir(), "review-workbook-")), "large.xlsx");
  writeFileSync(file, saveWorkbook(workbook));
  return file;
});

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < repetitions; count++) times.push(await measure());
  return times.sort((a, b) => a - b)[Math.floor(repetitions / 2)] ?? Infinity;
}

function atMost(figure: string, value: number, limit: number, unit: string): Figure {
  return {
    figure,
    measured: `${value.toFixed(unit === "KB" ? 1 : 0)} ${unit}`,
    limit: `${limit.toFixed(unit === "KB" ? 1 : 0)} ${unit}`,
    holds: value <= limit,
  };
}

function tableOf(figures: readonly Figure[]): string {
  const row = ({ figure, measured, limit }: Omit<Figure, "holds">, mark: string) =>
    `${figure.padEnd(42)}${measured.padStart(12)}${limit.padStart(12)}  ${mark}`;
  return [
    row({ figure: "", measured: "measured", limit: "at most" }, ""),
    ...figures.map((figure) => row(figure, figure.limit === "" ? "" : figure.holds ? "holds" : "DOES NOT HOLD")),
  ].join("\n");
}

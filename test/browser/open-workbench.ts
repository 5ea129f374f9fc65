import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from "playwright-core";
import { serveFolder, type ServedFolder } from "../../src/server/serve-folder";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { findBrowser } from "./find-browser";

/** The built workbench in a browser. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The production pane in its frame. */
  readonly pane: FrameLocator;
  /** What the pages complained about: uncaught errors, console errors, refusals of the security policy. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for outside of this machine. */
  readonly strayRequests: readonly string[];
}

export interface WorkbenchOptions extends BrowserContextOptions {
  /** What is open at first: `invigor`, `demo` or `empty`. */
  readonly open?: string;
}

/** A browser and a server for the tests of one file. */
export class Workbenches {
  private constructor(
    readonly server: ServedFolder,
    private readonly browser: Browser,
  ) {}

  static async start(folder = resolve(__dirname, "../../dist")): Promise<Workbenches> {
    const server = await serveFolder(folder, { port: 0 });
    const browser = await chromium.launch({ ...findBrowser(), args: browserArguments });
    return new Workbenches(server, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** A page of its own, with nothing remembered. */
  async newPage(options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const strayRequests: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${this.server.origin}/`)) {
        strayRequests.push(request.url());
      }
    });
    return { page, pane: page.frameLocator('iframe[title="Review Workbook"]'), complaints, strayRequests };
  }

  /** The workbench with a workbook open and the pane ready. */
  async open({ open = "demo", ...options }: WorkbenchOptions = {}): Promise<WorkbenchPage> {
    const opened = await this.newPage(options);
    await opened.page.goto(`${this.server.origin}/workbench/?open=${open}`);
    await opened.pane.getByRole("button").first().waitFor();
    return opened;
  }
}

/** Waits until a cell of the sheet in front shows a text. */
export async function cellShows(page: Page, address: string, text: string | RegExp): Promise<void> {
  const exact = typeof text === "string" ? new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : text;
  await page.locator(`#cell-${address}`).filter({ hasText: exact }).waitFor();
}

/** Saves by the button: what was saved, and where it lies. */
export async function save(page: Page): Promise<{ readonly workbook: Workbook; readonly file: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), "review-workbook-")), download.suggestedFilename());
  await download.saveAs(file);
  return { workbook: openWorkbook(readFileSync(file)), file };
}

const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

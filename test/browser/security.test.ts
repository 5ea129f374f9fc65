import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { Workbenches, type WorkbenchPage } from "./open-workbench";

const dist = resolve(__dirname, "../../dist");
const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const pages = files.filter((file) => file.endsWith(".html"));

const integrityOf = (text: string | Buffer) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

let workbenches: Workbenches;

jest.setTimeout(60_000);
beforeAll(async () => {
  workbenches = await Workbenches.start();
});
afterAll(() => workbenches.stop());

describe("the pages", () => {
  test.each(pages)("%s runs no script but its own files", (file) => {
    const page = readFileSync(join(dist, file), "utf8");
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toBe("'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline|https?:|\*/);
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(page.match(/\son\w+=|\sstyle=|<style/g)).toBeNull();
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  test.each(pages)("%s names the check sum of every script", (file) => {
    const tags = readFileSync(join(dist, file), "utf8").match(/<script[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) {
      const source = /src="?([^" >]+)/.exec(tag)?.[1] ?? "";
      const written = readFileSync(join(dist, file, "..", source));
      expect([source, /integrity="?([^" >]+)/.exec(tag)?.[1]]).toEqual([source, integrityOf(written)]);
    }
  });

  test("the pane knows the check sum of every script that it loads later", () => {
    const scripts = files.filter((file) => /^scripts\/.*\.js$/.test(file));
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    const first = scripts.filter((file) => page.includes(file));
    const known = first.map((file) => readFileSync(join(dist, file), "utf8")).join("");
    const loadedLater = scripts.filter((file) => !first.includes(file) && isNamedBy(known, file));
    expect(first).toHaveLength(1);
    expect(loadedLater.length).toBeGreaterThan(3);
    const unknown = loadedLater.filter((file) => !known.includes(integrityOf(readFileSync(join(dist, file)))));
    expect(unknown).toEqual([]);
  });

  test("no source map is shipped", () => {
    expect(pages).toHaveLength(2);
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });
});

describe("in a browser", () => {
  test("a script that was changed on its way does not run", async () => {
    const opened = await workbenches.newPage();
    await opened.page.route(/\/scripts\/changes\.[^/]*$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\nglobalThis.wasChanged = true;` });
    });
    const complaint = complaintOf(opened, /integrity/);
    await opened.page.goto(`${workbenches.server.origin}/workbench/?open=demo`);
    await opened.pane.getByRole("tab", { name: /^Changes/ }).click();
    await complaint;
    expect(await opened.pane.locator("body").evaluate(() => "wasChanged" in globalThis)).toBe(false);
  });

  test("the pane can ask no other machine, and what is put in its page as text does not run", async () => {
    const opened = await workbenches.open();
    const body = opened.pane.locator("body");
    const answers = await body.evaluate(async (page) => {
      const told = (promise: Promise<unknown>) => promise.then(() => "sent").catch(() => "refused");
      const picture = new Promise((done, fail) => {
        const image = new Image();
        image.onload = done;
        image.onerror = fail;
        image.src = "https://elsewhere.example/picture.png";
      });
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      page.append(script);
      page.insertAdjacentHTML("beforeend", '<img src="x" onerror="globalThis.ran = true">');
      const answer = [await told(fetch("https://elsewhere.example/")), await told(picture), "ran" in globalThis];
      return answer;
    });
    expect(answers).toEqual(["refused", "refused", false]);
    expect(
      opened.complaints.filter((complaint) => complaint.includes("Content Security Policy")).length,
    ).toBeGreaterThan(2);
  });

  test("no other page can show the pane in a frame", async () => {
    const pane = `${workbenches.server.origin}/taskpane.html`;
    const shown: string[] = [];
    for (const site of [workbenches.server.origin, await elsewhere()]) {
      const { page } = await workbenches.newPage();
      await page.goto(site);
      // What the frame shows first: a pane that finds no Excel around it leaves its page.
      let first = "";
      const shows = page.waitForEvent("framenavigated", (frame) => {
        first = frame.url();
        return first === pane || first.startsWith("chrome-error:");
      });
      await page.evaluate((address) => {
        const frame = document.createElement("iframe");
        frame.src = address;
        document.body.append(frame);
      }, pane);
      await shows;
      shown.push(first);
    }
    expect(shown).toEqual([pane, "chrome-error://chromewebdata/"]);
  });
});

/** A site of somebody else on this machine. */
async function elsewhere(): Promise<string> {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end("<p>Elsewhere</p>"));
  server.unref();
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
}

function complaintOf({ page }: WorkbenchPage, words: RegExp): Promise<unknown> {
  return page.waitForEvent("console", { predicate: (message) => words.test(message.text()) });
}

/** Names are put together from a number and a check sum, each of which stands in the list of what can be loaded. */
function isNamedBy(script: string, file: string): boolean {
  const hash = /\.([0-9a-f]{8})\.js$/.exec(file)?.[1] ?? "";
  return script.includes(`"${hash}"`);
}

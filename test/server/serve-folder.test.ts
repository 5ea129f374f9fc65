import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder, type ServedFolder } from "../../src/server/serve-folder";

let server: ServedFolder;

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), "review-workbook-"));
  const folder = join(outside, "dist");
  mkdirSync(join(folder, "workbench"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "workbench/index.html"), "<p>workbench</p>");
  writeFileSync(join(folder, "script.js"), "1");
  server = await serveFolder(folder, { port: 0 });
});
afterAll(() => server.close());

test("the first page is the workbench", async () => {
  const response = await fetch(server.origin);
  expect(response.url).toBe(`${server.origin}/workbench/`);
  expect(await response.text()).toBe("<p>workbench</p>");
});

test("files come with their type, and without guessing it", async () => {
  const { headers } = await fetch(`${server.origin}/script.js?version=1`);
  expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test.each(["/nothing.js", "/workbench", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00"])(
  "%s is not there",
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test("a path that cannot be read is refused, and so is writing", async () => {
  expect(await statusOf("/%")).toBe(400);
  expect(await statusOf("/script.js", "POST")).toBe(405);
});

test("the page that office.js asks about its host trusts this one, by a script of its own", async () => {
  const page = await fetch(`${server.origin}/office-js/AgaveErrorUX/index.html`).then((response) => response.text());
  const script = await fetch(`${server.origin}/office-js/AgaveErrorUX/trust.js`).then((response) => response.text());
  expect(page).toContain('src="trust.js"');
  expect(script).toContain('{"hostUserTrusted":true}');
});

/** As it is asked for: `fetch` would tidy the path. */
function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((done, fail) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", fail)
      .end();
  });
}

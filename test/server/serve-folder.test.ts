import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder, type ServedFolder } from "../../src/server/serve-folder";

let server: ServedFolder;
let folder: string;

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), "review-workbook-"));
  folder = join(outside, "dist");
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

test("a name that another site made to lead here is not answered", async () => {
  expect(await statusOf("/script.js", "GET", { Host: "elsewhere.example" })).toBe(421);
  expect(await statusOf("/script.js", "GET", { Host: "127.0.0.1:3000" })).toBe(200);
});

/** Linux has a file that is there and that nobody, whatever their rights, can read from its beginning. */
const unreadable = "/proc/self/mem";

(existsSync(unreadable) ? test : test.skip)("a file that cannot be read ends its answer, not the server", async () => {
  symlinkSync(unreadable, join(folder, "unreadable.js"));
  await expect(fetch(`${server.origin}/unreadable.js`).then((response) => response.text())).rejects.toThrow();
  expect(await statusOf("/script.js")).toBe(200);
});

test("without https the pages can be framed by no other site", async () => {
  const { headers } = await fetch(`${server.origin}/script.js`);
  expect(headers.get("content-security-policy")).toMatch(/; frame-ancestors 'self'$/);
  expect(headers.get("strict-transport-security")).toBeNull();
});

/** As it is asked for: `fetch` would tidy the path. */
function statusOf(path: string, method = "GET", headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", fail)
      .end();
  });
}

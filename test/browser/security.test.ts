import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const dist = resolve(__dirname, "../../dist");
const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

test.each(pages)("%s runs no script but its own files", (file) => {
  const page = readFileSync(join(dist, file), "utf8");
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? "";
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
  expect(scripts).toBe("'self'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-eval");
  expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  expect(page.match(/\son\w+=/g)).toBeNull();
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
});

test("no source map is shipped", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  expect(pages).toHaveLength(2);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
});

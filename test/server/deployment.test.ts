import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { responseHeaders } from "../../src/server/response-headers";

/** As the build writes them. */
const read = (file: string) => readFileSync(resolve(__dirname, "../../dist", file), "utf8");

const paths = ["/taskpane.html", "/scripts/taskpane.12345678.js", "/assets/shortcuts.json"];
const strict = { "Strict-Transport-Security": "max-age=31536000" };

/** What this server sends where Excel on the web frames the pane, and what only a public server should. */
const expected = (path: string) => ({ ...responseHeaders(path, "Excel"), ...strict });

test("nginx sends what this server does", () => {
  const file = read("nginx.conf");
  const rules = [...file.matchAll(/^ {2}~(\S+) "(.*)";$/gm)].map(([, pattern = "", value]) => ({ pattern, value }));
  const byDefault = /default "(.*)";/.exec(file)?.[1];
  for (const path of paths) {
    const caching = rules.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? byDefault;
    const headers = [...file.matchAll(/add_header (\S+) (?:"(.*)"|\$review_workbook_caching) always;/g)];
    expect(Object.fromEntries(headers.map(([, name, value]) => [name, value ?? caching]))).toEqual(expected(path));
  }
});

test("Azure Static Web Apps sends what this server does", () => {
  const { globalHeaders, routes } = JSON.parse(read("staticwebapp.config.json")) as {
    readonly globalHeaders: Readonly<Record<string, string>>;
    readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  };
  for (const path of paths) {
    const own = routes.find(({ route }) => path.startsWith(route.replace(/\*$/, "")))?.headers;
    expect({ ...globalHeaders, ...own }).toEqual(expected(path));
  }
});

test("Cloudflare Pages and Netlify send what this server does, no header twice", () => {
  const rules = read("_headers")
    .split("\n")
    .reduce<{ readonly path: string; readonly headers: (readonly [string, string])[] }[]>((all, line) => {
      const [, name = "", value = ""] = /^ {2}(\S+): (.*)$/.exec(line) ?? [];
      if (line.startsWith("/")) all.push({ path: line, headers: [] });
      else if (name !== "") all.at(-1)?.headers.push([name, value]);
      return all;
    }, []);
  for (const path of paths.slice(0, 2)) {
    const headers = rules
      .filter((rule) => path === rule.path || (rule.path.endsWith("*") && path.startsWith(rule.path.slice(0, -1))))
      .flatMap((rule) => rule.headers);
    expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
    expect(Object.fromEntries(headers)).toEqual(expected(path));
  }
});

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:tsx?|cjs|html)$/.test(file));

/** What could send, load or keep something, by the name that a program says. */
const waysOut = new Set([
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "WebTransport", "RTCPeerConnection"],
  ...["importScripts", "Worker", "SharedWorker", "serviceWorker", "eval", "Function", "innerHTML", "outerHTML"],
  ...[
    "insertAdjacentHTML",
    "dangerouslySetInnerHTML",
    "document.write",
    "window.open",
    "globalThis.open",
    "localStorage",
    "sessionStorage",
    "indexedDB",
  ],
  ...["cookie", "displayDialogAsync", "openBrowserWindow", "href", "src", "srcdoc"],
]);

/** Node's own ways out, and to other programs. */
const modulesOut = /^(?:node:)?(?:https?2?|net|tls|dgram|dns|child_process|worker_threads|cluster|inspector)(?:\/|$)/;

const allowed: Readonly<Record<string, readonly string[]>> = {
  // The examples, the manifest and the shortcuts of the same server.
  "workbench/examples.ts": ["fetch"],
  "workbench/index.tsx": ["fetch"],
  // The pane's page of the same server, the icons of the manifest, and the file that is saved.
  "workbench/pane-connection.ts": ["src"],
  "workbench/ribbon-bar.tsx": ["src"],
  "workbench/workbench.tsx": ["href"],
  // office.js looks for both as it loads, and gets empty ones.
  "host/office-client.ts": ["sessionStorage", "localStorage"],
  // Listens to this machine.
  "server/serve-folder.ts": ["node:http", "node:https"],
  // Start the command line, the build and the package's own scripts.
  "build/build-if-needed.cjs": ["node:child_process"],
  "build/run-scripts.cjs": ["node:child_process"],
  "build/write-examples.cjs": ["node:child_process"],
};

test("nothing says a way out but what is listed here", () => {
  const found = files.flatMap((file) => {
    const ways = waysOutOf(file, readFileSync(join(root, "src", file), "utf8"));
    return ways.length > 0 ? [[file, ways] as const] : [];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(allowed).map(([file, ways]) => [file, [...ways].sort()])),
  );
});

test("each way out is noticed", () => {
  const out = (source: string) => waysOutOf("made-up.tsx", source);
  expect(out('void fetch("https://elsewhere.example");')).toEqual(["fetch"]);
  expect(out("navigator.sendBeacon(address, text);")).toEqual(["sendBeacon"]);
  expect(out("const { XMLHttpRequest: Request } = globalThis; new Request();")).toEqual(["XMLHttpRequest"]);
  expect(out('globalThis["fetch"]("x");')).toEqual(["fetch"]);
  expect(out('import { request } from "node:https";')).toEqual(["node:https"]);
  expect(out('const { spawn } = require("child_process");')).toEqual(["child_process"]);
  expect(out("const link = <a href={text}>{text}</a>;")).toEqual(["href"]);
  expect(out('void import("https://elsewhere.example/script.js");')).toEqual(["https://elsewhere.example/script.js"]);
  expect(out("window.open(address);")).toEqual(["window.open"]);
  expect(out("element.innerHTML = text;")).toEqual(["innerHTML"]);
});

test("no package that is shipped is one that tells its maker how it is used", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const measuring = /telemetry|analytics|insights|sentry|segment|posthog|mixpanel|datadog|opentelemetry/;
  expect(Object.keys(dependencies).filter((name) => measuring.test(name))).toEqual([]);
});

/** The ways out that a file names, each once. */
function waysOutOf(file: string, text: string): readonly string[] {
  if (file.endsWith(".html")) return [...text.matchAll(/(?:https?:)?\/\/[^\s"'<>]+/g)].map(([address]) => address);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const ways = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const name of namesSaid(node)) if (waysOut.has(name)) ways.add(name);
    if (ts.isStringLiteral(node) && isModule(node) && (modulesOut.test(node.text) || node.text.includes("://")))
      ways.add(node.text);
    node.forEachChild(visit);
  };
  visit(source);
  return [...ways].sort();
}

/** A word that stands for something of the platform: called, made, read of an object, or an attribute. */
function namesSaid(node: ts.Node): readonly string[] {
  if (ts.isPropertyAccessExpression(node)) return [node.name.text, node.getText()];
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return [node.argumentExpression.text];
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression))
    return [node.expression.text];
  if (ts.isBindingElement(node)) return [(node.propertyName ?? node.name).getText()];
  if (ts.isJsxAttribute(node)) return [node.name.getText()];
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) return [node.name.text];
  return [];
}

function isModule({ parent }: ts.StringLiteral): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (!ts.isCallExpression(parent)) return false;
  return parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === "require";
}

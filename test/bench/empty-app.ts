import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";

const root = resolve(__dirname, "../..");

const source = `
import { createElement } from "react";
import { createRoot } from "react-dom/client";
Office.onReady().then(() => createRoot(document.getElementById("app")).render(createElement("button", null, "Run")));
`;

const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Empty</title>
<script src="office-js/office.js"></script><script defer src="empty.js"></script></head>
<body><div id="app"></div></body></html>`;

/**
 * The built files once more, with an empty React app where the pane was: a header's worth of React, one button and the
 * same office.js.
 * @returns the folder to serve
 */
export async function buildEmptyApp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "review-workbook-empty-"));
  for (const name of readdirSync(join(root, "dist")).filter((file) => file !== "taskpane.html")) {
    symlinkSync(join(root, "dist", name), join(folder, name));
  }
  writeFileSync(join(folder, "entry.mjs"), source);
  writeFileSync(join(folder, "taskpane.html"), page);
  await bundle(folder);
  return folder;
}

function bundle(folder: string): Promise<void> {
  return new Promise((done, fail) => {
    const compiler = webpack({
      mode: "production",
      context: root,
      entry: join(folder, "entry.mjs"),
      output: { path: folder, filename: "empty.js" },
      resolve: { modules: [join(root, "node_modules")] },
      performance: false,
    });
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else compiler.close(() => done());
    });
  });
}

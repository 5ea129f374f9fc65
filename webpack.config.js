const { createHash } = require("node:crypto");
const { chmodSync, readFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { SubresourceIntegrityPlugin } = require("webpack-subresource-integrity");
const security = require("./src/server/security.json");

/** Lets the terminal run what was built. */
const makeExecutable = {
  apply: ({ hooks }) =>
    hooks.assetEmitted.tap("makeExecutable", (_file, { targetPath }) => chmodSync(targetPath, 0o755)),
};

const dist = resolve(__dirname, "dist");
const officePackage = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Where the pane finds office.js: beside itself, or at the address that a deployment names. */
const officeJs = process.env.OFFICE_JS ?? "office-js/office.js";
const officeOrigin = /^https:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";

/** Only our own copy stays the same: what Microsoft serves changes at any time, so that no check sum would hold. */
const officeIntegrity = process.env.OFFICE_JS ? "" : integrityOf(join(officePackage, "office.js"));

function integrityOf(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

/** Of office.js, what Excel asks for: its loader, the client for each kind of Excel, its words, its telemetry. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "telemetry/oteljs_agave.js",
  "en-gb/office_strings.js",
  "en-us/office_strings.js",
];

/** The policy that each page carries, and that the server sends as well: docs/deploy.md tells why each part is there. */
const securityPolicy = security.contentSecurityPolicy.join("; ").replaceAll("{office}", officeOrigin);

const shared = {
  mode: "production",
  devtool: false,
  performance: false,
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
  stats: "errors-warnings",
  resolve: { extensions: [".tsx", ".ts", ".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2022",
          },
        },
      },
    ],
  },
};

/** A file for Node with everything in it but what `externals` names. */
function forNode(name, entry, output) {
  return {
    ...shared,
    name,
    target: "node20",
    entry,
    output: { path: dirname(join(dist, output)), filename: output.split("/").at(-1) },
    // office.js is looked up when the command runs, beside this file's package, and stays as it is.
    module: { ...shared.module, parser: { javascript: { createRequire: false } } },
    node: { __filename: false, __dirname: false },
    externalsPresets: { node: true },
    optimization: { minimize: false },
  };
}

/** The terminal's door, which finds office.js in node_modules. */
const commandLine = {
  ...forNode("command-line", "./src/cli/review-workbook.ts", "cli/review-workbook.cjs"),
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }), makeExecutable],
};

const server = forNode("server", "./src/server/main.ts", "server.cjs");

/** What Excel loads: the pane, and in the same page the ribbon's commands. */
const pane = {
  ...shared,
  name: "pane",
  target: ["web", "es2022"],
  entry: { taskpane: ["./src/taskpane/index.tsx", "./src/commands/index.ts"] },
  output: {
    path: dist,
    clean: { keep: /^(?:cli|workbench|server\.cjs)/ },
    filename: "scripts/[name].[contenthash:8].js",
    chunkFilename: "scripts/[name].[contenthash:8].js",
    crossOriginLoading: "anonymous",
  },
  plugins: [
    new SubresourceIntegrityPlugin({ hashFuncNames: ["sha384"] }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      scriptLoading: "defer",
      officeJs,
      officeIntegrity,
      securityPolicy,
    }),
    new CopyPlugin({
      patterns: [
        ...officeFiles.map((file) => ({
          from: join(officePackage, file),
          to: join("office-js", file),
          info: { minimized: true },
        })),
        { from: "assets", to: "assets", filter: (file) => !file.endsWith(".svg") },
        { from: "manifest.xml", to: "manifest.xml" },
      ],
    }),
  ],
};

/** The page around the pane that is its Excel. */
const workbench = {
  ...shared,
  name: "workbench",
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/index.tsx" },
  output: {
    path: join(dist, "workbench"),
    clean: { keep: /^examples/ },
    filename: "[name].[contenthash:8].js",
    crossOriginLoading: "anonymous",
  },
  plugins: [
    new SubresourceIntegrityPlugin({ hashFuncNames: ["sha384"] }),
    new HtmlPlugin({
      template: "./src/workbench/index.html",
      scriptLoading: "defer",
      securityPolicy,
    }),
  ],
};

module.exports = [commandLine, server, pane, workbench];

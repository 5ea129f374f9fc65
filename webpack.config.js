const { chmodSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");

const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
};

/** Lets the terminal run what was built. */
class ExecutablePlugin {
  apply(compiler) {
    compiler.hooks.assetEmitted.tap("ExecutablePlugin", (_file, { targetPath }) => chmodSync(targetPath, 0o755));
  }
}

/** The terminal's door: one file for Node, which finds office.js in node_modules. */
const commandLine = {
  name: "command-line",
  target: "node20",
  entry: "./src/cli/review-workbook.ts",
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "review-workbook.cjs" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // office.js is looked up when the command runs, beside this file's package, and stays as it is.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  node: { __filename: false, __dirname: false },
  externalsPresets: { node: true },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }), new ExecutablePlugin()],
  stats: "errors-warnings",
};

module.exports = [commandLine];

// Builds before the start only where the built files are missing or older than what they are made of.
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../..");
const sources = ["src", "assets", "manifest.xml", "package-lock.json", "webpack.config.js"];
const built = join(root, "dist/workbench/index.html");

if (!existsSync(built) || sources.some((source) => newest(join(root, source)) > statSync(built).mtimeMs)) {
  console.log("Building (about half a minute) ...");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit", shell: true });
  process.exitCode = status ?? 1;
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

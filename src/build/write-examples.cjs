// Part of the build: the examples that the workbench offers, made by the command line as anybody can make them.
const { spawnSync } = require("node:child_process");
const { mkdirSync } = require("node:fs");
const { join, resolve } = require("node:path");

const dist = resolve(__dirname, "../../dist");
const folder = join(dist, "workbench/examples");

mkdirSync(folder, { recursive: true });
for (const example of ["invigor", "demo"]) {
  const command = [join(dist, "cli/review-workbook.cjs"), "new", join(folder, `${example}.xlsx`)];
  const { status, stderr } = spawnSync(process.execPath, [...command, "--example", example, "--overwrite"]);
  if (status === 0) continue;
  console.error(`The example ${example} could not be made. ${String(stderr)}`);
  process.exitCode = 1;
}

// Lets Node run the TypeScript of this project: `node --require ./test/fuzz/typescript.cjs file.ts`. What was translated
// is kept, so that the many processes of a long run do not each do it again, nor hold the compiler in memory.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "../../node_modules/.cache/review-workbook-fuzz");
mkdirSync(folder, { recursive: true });

require.extensions[".ts"] = (module, filename) => {
  const source = readFileSync(filename, "utf8");
  const kept = join(folder, createHash("sha256").update(filename).update(source).digest("hex"));
  module._compile(readIfThere(kept) ?? translate(source, filename, kept), filename);
};

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function translate(source, filename, kept) {
  const { code } = require("@swc/core").transformSync(source, {
    filename,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  });
  // Another process may do the same at this moment: a file is either there whole or not there.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

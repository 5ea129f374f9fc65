export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  // pdf.js is an ES module: see the file.
  moduleNameMapper: { "^pdfjs-dist/legacy/build/pdf(?:\\.worker)?\\.mjs$": "<rootDir>/test/support/pdfjs.cjs" },
  testTimeout: 120_000,
  reporters: ["default", "<rootDir>/test/closing-line-reporter.cjs"],
};

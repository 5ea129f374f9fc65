const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
];

/** Packages under what the tests import that come as ES modules only. */
const modules = "strip-bom|uuid";

export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  transform: { "^.+\\.tsx?$": swc, [`/node_modules/(?:${modules})/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${modules})/)`],
  // pdf.js is an ES module: see the file.
  moduleNameMapper: { "^pdfjs-dist/legacy/build/pdf(?:\\.worker)?\\.mjs$": "<rootDir>/test/support/pdfjs.cjs" },
  testTimeout: 120_000,
  // By default one core is left idle; on two cores that is half of them.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/longest-first.cjs",
  reporters: ["default", "<rootDir>/test/closing-line-reporter.cjs"],
};

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
  testTimeout: 120_000,
  reporters: ["default", "<rootDir>/test/closing-line-reporter.cjs"],
};

import { fileURLToPath } from "node:url";
import shared from "../../jest.config.mjs";

/** `npm run bench`: not part of `npm test`, because another machine is no fault of the code. */
export default {
  ...shared,
  rootDir: fileURLToPath(new URL("../..", import.meta.url)),
  testMatch: ["<rootDir>/test/bench/*.bench.ts"],
  reporters: ["<rootDir>/test/bench/silent-reporter.cjs"],
};

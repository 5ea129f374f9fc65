import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeGoodWorkbooks, readGoodWorkbooks } from "./good-workbooks";
import { makeCase } from "./make-case";
import { tryCase } from "./try-case";

const caseCount = 6;
const folder = mkdtempSync(join(tmpdir(), "review-workbook-fuzz-"));
const ownFolder = mkdtempSync(join(tmpdir(), "review-workbook-fuzz-"));

beforeAll(async () => {
  await makeGoodWorkbooks(folder);
  copyFileSync(join(folder, "invigor.xlsx"), join(ownFolder, "invigor.xlsx"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(ownFolder, { recursive: true, force: true });
});

test.each(Array.from({ length: caseCount }, (_, index) => index + 1))(
  "every command over the bad workbook of seed %i ends with findings or one clear error, and changes nothing else",
  async (seed) => {
    const trials = await tryCase(makeCase(seed, readGoodWorkbooks(folder)), ownFolder);
    expect(trials.length).toBeGreaterThan(8);
    expect(trials.flatMap(({ command, faults }) => faults.map((fault) => `${command}: ${fault}`))).toEqual([]);
  },
);

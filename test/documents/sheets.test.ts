import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readReviewDocument } from "../../src/app/import-document";
import { importJson } from "../../src/cli/import-json";
import { folder, sheets } from "./sheets";

/**
 * What is read of each sheet, held to what a person found in it. After a change on purpose:
 * `UPDATE_GOLDENS=1 npx jest test/documents/sheets.test.ts`, then read the difference.
 */
test("every sheet is read as it was read by a person", async () => {
  for (const [name, bytes] of await sheets()) {
    const reading = await readReviewDocument(bytes);
    const told = reading.kind === "read" ? importJson(name, reading) : reading;
    const expected = join(folder, `${name}.json`);
    if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(expected, `${JSON.stringify(told, null, 2)}\n`);
    expect(existsSync(expected)).toBe(true);
    expect(told).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  }
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../cli/run-command";

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Each file that a folder holds beside its workbook, and the command that prints it. */
const goldens: readonly (readonly [string, (workbook: string, folder: string) => readonly string[]])[] = [
  ["findings.json", (workbook) => ["validate", workbook, "--json"]],
  ["changes.json", (workbook) => ["changes", workbook, "--json"]],
  ["summary.json", (workbook, folder) => ["summary", workbook, "-o", join(folder, "out.xlsx"), "--json"]],
];

describe.each(cases)("%s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "review-workbook-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(goldens)("%s", async (file, words) => {
    const workbook = join(__dirname, name, "workbook.xlsx");
    const printed = await print(workbook, words(workbook, folder));
    const golden = join(__dirname, name, file);
    if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(golden, printed);
    expect(printed).toBe(existsSync(golden) ? readFileSync(golden, "utf8") : "no such file: see README.md");
  });
});

/** What a command prints as JSON or, where it cannot do it, the line that says so; the workbook's place left out. */
async function print(workbook: string, words: readonly string[]): Promise<string> {
  const before = readFileSync(workbook);
  const { exitCode, output, errors } = await runCommand(...words);
  expect(readFileSync(workbook).equals(before)).toBe(true);
  if (exitCode === 2) {
    expect([output, errors.trim().split("\n").length]).toEqual(["", 1]);
    return `${JSON.stringify({ error: errors.trim().replaceAll(workbook, "workbook.xlsx") }, null, 2)}\n`;
  }
  expect(errors).toBe("");
  return output.replaceAll(JSON.stringify(workbook), '"workbook.xlsx"');
}

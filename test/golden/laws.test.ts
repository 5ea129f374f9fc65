import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isHighlight } from "../../src/core/changes/highlights";
import { runCommand } from "../cli/run-command";
import { meaningOf, type WorkbookMeaning } from "../support/workbook-meaning";

/** Workbooks that `run` refuses: those without a review, and those that are protected. */
const refused = ["no-programme", "no-tables", "renamed-columns", "protected", "protected-structure"];

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !refused.includes(entry.name))
  .map(({ name }) => name);

describe.each(cases)("%s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "review-workbook-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("highlights and summary change nothing of the person's, are the same when made twice, and can be cleared", async () => {
    const workbook = join(__dirname, name, "workbook.xlsx");
    const [once, twice, cleared] = [join(folder, "1.xlsx"), join(folder, "2.xlsx"), join(folder, "3.xlsx")];
    const before = meaningIn(workbook);

    await write("run", workbook, "-o", once);
    const written = meaningIn(once);
    expect(withoutHighlights(withoutSummary(written))).toEqual(before);

    await write("run", once, "-o", twice);
    expect(meaningIn(twice)).toEqual(written);

    await write("highlight", twice, "-o", cleared, "--clear");
    expect(withoutSummary(meaningIn(cleared))).toEqual(before);
  });
});

/** Runs a command that writes a file, whether or not the review has errors. */
async function write(...words: readonly string[]): Promise<void> {
  const { exitCode, errors } = await runCommand(...words);
  expect(errors).toBe("");
  expect(exitCode).toBeLessThan(2);
}

function meaningIn(file: string): WorkbookMeaning {
  return meaningOf(readFileSync(file));
}

/** Takes away the conditional formats that are ours, which must come after all others. */
function withoutHighlights(workbook: WorkbookMeaning): WorkbookMeaning {
  const worksheets = workbook.worksheets.map((worksheet) => {
    const isOurs = worksheet.conditionalFormats.map(({ formulas }) => formulas.some(isHighlight));
    const ownCount = isOurs.filter((ours) => !ours).length;
    expect(isOurs.slice(0, ownCount)).not.toContain(true);
    return { ...worksheet, conditionalFormats: worksheet.conditionalFormats.slice(0, ownCount) };
  });
  return { ...workbook, worksheets };
}

/** Takes away our names and the last sheet, which is the one that they speak of. */
function withoutSummary(workbook: WorkbookMeaning): WorkbookMeaning {
  const ours = workbook.names.filter(({ name }) => name.startsWith("ReviewSummary"));
  const sheet = workbook.worksheets.at(-1)?.name ?? "";
  const [range, fingerprint, ...texts] = ours.map(({ name }) => name).sort();
  expect([range, fingerprint]).toEqual(["ReviewSummary", "ReviewSummaryFingerprint"]);
  for (const text of texts) expect(text).toMatch(/^ReviewSummaryText\d+$/);
  expect(ours.find(({ name }) => name === "ReviewSummary")?.formula).toMatch(
    sheet.includes(" ") ? `='${sheet}'!` : `=${sheet}!`,
  );
  return {
    ...workbook,
    names: workbook.names.filter((name) => !ours.includes(name)),
    worksheets: workbook.worksheets.slice(0, -1),
  };
}

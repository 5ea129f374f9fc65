import { existsSync, writeFileSync } from "node:fs";
import { openReview } from "../support/open-workbook";
import { invigor } from "../../src/app/examples/invigor";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

/** A workbook that is nobody's template, with these rows on its one sheet. */
function writeList(file: string, rows: readonly (readonly (string | number)[])[]): void {
  const workbook = createWorkbook();
  rows.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      const type = typeof value === "number" ? "number" : "text";
      workbook.worksheets[0]?.writeCell(rowIndex, columnIndex, { type, value, formula: null });
    });
  });
  writeFileSync(file, saveWorkbook(workbook));
}

test("last year’s list of outputs goes into this year’s review, matched by wording", async () => {
  const [last, review, out] = [path("last 2015-16.xlsx"), path("review.xlsx"), path("out.xlsx")];
  writeList(last, [
    ["Outputs", "Score", "Impact weighting (%)"],
    ["Disrupt the enablers used by organised crime groups, including social media", "B", 50],
    ["Investigate organised crime groups and facilitators upstream", "A", 50],
  ]);
  await runCommand("new", review, "--example", "invigor");
  const imported = await runCommand("import", last, "--into", review, "-o", out);
  expect(imported).toMatchObject({ exitCode: 0, errors: "" });
  expect(imported.output).toContain("last 2015-16.xlsx · 2015-16 · 2 outputs");
  expect(imported.output).toMatch(/is 5, by its wording \(\d+%\)/);
  expect(imported.output).toMatch(/\? Output “Investigate organised.* stands as 7 of its own; it is \d+% like 4/);

  const changes = await runCommand("changes", out, "--json");
  const { changes: listed } = JSON.parse(changes.output) as {
    changes: { item: string; field: string; kind: string }[];
  };
  expect(listed).toContainEqual(expect.objectContaining({ item: "5", field: "Score", kind: "improved" }));
});

test("what has no column here is told, and not counted as taken over", async () => {
  const [last, review, out] = [path("last 2015-16.xlsx"), path("review.xlsx"), path("out.xlsx")];
  writeList(last, [
    ["Outputs", "Score", "Evidence"],
    ["Patrol the coast", "B", "Logs"],
  ]);
  const { workbook } = await openReview({ ...invigor, headings: { Scores: { Evidence: "Why" } } });
  writeFileSync(review, saveWorkbook(workbook));
  const { output } = await runCommand("import", last, "--into", review, "-o", out);
  expect(output).toContain("2015-16: 2 facts taken over, 0 the same, 0 facts different.");
  expect(output).toMatch(/\n {2}7, Evidence: no place for it here; the document has “Logs” \(\S+!C2\)\.\n/);
});

test("a workbook can be read as JSON, and made a review of its own", async () => {
  const [last, out] = [path("last.xlsx"), path("out.xlsx")];
  writeFileSync(last, saveWorkbook((await openReview(invigor)).workbook));
  const { output } = await runCommand("import", last, "-o", out, "--json");
  expect(JSON.parse(output)).toMatchObject({
    source: last,
    programme: { "Country/Region": "Multiple/Regional", "Start date": "2015-06-01", "Total budget ODA": 1_935_000 },
    years: [{ year: "2016/17", programmeScore: "A", riskRating: "Medium" }],
    narrative: { "Progress and lessons learnt": expect.stringContaining("light touch") as unknown },
    unread: [],
  });
  const again = JSON.parse((await runCommand("import", out, "--json")).output) as { outputs: unknown };
  expect(again.outputs).toEqual((JSON.parse(output) as { outputs: unknown }).outputs);
});

test.each([
  [
    "of the same year",
    [
      ["Outputs", "Score 2016/17"],
      ["Posts", "A"],
    ],
    /The file is of 2016\/17, and this review is of 2016\/17/,
  ],
  [
    "without a list",
    [
      ["Budget", "Spent"],
      ["Grants", 5],
    ],
    /No sheet has a column of outputs beside a column of scores/,
  ],
])("a workbook %s is refused in one line, and nothing is written", async (_, rows, message) => {
  const [last, review, out] = [path("old.xlsx"), path("review.xlsx"), path("out.xlsx")];
  writeList(last, rows);
  await runCommand("new", review, "--example", "invigor");
  const { exitCode, errors } = await runCommand("import", last, "--into", review, "-o", out);
  expect([exitCode, errors.trim().split("\n").length, existsSync(out)]).toEqual([2, 1, false]);
  expect(errors).toMatch(message);
});

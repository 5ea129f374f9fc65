import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { invigorReview } from "../core/summary/invigor";
import { summarise } from "../../src/core/summary/summarise";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();
const sheet = join(__dirname, "../documents/sheets/invigor.txt");

interface SummaryJson {
  readonly blocks: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly (readonly { readonly text: string }[])[];
  }[];
}

test("the published sheet gives a workbook whose summary is that sheet's, fact for fact", async () => {
  const file = path("review.xlsx");
  expect(await runCommand("import", sheet, "-o", file)).toMatchObject({ exitCode: 0, errors: "" });
  const { output, exitCode } = await runCommand("summary", file, "-o", path("summary.xlsx"), "--json");
  expect(exitCode).toBe(0);
  const { blocks } = JSON.parse(output) as SummaryJson;
  const told = blocks.map(({ id, heading, rows }) => ({
    id,
    heading,
    rows: rows.map((row) => row.map(({ text }) => text)),
  }));
  const expected = summarise(invigorReview())?.blocks.map(({ id, heading, rows }) => ({
    id,
    heading,
    rows: rows.map((row) => row.map(({ text }) => text)),
  }));
  expect(told).toEqual(expected);
});

test("no check finds an error in it", async () => {
  const file = path("review.xlsx");
  await runCommand("import", sheet, "-o", file);
  const { exitCode, output } = await runCommand("validate", file, "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ counts: { error: 0, warning: 1, advice: 15 } });
});

test("a summary that this program wrote is read as the facts that it was written from", async () => {
  const html = path("summary.html");
  await runCommand("new", path("demo.xlsx"), "--example", "invigor");
  const { output } = await runCommand("summary", path("demo.xlsx"), "-o", path("with.xlsx"), "--json");
  const { blocks } = JSON.parse(output) as SummaryJson;
  const rows = blocks.flatMap(({ heading, rows: own }) => [
    [heading],
    ...own.map((row) => row.map(({ text }) => text)),
  ]);
  writeFileSync(
    html,
    `<html><body><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
  );
  const again = JSON.parse((await runCommand("import", html, "--json")).output) as Record<string, unknown>;
  const first = JSON.parse((await runCommand("import", sheet, "--json")).output) as Record<string, unknown>;
  for (const part of ["programme", "years", "outputs", "recommendations", "narrative"])
    expect(again[part]).toEqual(first[part]);
});

test("--json alone writes no file and prints what was read", async () => {
  const { exitCode, output } = await runCommand("import", sheet, "--json");
  expect(exitCode).toBe(0);
  expect(Object.keys(JSON.parse(output) as object)).toEqual([
    "source",
    "programme",
    "years",
    "outputs",
    "recommendations",
    "narrative",
    "unread",
    "notes",
  ]);
});

test("a person is told each fact with its line, what to know, and what was not understood", async () => {
  const file = path("sheet.txt");
  writeFileSync(file, readFileSync(sheet, "utf8").replace("Country/Region:", "Weather: fine\nCountry/Region:"));
  const { output } = await runCommand("import", file, "-o", path("review.xlsx"));
  expect(output).toContain("Start date: 1 June 2015 (line 10)");
  expect(output).toContain("2015/16: programme score B+/A, risk Medium");
  expect(output).toContain("The lead partner is not known");
  expect(output).toContain("6  Weather: fine");
  expect(output).toContain("6 outputs, 9 recommendations.");
});

test("a formula in a sheet is a text in the workbook", async () => {
  const file = path("sheet.txt");
  writeFileSync(file, readFileSync(sheet, "utf8").replace("Multiple/Regional", '=HYPERLINK("http://example.org","x")'));
  await runCommand("import", file, "-o", path("review.xlsx"));
  const { output } = await runCommand("summary", path("review.xlsx"), "-o", path("summary.xlsx"), "--json");
  expect(output).toContain('=HYPERLINK(\\"http://example.org\\",\\"x\\")');
});

describe("into a review", () => {
  test("takes over what is empty, keeps what differs and says so", async () => {
    const later = path("later.xlsx");
    const rolled = await runCommand("roll-forward", await imported(), "-o", later);
    expect(rolled).toMatchObject({ exitCode: 0, errors: "" });
    const changed = path("sheet.txt");
    writeFileSync(changed, readFileSync(sheet, "utf8").replace("Multiple/Regional", "Everywhere"));
    const before = readFileSync(later);
    const result = await runCommand("import", changed, "-o", path("out.xlsx"), "--into", later);
    expect(result).toMatchObject({ exitCode: 0, errors: "" });
    expect(result.output).toContain(
      "Country/Region: “Multiple/Regional” stays; the document has “Everywhere” (line 6).",
    );
    expect(readFileSync(later).equals(before)).toBe(true);
  });

  test("a sheet of the review's own year is refused for that year", async () => {
    const file = await imported();
    const { output } = await runCommand("import", sheet, "-o", path("out.xlsx"), "--into", file);
    expect(output).toContain("2016/17: not taken over.");
  });

  async function imported(): Promise<string> {
    await runCommand("import", sheet, "-o", path("first.xlsx"));
    return path("first.xlsx");
  }
});

test("what cannot be read is one line, and nothing is written", async () => {
  const file = path("letter.txt");
  writeFileSync(file, "Dear Sir,\nI write to you about boats.\n");
  expect(await runCommand("import", file, "-o", path("out.xlsx"))).toEqual({
    exitCode: 2,
    output: "",
    errors: `${file}: This document is no summary sheet of an annual review: it has no table of years, no outputs and no headings of one. Choose last year’s summary sheet.\n`,
  });
  expect((await runCommand("import", sheet)).errors).toContain("Say where to write the result");
  expect((await runCommand("import", "-o", path("out.xlsx"))).errors).toContain("Name the document");
  expect((await runCommand("import", path("none.pdf"), "--json")).errors).toContain("there is no such file");
});

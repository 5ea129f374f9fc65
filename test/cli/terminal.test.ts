import { readFileSync, writeFileSync } from "node:fs";
import { printable } from "../../src/cli/terminal";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import { setField } from "../support/set-field";
import { runCommand, useFolder } from "./run-command";

const path = useFolder();

test.each([
  ["clears the screen", "\u001B[2J", "\\u001b[2J"],
  ["is hidden", "\u001B[8mhidden", "\\u001b[8mhidden"],
  ["is a link", "\u001B]8;;https://elsewhere.example/\u0007Open", "\\u001b]8;;https://elsewhere.example/\\u0007Open"],
  ["begins with one character of its own", "\u009B2J", "\\u009b2J"],
  ["writes over its line", "error\rfine", "error\\u000dfine"],
  ["is shown backwards", "gpj.\u202Exslx", "gpj.\\u202exslx"],
])("text that %s is written out", (_, text, written) => {
  expect(printable(`before ${text} after`, true)).toBe(`before ${written} after`);
});

test("our own colours, line breaks, tabs and the progress bar stay; without colours there are none", () => {
  const own = "\r\u001B[31m●\u001B[39m one\ttwo\n";
  expect(printable(own, true)).toBe(own);
  expect(printable(own, false)).toBe("\r\\u001b[31m●\\u001b[39m one\ttwo\n");
});

test("what a workbook holds cannot command the terminal, and JSON still tells it", async () => {
  const title = "Clean\u001B]52;c;AAAA\u0007 \u009B8m air";
  const workbook = openWorkbook(readFileSync(`${__dirname}/../golden/plain/workbook.xlsx`));
  setField(workbook, "Programme title", yearOf(workbook), title);
  writeFileSync(path("review.xlsx"), saveWorkbook(workbook));
  for (const words of [
    ["validate"],
    ["validate", "--json"],
    ["changes"],
    ["summary", "--json", "-o", path("out.xlsx")],
  ]) {
    const { output, errors } = await runCommand(...words, path("review.xlsx"));
    expect([words, /[^\P{Cc}\n]/u.test(output + errors)]).toEqual([words, false]);
    if (words.includes("summary"))
      expect(JSON.stringify(JSON.parse(output))).toContain(JSON.stringify(title).slice(1, -1));
  }
});

/** The last of its years. */
function yearOf(workbook: Workbook): string {
  return workbook.findTable("Programme")?.columns.at(-1)?.name ?? "";
}

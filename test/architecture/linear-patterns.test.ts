import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../../src");

/** As much as a cell holds. */
const longest = 32_767;

/** In published texts, which are cut into words and gaps as short as this before anything is looked for. */
const longestRun = 200;

/**
 * Patterns over text that is short by its nature: number formats and names (255 characters), formulas (8,192) and their
 * parts, and addresses that Excel tells. Time may grow with the square of so little.
 */
const shortTexts = [
  "core/changes/marked-number-format.ts",
  "core/grid/serial-date.ts",
  "core/checks/wording.ts",
  "excel/range-look.ts",
  "host/formula-entry.ts",
  "workbench/sheet/format-value.ts",
  "xlsx/copy-worksheet.ts",
  "xlsx/formula-tokens.ts",
];

/** What patterns go back and forth over: white space, digits, letters, brackets, quotation marks, words of reviews. */
const pieces = [
  ...[
    " ",
    "\t",
    "\n",
    "a",
    "A",
    "1",
    "0",
    ",",
    ".",
    "-",
    "/",
    "(",
    "[",
    "]",
    '"',
    "'",
    "&",
    "<",
    "£",
    "+",
    "*",
    "|",
    "•",
    "_",
    "=",
  ],
  ...[
    "a ",
    "1 ",
    "1,",
    "a.",
    "A/",
    "a\n",
    "- ",
    "'a",
    '""',
    "''",
    "[a]",
    "£1",
    "to ",
    "Year ",
    "May ",
    "2016/",
    "&a",
    "<a",
    "a:",
  ],
];

describe("no text of a workbook or a document takes a pattern more than the time to read it", () => {
  const patterns = patternsOfSource();

  test("there are patterns", () => expect(patterns.length).toBeGreaterThan(300));

  test.each(foldersOf(patterns))("in %s", (folder) => {
    const slow = patterns
      .filter(({ file }) => file.startsWith(`${folder}/`) && !shortTexts.includes(file))
      .flatMap(({ file, pattern }) => {
        const piece = pieces.find((one) => isSlow(pattern, textOf(one, file)));
        return piece === undefined ? [] : [`${file}: ${String(pattern)} over ${JSON.stringify(piece)}`];
      });
    expect(slow).toEqual([]);
  });

  test("a pattern that takes more is noticed", () => {
    expect(isSlow(/\s+$/, `${" ".repeat(longest)}!`)).toBe(true);
    expect(isSlow(/(?<!\s)\s+$/, `${" ".repeat(longest)}!`)).toBe(false);
  });
});

/** Published texts have gaps and words of the longest kind one after the other. */
function textOf(piece: string, file: string): string {
  const length = file.startsWith("core/published/") ? longestRun : longest;
  const run = `${piece.repeat(Math.floor(length / piece.length))}! x`;
  return run.repeat(Math.ceil(longest / run.length));
}

/**
 * Of five times the shortest counts, since the first includes getting ready and any may include what else the machine
 * does; a slow pattern takes some seconds, any other a millisecond or two.
 */
function isSlow(pattern: RegExp, text: string): boolean {
  return Array.from({ length: 5 }).every(() => timeOf(pattern, text) > limit);
}

/** In milliseconds of the processor. */
const limit = 150;

function timeOf(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  text.search(pattern);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Those that are put together from pieces are met by the documents that are meant to harm. */
function patternsOfSource(): readonly { readonly file: string; readonly pattern: RegExp }[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => /\.tsx?$/.test(file)).flatMap(writtenIn);
}

function writtenIn(file: string): { readonly file: string; readonly pattern: RegExp }[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: { file: string; pattern: RegExp }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ file, pattern: patternOf(node.text) });
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Each room of `src`, the core by its folders. */
function foldersOf(patterns: readonly { readonly file: string }[]): readonly string[] {
  return [
    ...new Set(
      patterns.map(({ file }) =>
        file
          .split("/")
          .slice(0, file.startsWith("core/") ? 2 : 1)
          .join("/"),
      ),
    ),
  ];
}

/** Without `g` and `y`, which make `search` begin elsewhere or look at one place only. */
function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replaceAll(/[gy]/g, ""));
}

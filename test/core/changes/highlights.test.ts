import fc from "fast-check";
import { entriesOf } from "../../../src/core/changes/change";
import { findChanges } from "../../../src/core/changes/find-changes";
import { highlightEdits, isHighlight } from "../../../src/core/changes/highlights";
import { formatRange } from "../../../src/core/grid/address";
import type { Edit } from "../../../src/core/grid/edit";
import { buildReview, day, type TestCell, type TestTables } from "../../support/build-review";
import { reviewOf, yearContents } from "./arbitrary-review";

const twoYears: TestTables = { Programme: [["Field", "2015/16", "2016/17"]] };

test("a score, a risk, a date and money carry a mark beside the value", () => {
  const looks = looksOf({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Programme score", "B/A", "A"],
      ["Risk rating", "Medium", "High"],
      ["End date", day("2017-03-31"), day("2018-03-31")],
      ["Total budget ODA", 1_000_000, 1_004_000],
      ["Total budget non-ODA", 0, 5],
      ["Programme value", 1, 100],
    ],
  });
  expect(looks).toEqual([
    'C2 improved @" ▲ was B/A"',
    'C3 declined @" ▼ was Medium"',
    'C4 changed [own]" ≠"',
    'C5 increased [own]" ▲ <1%"',
    'C6 increased [own]" ▲ was 0"',
    'C7 increased [own]" ▲ >999%"',
  ]);
});

test("a mark tells what was without characters that show nothing, and never ends in half of one", () => {
  const markAfter = (before: string) =>
    looksOf({
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Lead partner", before, "Another"],
      ],
    });
  expect(markAfter("A\u001b]0;b\u0007\u0085c")).toEqual(['C2 changed @" ≠ was A]0;bc"']);
  expect(markAfter(`${"x".repeat(38)}😀${"x".repeat(9)}`)).toEqual([`C2 changed @" ≠ was ${"x".repeat(38)}…"`]);
});

test.each([
  [100_400, "▲ <1%"],
  [100_500, "▲ 1%"],
  [101_000, "▲ 1%"],
  [1_099_000, "▲ 999%"],
  [1_100_000, "▲ >999%"],
  [50_000, "▼ 50%"],
])("from £100,000 to £%d is shown as %s", (now, mark) => {
  const looks = looksOf({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Total budget ODA", 100_000, now],
    ],
  });
  expect(looks.join()).toContain(`" ${mark}"`);
});

test("a weight, itself a percentage, tells what it was", () => {
  const looks = looksOf({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts", 20],
      ["", "1", "Posts", 25],
    ],
  });
  expect(looks).toEqual(['D3 increased [own]" ▲ was 20"']);
});

test("text carries a word, so that its colour is not alone", () => {
  const looks = looksOf({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts"],
      ["", "1", "All posts"],
    ],
    Recommendations: [
      ["2015/16", "1", "Do it", "NCA", "", "Open"],
      ["2015/16", "2", "Do that", "", "", "Open"],
      ["", "1", "Do it", "CPS", "", "Open"],
      ["", "2", "Do that", "", "", "Closed"],
    ],
  });
  expect(looks).toEqual([
    'C3 reworded @" ≈ reworded"',
    'D4 changed @" ≠ was NCA"',
    'F4 carried-forward @" → carried forward"',
    'F5 closed @" √ was Open"',
  ]);
});

test("a row that came or went is filled in all its cells and marked in one; a removed one stands in last year's place", () => {
  const looks = looksOf({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts", 50, "Low"],
      ["2015/16", "2", "Old", 50, "Low"],
      ["2016/17", "1", "Posts", 50, "Low"],
      ["2016/17", "3", "x".repeat(256), 50, "Low"],
    ],
  });
  expect(looks).toEqual(['C3 removed @" × removed"', "A3:B3 D3:E3 removed", "A5 C5:E5 added", 'B5 added @" + added"']);
});

test("cells that are empty, or too long for a number format, get the fill alone", () => {
  const reword = (length: number): TestTables => ({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts", 5],
      ["", "1", "x".repeat(length), ""],
    ],
  });
  expect(looksOf(reword(255))).toEqual(['C3 reworded @" ≈ reworded"', "D3 removed"]);
  expect(looksOf(reword(256))).toEqual(["C3 reworded", "D3 removed"]);
});

test("white space and TRUE show no mark", () => {
  const recommendations = (owner: TestCell): TestTables => ({
    ...twoYears,
    Recommendations: [
      ["2015/16", "1", "Do it", "NCA", "", "Closed"],
      ["", "1", "Do it", owner, "", "Closed"],
    ],
  });
  expect(looksOf(recommendations(" "))).toEqual(["D3 removed"]);
  expect(looksOf(recommendations(true))).toEqual(["D3 changed"]);
});

test("cells that look the same share one highlight, in few rectangles", () => {
  const rows = (year: string, score: string): TestCell[][] => ["1", "2", "3", "4"].map((ref) => [year, ref, score]);
  const looks = looksOf({ ...twoYears, Scores: [...rows("2015/16", "B"), ...rows("2016/17", "A")] });
  expect(looks).toEqual(['C6:C9 improved @" ▲ was B"']);
});

test.each([
  [`A\nB${"x".repeat(37)}`, `A B${"x".repeat(37)}`],
  [`A\nB${"x".repeat(38)}`, `A B${"x".repeat(36)}…`],
])("what was there is told on one line of at most forty characters: %j", (before, told) => {
  const looks = looksOf({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Country/Region", before, "C"],
    ],
  });
  expect(looks).toEqual([`C2 changed @" ≠ was ${told}"`]);
});

test("marks grow shorter rather than be more than a workbook can hold", () => {
  const rows = (count: number): TestTables => ({
    ...twoYears,
    Recommendations: ["2015/16", "2016/17"].flatMap((year) =>
      Array.from({ length: count }, (_, index) => [
        year,
        String(index),
        "Do it",
        `Owner ${index} ${year}`,
        "",
        "Closed",
      ]),
    ),
  });
  expect(looksOf(rows(150))).toHaveLength(150);
  expect(looksOf(rows(151))).toEqual(['D153:D303 changed @" ≠"']);
  const changes = findChanges(buildReview(rows(151))).changes;
  const ownFormats = highlightEdits(changes, (_, { rowIndex }) => `0;0;0;"${rowIndex}"@`);
  expect(ownFormats).toHaveLength(1);
  expect(ownFormats[0]).not.toHaveProperty("highlight.numberFormat");
});

test("a column that is not there cannot be highlighted, and no changes are no highlights", () => {
  expect(highlightEdits([], () => null)).toEqual([]);
});

test("every change that has a cell is highlighted, no cell twice, and all are known as ours", () => {
  fc.assert(
    fc.property(yearContents, yearContents, (previous, now) => {
      const { changes } = findChanges(reviewOf(previous, now));
      const edits = highlightsOf(highlightEdits(changes, () => null));
      const cellCount = changes.flatMap(entriesOf).filter(({ cell }) => cell).length;
      const covered = edits.flatMap(({ ranges }) => ranges.map(({ rowCount, columnCount }) => rowCount * columnCount));
      expect(covered.reduce((sum, count) => sum + count, 0)).toBe(cellCount);
      for (const { highlight } of edits) expect(isHighlight(highlight.formula)).toBe(true);
      expect(new Set(edits.map(({ worksheet, highlight }) => JSON.stringify([worksheet, highlight]))).size).toBe(
        edits.length,
      );
    }),
  );
});

test.each([
  ['=ISTEXT("review-workbook:improved")', true],
  ['ISTEXT("review-workbook:carried-forward")', true],
  [' = istext( "review-workbook:x" ) ', true],
  ['=ISTEXT("review-workbook")', false],
  ['=AND(ISTEXT("review-workbook:improved"),A1>1)', false],
  ["=A1>1", false],
  ["", false],
])("the formula %j is ours: %s", (formula, isOurs) => {
  expect(isHighlight(formula)).toBe(isOurs);
});

/** Each highlight as `ranges kind number format`. Cells have a format of their own, `[own]`, where they hold numbers. */
function looksOf(tables: TestTables): string[] {
  const { changes } = findChanges(buildReview(tables));
  return highlightsOf(highlightEdits(changes, () => "[own]")).map(({ ranges, highlight }) => {
    const kind = /:(.*)"/.exec(highlight.formula)?.[1] ?? "";
    return [...ranges.map(formatRange), kind, highlight.numberFormat ?? []].flat().join(" ");
  });
}

function highlightsOf(edits: readonly Edit[]): Extract<Edit, { kind: "add highlight" }>[] {
  return edits.flatMap((edit) => (edit.kind === "add highlight" ? edit : []));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { knownYearsOfSheet } from "../../../src/core/published/known-years-of-sheet";
import { readPublishedReview } from "../../../src/core/published/read-published-review";
import { readText } from "../../../src/documents/read-text";

const sheet = readFileSync(join(__dirname, "../../documents/sheets/invigor.txt"), "utf8");

/** What a sheet says, without where it says it. */
function factsOf(text: string): unknown {
  const review = readPublishedReview(readText(text));
  const known = review && knownYearsOfSheet(review);
  return JSON.parse(
    JSON.stringify(
      { years: known?.years, all: review?.years, unread: review?.unread.map((line) => line.text) },
      (key, value: unknown) => (key === "where" || key === "line" ? undefined : value),
    ),
  );
}

const plain = factsOf(sheet);

/** Picks some of the places of a text by their number. */
const places = fc.array(fc.nat(), { maxLength: 40 });

function insertAt(
  text: string,
  pattern: RegExp,
  picks: readonly number[],
  insertion: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)].map(({ index }) => index);
  const chosen = new Set(picks.map((pick) => found[pick % found.length]));
  return text.replaceAll(pattern, (whole: string, ...rest: unknown[]) => {
    const index = rest.find((one) => typeof one === "number");
    return chosen.has(index) ? insertion(whole) : whole;
  });
}

test("the sheet is read at all", () => {
  expect(plain).toMatchObject({ years: [{}, { outputs: { length: 6 }, recommendations: { length: 9 } }], unread: [] });
});

test("spaces in place of tabs, and more of them, change nothing", () => {
  fc.assert(
    fc.property(places, fc.boolean(), (picks, keepsTabs) => {
      const spaced = insertAt(sheet, / /g, picks, () => "   ");
      expect(factsOf(keepsTabs ? spaced : spaced.replaceAll("\t", "  "))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("line breaks within sentences change nothing", () => {
  fc.assert(
    fc.property(places, (picks) => {
      expect(factsOf(insertAt(sheet, /(?<=[a-z,]{3}) (?=[a-z]{2})/g, picks, () => "\n"))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("soft hyphens, characters of no width and non-breaking spaces change nothing", () => {
  fc.assert(
    fc.property(places, places, fc.constantFrom("\u00AD", "\u200B", "\u00AD\n", "\u2060"), (words, gaps, mark) => {
      const hyphened = insertAt(sheet, /(?<=[a-z]{2})[a-z](?=[a-z]{2})/g, words, (letter) => letter + mark);
      expect(factsOf(insertAt(hyphened, / /g, gaps, () => "\u00A0"))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("page numbers and classifications between paragraphs change nothing", () => {
  const furniture = fc.constantFrom("Page 2 of 5", "- 3 -", "2 | Page", "OFFICIAL", "OFFICIAL-SENSITIVE", "3 of 12");
  fc.assert(
    fc.property(places, furniture, fc.constantFrom("\n", "\n\n", "\f"), (picks, line, gap) => {
      expect(factsOf(insertAt(sheet, /\n(?=[A-Z-])/g, picks.slice(0, 5), () => `\n${line}${gap}`))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

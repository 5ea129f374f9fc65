import fc from "fast-check";
import type { Review, YearReview } from "../../../src/core/review/review";
import { buildReview, day, month, type TestCell, type TestTables } from "../../support/build-review";

/** What a year may hold, without the year itself: so that one content can stand in two years. */
export interface YearContent {
  readonly programme: readonly TestCell[];
  readonly outputs: readonly (readonly TestCell[])[];
  readonly scores: readonly (readonly TestCell[])[];
  readonly budget: readonly (readonly TestCell[])[];
  readonly recommendations: readonly (readonly TestCell[])[];
}

const fields = [
  "Programme title",
  "Start date",
  "End date",
  "Review date",
  "Total budget ODA",
  "Budget basis",
  "Score scale",
  "Risk scale",
  "Programme score",
  "Outcome assessment",
  "Risk rating",
  "Progress and lessons learnt",
];

const oddCells: readonly TestCell[] = ["", " ", "#REF!", true, "tbc"];
const refs = fc.constantFrom<TestCell>("1", "2", "3", " 3 ", 4, "", "#N/A");
const texts = fc.constantFrom<TestCell>("One two", "One  two", "One three", "Two\nlines", ...oddCells);
const numbers = fc.constantFrom<TestCell>(0, 20, 20.004, 1_935_000, -3, "20", ...oddCells);
const dates = fc.constantFrom<TestCell>(day("2016-06-01"), month("2016-06"), "Ongoing", "1 June 2016", ...oddCells);
const scores = fc.constantFrom<TestCell>(
  "A+",
  "a",
  "B",
  "B+",
  "A/B",
  "B+/A",
  "A+/C",
  3,
  "a +",
  day("2016-12-01"),
  ...oddCells,
);
const risks = fc.constantFrom<TestCell>(
  "Low",
  "medium",
  "High",
  "Moderate",
  "Major",
  "Severe",
  "Minor-Severe",
  ...oddCells,
);
const statuses = fc.constantFrom<TestCell>("Open", "in progress", "Closed", "Superseded", "Parked", ...oddCells);
const types = fc.constantFrom<TestCell>("ODA", "Non-ODA", "");

/** A year with odd cells of every sort; its rows may repeat or lack what identifies them, and tables may be empty. */
export const yearContents: fc.Arbitrary<YearContent> = fc.record({
  programme: fc.tuple(
    texts,
    dates,
    dates,
    dates,
    numbers,
    fc.constantFrom<TestCell>("", "Whole life", "This year"),
    fc.constantFrom<TestCell>("", "FCDO", "CSSF 2016/17", "Ours"),
    fc.constantFrom<TestCell>("", "Low-High", "Minor–Severe", "Ours"),
    scores,
    scores,
    risks,
    texts,
  ),
  outputs: rowsOf(refs, texts, numbers, risks),
  scores: rowsOf(refs, scores, texts),
  budget: rowsOf(texts, types, numbers, numbers, texts),
  recommendations: rowsOf(refs, texts, texts, dates, statuses, texts),
});

/** The review of two years with these contents; their rows are written in the order of the contents. */
export function reviewOf(previous: YearContent, now: YearContent): Review {
  const rows = (table: Exclude<keyof YearContent, "programme">): TestCell[][] => [
    ...previous[table].map((cells) => ["2015/16", ...cells]),
    ...now[table].map((cells) => ["2016/17", ...cells]),
  ];
  const tables: TestTables = {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ...fields.map((field, index) => [field, previous.programme[index] ?? "", now.programme[index] ?? ""]),
    ],
    Outputs: rows("outputs"),
    Scores: rows("scores"),
    Budget: rows("budget"),
    Recommendations: rows("recommendations"),
  };
  return buildReview(tables);
}

/** Both years of a review that has two. */
export function yearsOf({ previousYear, reviewYear }: Review): readonly [YearReview, YearReview] {
  if (!previousYear || !reviewYear) throw new Error("The review has no two years");
  return [previousYear, reviewYear];
}

function rowsOf(...cells: fc.Arbitrary<TestCell>[]): fc.Arbitrary<TestCell[][]> {
  return fc.array(fc.tuple(...cells), { maxLength: 5 });
}

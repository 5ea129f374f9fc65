import { entriesOf, type Change } from "../../../src/core/changes/change";
import { changesBetween, findChanges } from "../../../src/core/changes/find-changes";
import { wordsOfChange } from "../../../src/core/changes/word-differences";
import { formatCell } from "../../../src/core/grid/address";
import {
  buildReview,
  day,
  month,
  type TestCell,
  type TestDepartures,
  type TestTables,
} from "../../support/build-review";

/** A field of `Programme` in 2015/16 and 2016/17: the change as `kind from → to`. */
test.each<[string, TestCell, TestCell, string[]]>([
  ["Programme title", "The Taskforce", "The  Taskforce ", []],
  ["Programme title", "The Taskforce", "Our Taskforce", ["reworded The Taskforce → Our Taskforce"]],
  ["Programme code", "P1", "P2", ["changed P1 → P2"]],
  ["Country/Region", "Kenya", "Kenya, Somalia", ["changed Kenya → Kenya, Somalia"]],
  ["Lead partner", "", "National Crime Agency", []],
  ["Lead partner", "Home Office", "#REF!", []],
  ["Other partners", "NCA\nCPS", "NCA\n CPS", []],
  ["Start date", day("2015-06-01"), day("2015-06-02"), ["changed 2015-06-01 → 2015-06-02"]],
  ["Start date", month("2015-06"), day("2015-06-01"), ["changed 2015-06 → 2015-06-01"]],
  ["Start date", "1 June 2015", day("2015-06-01"), []],
  ["End date", "ongoing", "Ongoing", []],
  ["End date", "Ongoing", day("2018-03-31"), ["changed Ongoing → 2018-03-31"]],
  ["Review date", day("2016-06-01"), day("2017-06-01"), []],
  ["Total budget ODA", 1_000_000, 1_250_000, ["increased 1000000 → 1250000, 250000, 25%"]],
  ["Total budget ODA", 100, 100.004, []],
  ["Total budget ODA", 0, 0.005, []],
  ["Total budget ODA", 0, 0.006, ["increased 0 → 0.006"]],
  ["Total budget ODA", 100, 99.99, ["decreased 100 → 99.99"]],
  ["Total budget non-ODA", 0, 5, ["increased 0 → 5, 5"]],
  ["Total budget non-ODA", -4, -6, ["decreased -4 → -6, -2, -50%"]],
  ["Total budget ODA", "5", 5, []],
  ["Total budget ODA", "tbc", 5, ["changed tbc → 5"]],
  ["Budget basis", "Whole life", "WHOLE LIFE", []],
  ["Score scale", "FCDO", "", []],
  ["Programme score", "B", "A", ["improved B → A, 1 step"]],
  ["Programme score", "A++", "C", ["declined A++ → C, 4 steps"]],
  ["Programme score", "B/A", "A", ["improved B/A → A, 1 step"]],
  ["Programme score", "A/B", "B/A", []],
  ["Programme score", "A", "A+/B", ["changed A → A+/B, 1 step"]],
  ["Programme score", "A+/B", "A/C", ["declined A+/B → A/C, 1 step"]],
  ["Programme score", "a", "A", []],
  ["Programme score", "a +", "A+", ["not comparable a + → A+"]],
  ["Programme score", "a +", "A +", []],
  ["Programme score", "", "A", []],
  ["Outcome assessment", "A", "B", ["declined A → B, 1 step"]],
  ["Risk rating", "Low", "High", ["declined Low → High, 2 steps"]],
  ["Risk rating", "High", "Medium-High", ["improved High → Medium-High, 1 step"]],
  ["Progress and lessons learnt", "One.\nTwo.", "One. Two.", []],
])("%s: %j, then %j", (field, before, now, expected) => {
  const changes = changesOf({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      [field, before, now],
    ],
  });
  expect(changes.map(summaryOf)).toEqual(expected);
  for (const { entry } of changes) expect(entry).toMatchObject({ field, row: { key: field, table: "Programme" } });
});

test("budgets of two bases do not compare; an empty basis is the whole life", () => {
  const withBasis = (before: TestCell, now: TestCell): string[] =>
    changesOf({
      Programme: [
        ["Field", "2015/16", "2016/17"],
        ["Total budget ODA", 9, 3],
        ["Budget basis", before, now],
      ],
    }).map(summaryOf);
  expect(withBasis("", "Whole life")).toEqual(["decreased 9 → 3, -6"]);
  expect(withBasis("", "This year")).toEqual(["not comparable 9 → 3"]);
  expect(withBasis("Whole life", "This year")).toEqual(["not comparable 9 → 3", "changed Whole life → This year"]);
});

test("scores on another scale do not compare", () => {
  const changes = changesOf({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", "CSSF 2016/17", "FCDO"],
      ["Programme score", "A", "A"],
    ],
  });
  expect(changes.map(summaryOf)).toEqual(["changed CSSF 2016/17 → FCDO", "not comparable A → A"]);
});

/** An output in 2015/16 and 2016/17. */
test.each<[string, TestCell[], TestCell[], string[]]>([
  ["nothing", ["Posts", 20, "Low"], ["Posts ", 20, "low"], []],
  ["the weight", ["Posts", 20], ["Posts", 25], ["1, Impact weight: increased 20 → 25, 5, 25%"]],
  ["the risk", ["Posts", 20, "Low"], ["Posts", 20, "Medium"], ["1, Risk: declined Low → Medium, 1 step"]],
  ["a risk where there was none", ["Posts"], ["Posts", "", "Low"], ["1, Risk: added null → Low"]],
  ["no weight where there was one", ["Posts", 20], ["Posts", " "], ["1, Impact weight: removed 20 → null"]],
  ["an error value", ["Posts", 20], ["#N/A", "#REF!"], []],
])("an output: %s", (_, before, now, expected) => {
  expect(rowChangesOf("Outputs", ["1", ...before], ["1", ...now])).toEqual(expected);
});

test("the words of a reworded output are told", () => {
  const [change] = changesOf({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts are staffed"],
      ["", "1", "All posts staffed"],
    ],
  });
  expect(change && wordsOfChange(change)).toEqual([
    { kind: "removed", text: "Posts are" },
    { kind: "added", text: "All posts" },
    { kind: "same", text: "staffed" },
  ]);
});

/** A row of scores in 2015/16 and 2016/17. */
test.each<[string, TestCell[], TestCell[], string[]]>([
  ["the score", ["A", "x"], ["B", "x"], ["1, Score: declined A → B, 1 step"]],
  ["a score where there was none", [""], ["B"], ["1, Score: not comparable null → B"]],
  ["an error value", ["A"], ["#N/A"], ["1, Score: not comparable A → #N/A"]],
  ["a date", ["A"], [day("2016-12-01")], ["1, Score: not comparable A → null"]],
  ["no score in either year", ["", "x"], ["", "x"], []],
  ["evidence where there was none", ["A"], ["A", "Report"], ["1, Evidence: added null → Report"]],
  ["the evidence", ["A", "Old"], ["A", "New"], ["1, Evidence: reworded Old → New"]],
])("a score: %s", (_, before, now, expected) => {
  expect(rowChangesOf("Scores", ["1", ...before], ["1", ...now])).toEqual(expected);
});

test("a numeric score stays the text that it is", () => {
  const tables = {
    ...twoYears,
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", "", "CSSF 2020/21"],
    ],
  };
  const changes = changesOf({
    ...tables,
    Scores: [
      ["2015/16", "1", 3],
      ["", "1", "4"],
    ],
  });
  expect(changes.map(summaryOf)).toEqual(["improved 3 → 4, 1 step"]);
  expect(changes[0]?.from).toBe("3");
});

test("a line of the budget is the same line only for the same type, however that is spelt", () => {
  const changes = changesOf({
    ...twoYears,
    Budget: [
      ["2015/16", "Posts", "ODA", 100, 90, "As planned"],
      ["2015/16", "Posts", "Non-ODA", 50, 50],
      ["", "Posts", "oda", 150, 90, "More posts"],
      ["", "Travel", "ODA", 5, 5],
    ],
  });
  expect(changes.map(describeInRow)).toEqual([
    "Posts · Non-ODA, Line: removed Posts → null",
    "Posts · ODA, Allocated: increased 100 → 150, 50, 50%",
    "Posts · ODA, Note: reworded As planned → More posts",
    "Travel · ODA, Line: added null → Travel",
  ]);
});

/** The status of a recommendation in 2015/16 and 2016/17. */
test.each<[TestCell, TestCell, string[]]>([
  ["Open", "Open", ["1, Status: carried forward Open → Open"]],
  ["", "In progress", ["1, Status: carried forward null → In progress"]],
  ["Open", "closed", ["1, Status: closed Open → closed"]],
  ["", "Superseded", ["1, Status: closed null → Superseded"]],
  ["Closed", "", ["1, Status: reopened Closed → null"]],
  ["Closed", "CLOSED", []],
  ["Closed", "Superseded", ["1, Status: changed Closed → Superseded"]],
  ["Parked", "Open", ["1, Status: changed Parked → Open"]],
  ["Parked", "parked", []],
  ["Open", "#N/A", []],
])("a recommendation that was %j and is %j", (before, now, expected) => {
  const cells = ["1", "Appoint a lead", "NCA", ""];
  expect(rowChangesOf("Recommendations", [...cells, before], [...cells, now])).toEqual(expected);
});

test("every column of a recommendation is compared", () => {
  const before = ["1", "Appoint a lead", "NCA", day("2016-12-01"), "Closed", "Soon"];
  const now = ["1", "Appoint two leads", "CPS", month("2017-03"), "Closed", ""];
  expect(rowChangesOf("Recommendations", before, now)).toEqual([
    "1, Recommendation: reworded Appoint a lead → Appoint two leads",
    "1, Owner: changed NCA → CPS",
    "1, Due: changed 2016-12-01 → 2017-03",
    "1, Response: removed Soon → null",
  ]);
});

test("without a column of statuses nothing is said of them", () => {
  const departures = { headings: { Recommendations: ["Year", "Ref", "Recommendation"] } };
  const rows = [
    ["2015/16", "1", "Do it"],
    ["", "1", "Do it"],
  ];
  expect(changesOf({ ...twoYears, Recommendations: rows }, departures)).toEqual([]);
});

test("rows are found by their Ref, wherever they stand, and one row added or removed is one change", () => {
  const changes = changesOf({
    ...twoYears,
    Outputs: [
      ["", "3", "New output", 50, "Low"],
      ["2015/16", "1", "Posts", 50],
      ["2015/16", "2", "Old output", 50],
      ["", " 1", "Posts", 50],
    ],
  });
  expect(changes.map(describeInRow)).toEqual([
    "3, Output: added null → New output",
    "2, Output: removed Old output → null",
  ]);
  expect(changes.map(({ entry: { cell } }) => cell && formatCell(cell))).toEqual(["C2", "C4"]);
  expect(changes.map((change) => entriesOf(change).map(({ field }) => field))).toEqual([
    ["Output", "Ref", "Impact weight", "Risk"],
    ["Output", "Ref", "Year", "Impact weight"],
  ]);
});

test("a row whose wording is empty is told by its next cell", () => {
  const changes = changesOf({
    ...twoYears,
    Outputs: [
      ["2015/16", "1", "Posts"],
      ["", "1", "Posts"],
      ["", "2", "", 10],
    ],
  });
  expect(changes.map(describeInRow)).toEqual(["2, Ref: added null → 2"]);
});

test("a row that lacks or repeats what identifies it is left to the checks", () => {
  const outputs = [
    ["2015/16", "1", "Posts"],
    ["", "1", "Posts"],
    ["", "1", "Other posts"],
    ["", "", "No Ref"],
    ["", "#REF!", "x"],
  ];
  expect(changesOf({ ...twoYears, Outputs: outputs })).toEqual([]);
});

test("a table with no row in one of the years is unknown", () => {
  const only = (year: string): TestTables => ({
    ...twoYears,
    Outputs: [[year, "1", "Posts"]],
    Scores: [[year, "1", "A"]],
    Budget: [[year, "Posts", "ODA", 5]],
    Recommendations: [[year, "1", "Do it"]],
  });
  expect(changesOf(only("2015/16"))).toEqual([]);
  expect(changesOf(only("2016/17"))).toEqual([]);
});

test("the year before is the next older one in Programme, wherever the columns stand", () => {
  const review = buildReview({
    Programme: [
      ["Field", "2016/17", "2013/14", "2014/15"],
      ["Programme score", "A", "C", "B"],
    ],
    Scores: [["2015/16", "1", "A"]],
  });
  const { year, previousYear, changes } = findChanges(review);
  expect([year?.label, previousYear?.label]).toEqual(["2016/17", "2014/15"]);
  expect(changes.map(summaryOf)).toEqual(["improved B → A, 1 step"]);
  expect(changes[0]?.entry.cell).toEqual({ rowIndex: 1, columnIndex: 1 });
});

test("any two years can be compared, one without a column in Programme too", () => {
  const review = buildReview({
    Programme: [
      ["Field", "2016/17"],
      ["Programme score", "A"],
    ],
    Scores: [
      ["2014/15", "1", "B"],
      ["2016/17", "1", "A"],
    ],
  });
  const [first, last] = review.years;
  const changes = first && last ? changesBetween(first, last, review) : [];
  expect(changes.map(describeInRow)).toEqual(["1, Score: improved B → A, 1 step"]);
});

test("numbers as large as a cell can hold differ by a number, and by no percentage that is none", () => {
  const [change] = changesOf({
    ...twoYears,
    Budget: [
      ["2015/16", "Grants", "ODA", 9.99e307, 1],
      ["", "Grants", "ODA", -9.99e307, 1],
    ],
  });
  expect(change).toMatchObject({ kind: "decreased", difference: -Number.MAX_VALUE, percent: null });
});

test("one year, or none, has no changes", () => {
  const one = findChanges(
    buildReview({
      Programme: [
        ["Field", "2016/17"],
        ["Programme score", "A"],
      ],
    }),
  );
  expect(one).toMatchObject({ year: { label: "2016/17" }, previousYear: null, changes: [] });
  expect(findChanges(buildReview({}))).toEqual({ year: null, previousYear: null, changes: [] });
  expect(findChanges(buildReview({}, { without: ["Programme"] }))).toEqual({
    year: null,
    previousYear: null,
    changes: [],
  });
});

test("ten thousand rows of each table take no time worth mentioning", () => {
  const refs = Array.from({ length: 10_000 }, (_, index) => String(index));
  const inBothYears = (cells: (year: string, ref: string) => TestCell[]): TestCell[][] =>
    ["2015/16", "2016/17"].flatMap((year) => refs.map((ref) => [year, ref, ...cells(year, ref)]));
  const review = buildReview({
    ...twoYears,
    Outputs: inBothYears((year) => [`The output of ${year} in words`, 1, "Low"]),
    Scores: inBothYears((year) => [year === "2015/16" ? "B" : "A"]),
  });
  const start = performance.now();
  expect(findChanges(review).changes).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

const twoYears: TestTables = { Programme: [["Field", "2015/16", "2016/17"]] };

function changesOf(tables: TestTables, departures: TestDepartures = {}): readonly Change[] {
  return findChanges(buildReview(tables, departures)).changes;
}

function rowChangesOf(table: "Outputs" | "Scores" | "Recommendations", before: TestCell[], now: TestCell[]): string[] {
  return changesOf({
    ...twoYears,
    [table]: [
      ["2015/16", ...before],
      ["", ...now],
    ],
  }).map(describeInRow);
}

function describeInRow(change: Change): string {
  return `${change.entry.row.key}, ${change.entry.field}: ${summaryOf(change)}`;
}

function summaryOf({ kind, from, to, steps, difference, percent }: Change): string {
  const size = [
    steps === null ? [] : [`${steps} ${steps === 1 ? "step" : "steps"}`],
    difference === null || !Number.isInteger(difference) ? [] : [String(difference)],
    percent === null || !Number.isInteger(percent) ? [] : [`${percent}%`],
  ].flat();
  return [`${kind} ${from} → ${to}`, ...size].join(", ");
}

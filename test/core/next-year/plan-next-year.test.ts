import type { NextYear } from "../../../src/core/next-year/next-year";
import { planNextYear } from "../../../src/core/next-year/plan-next-year";
import { buildReview, type TestDepartures, type TestTables } from "../../support/build-review";

function planOf(tables: TestTables, departures: TestDepartures = {}): NextYear {
  const planned = planNextYear(buildReview(tables, departures));
  if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
  return planned.plan;
}

function refusalOf(tables: TestTables, departures: TestDepartures = {}): string {
  const planned = planNextYear(buildReview(tables, departures));
  return planned.kind === "refused" ? planned.message : planned.kind;
}

const scored = {
  Programme: [
    ["Field", "2016/17"],
    ["Programme score", "A"],
  ],
} satisfies TestTables;

test.each([
  ["2016/17", "2017/18"],
  ["FY16/17", "FY17/18"],
  ["2016", "2017"],
  ["2018-9", "2019-20"],
])("%s is followed by %s", (label, expected) => {
  expect(
    planOf({
      Programme: [
        ["Field", label],
        ["Programme score", "A"],
      ],
    }).year.label,
  ).toBe(expected);
});

test("without a year under review there is nothing to roll forward", () => {
  expect(refusalOf({ Programme: [["Field", "Notes"]] })).toBe("no review");
  expect(refusalOf({}, { without: ["Programme"] })).toBe("no review");
});

test("carried facts alone do not begin a year, any judgement does", () => {
  const facts = {
    Programme: [
      ["Field", "2016/17"],
      ["Programme title", "Reefs"],
      ["Risk rating", ""],
    ],
  };
  const rows = { Outputs: [["2016/17", "1", "Posts", 100]], Scores: [["2016/17", "1", ""]] };
  expect(refusalOf({ ...facts, ...rows })).toBe(
    "2016/17 has no score, rating or narrative yet. Fill it in before you start 2017/18.",
  );
  expect(planOf({ ...facts, ...rows, Scores: [["2016/17", "1", "B"]] }).year.label).toBe("2017/18");
});

test("a table without the column Year would lose its year", () => {
  const headings = { Outputs: ["Ref", "Output", "Impact weight", "Risk"] };
  expect(refusalOf({ ...scored, Outputs: [["1", "Posts"]] }, { headings })).toBe(
    "The table “Outputs” has no column Year, so its rows would become those of 2017/18. Add the column.",
  );
});

test("a protected sheet is named before anything is written", () => {
  expect(refusalOf(scored, { worksheets: { Budget: { isProtected: true } } })).toBe(
    "The sheet “Budget” is protected. Unprotect it (Review > Unprotect Sheet), then try again.",
  );
});

test("totals of this year are another year's, totals of the whole life go on", () => {
  const budget = (basis: string) => {
    const Programme = [...scored.Programme, ["Total budget ODA", 5], ["Programme value", 9], ["Budget basis", basis]];
    const kept = planOf({ Programme }).fields.filter(({ plan }) => plan.kind === "carried");
    return kept.map(({ field }) => field);
  };
  expect(budget("This year")).toEqual(["programmeValue", "budgetBasis"]);
  expect(budget("")).toEqual(["budgetOda", "programmeValue"]);
});

test("a scheme that changed its scale is followed, and said so", () => {
  const plan = planOf({
    Programme: [
      ["Field", "2019/20"],
      ["Programme score", "A"],
      ["Score scale", "CSSF 2016/17"],
      ["Risk scale", ""],
    ],
  });
  expect(plan.scoreScale).toEqual({ previous: "CSSF 2016/17", next: "CSSF 2020/21" });
  expect(plan.fields.map(({ field, plan: { kind } }) => [field, kind])).toEqual([
    ["scoreScaleName", "switched"],
    ["riskScaleName", "left empty"],
    ["programmeScore", "left empty"],
  ]);
  expect(plan.notes).toEqual([
    "The score scale changes from CSSF 2016/17 to CSSF 2020/21. Scores of the two years do not compare.",
  ]);
});

test("rows of the next year that are there already stay, and are not added twice", () => {
  const plan = planOf({
    ...scored,
    Budget: [
      ["2016/17", "Grants", "ODA", 5],
      ["2016/17", "Staff", "ODA", 6],
      ["2017/18", "Grants", "ODA", 7],
    ],
  });
  const budget = plan.tables.find(({ table }) => table === "Budget");
  expect(budget?.newRows.map(({ key }) => key)).toEqual(["Staff · ODA"]);
  expect(budget?.presentKeys).toEqual(["Grants · ODA"]);
});

test("a recommendation goes on unless its status closes it, whatever the status is called", () => {
  const plan = planOf({
    ...scored,
    Recommendations: [
      ["", "1", "Publish"],
      ["", "2", "Train", "", "", "Done"],
      ["", "3", "Count", "", "", "Closed"],
      ["", "4", "Audit", "", "", "in  progress"],
    ],
  });
  const table = plan.tables.find((one) => one.table === "Recommendations");
  expect(table?.newRows.map(({ key, wording }) => [key, wording])).toEqual([
    ["1", "Publish"],
    ["2", "Train"],
    ["4", "Audit"],
  ]);
  expect(table?.unnamedRows).toHaveLength(4);
});

test("a missing table is told, and the others go on", () => {
  const plan = planOf(scored, { without: ["Budget"] });
  expect(plan.tables.map(({ table }) => table)).toEqual(["Outputs", "Scores", "Recommendations"]);
  expect(plan.notes).toEqual(["There is no table “Budget”: nothing is added there."]);
});

test("an output without a Ref goes on, but no score can name it", () => {
  const { tables } = planOf({ ...scored, Outputs: [["2016/17", "", "Posts", 100]] });
  expect(tables.map(({ table, newRows }) => [table, newRows.length])).toEqual([
    ["Outputs", 1],
    ["Scores", 0],
    ["Budget", 0],
    ["Recommendations", 0],
  ]);
});

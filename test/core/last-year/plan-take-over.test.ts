import type { KnownFact, KnownOutput, KnownYear } from "../../../src/core/last-year/known-year";
import { planTakeOver } from "../../../src/core/last-year/plan-take-over";
import type { TakeOverChoices, TakeOverPlan } from "../../../src/core/last-year/take-over-plan";
import { parseYear } from "../../../src/core/review/year";
import { buildReview, day, type TestTables } from "../../support/build-review";

function fact(input: KnownFact["input"], text = typeof input === "object" ? "" : String(input)): KnownFact {
  return { input, text, where: "line 1" };
}

function output(ref: string | null, wording: string, score: string | null = null): KnownOutput {
  const nothing = { impactWeight: null, risk: null, evidence: null };
  return { ref, output: wording, score: score === null ? null : fact(score), ...nothing, where: "line 2" };
}

function known(label: string, parts: Partial<KnownYear> = {}): KnownYear {
  const year = parseYear(label);
  if (!year) throw new RangeError(label);
  return { year, programme: {}, outputs: [], budget: [], recommendations: [], ...parts };
}

function planOf(tables: TestTables, other: KnownYear, choices?: TakeOverChoices): TakeOverPlan {
  const planned = planTakeOver(buildReview(tables), other, choices);
  if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
  return planned.plan;
}

const statesOf = ({ facts }: TakeOverPlan) => facts.map(({ table, key, field, state }) => [table, key, field, state]);

const programme = [
  ["Field", "2015/16", "2016/17"],
  ["Programme title", "Reefs", "Reefs"],
  ["Start date", day("2015-06-01"), ""],
  ["Total budget ODA", 5, 5],
  ["Programme score", "B", ""],
  ["Risk rating", "", ""],
];

test("empty cells are filled, equal ones stay, different ones are asked about", () => {
  const plan = planOf(
    { Programme: programme },
    known("2015-16", {
      programme: {
        title: fact(" Reefs "),
        startDate: fact({ serial: 42156, numberFormat: "d mmmm yyyy" }, "1 June 2015"),
        budgetOda: fact(6),
        programmeScore: fact("b"),
        riskRating: fact("Medium"),
        code: fact("ISF-1"),
      },
    }),
  );
  expect(plan).toMatchObject({ isNewColumn: false, year: { label: "2015/16" } });
  expect(statesOf(plan).map(([, key, , state]) => [key, state])).toEqual([
    ["Programme title", "same"],
    ["Programme code", "no place"],
    ["Start date", "same"],
    ["Total budget ODA", "differs"],
    ["Programme score", "same"],
    ["Risk rating", "taken over"],
  ]);
});

test("what differs is replaced where a person says so, and only while it is what the person saw", () => {
  const other = known("2015/16", { programme: { budgetOda: fact(6) } });
  const [difference] = planOf({ Programme: programme }, other).facts;
  const statesAfter = (raw: number) =>
    planOf({ Programme: programme }, other, { replaced: new Map([[difference?.id ?? "", raw]]) }).facts.map(
      ({ state }) => state,
    );
  expect(statesAfter(5)).toEqual(["replaced"]);
  expect(statesAfter(4)).toEqual(["differs"]);
});

test("outputs take the Ref that they have in the review year", () => {
  const tables = {
    Programme: programme,
    Outputs: [
      ["2016/17", "A1", "Posts are staffed"],
      ["2016/17", "A2", "Boats are repaired"],
    ],
  };
  const plan = planOf(
    tables,
    known("2015/16", { outputs: [output(null, "Boats are repaired.", "B"), output(null, "Posts are staffed", "A")] }),
  );
  expect(statesOf(plan)).toEqual([
    ["Outputs", "A2", "Output", "taken over"],
    ["Outputs", "A1", "Output", "taken over"],
    ["Scores", "A2", "Score", "taken over"],
    ["Scores", "A1", "Score", "taken over"],
  ]);
});

test("rows of the year that are here already are compared", () => {
  const tables = { Programme: programme, Outputs: [["2015/16", "1", "Posts"]], Scores: [["2015/16", "1", "B"]] };
  const plan = planOf(tables, known("2015/16", { outputs: [output("1", "Posts", "A")] }));
  expect(statesOf(plan)).toEqual([
    ["Outputs", "1", "Output", "same"],
    ["Scores", "1", "Score", "differs"],
  ]);
});

test.each(["2016/17", "2017/18", "2017"])("%s is no earlier year than 2016/17", (label) => {
  const planned = planTakeOver(buildReview({ Programme: programme }), known(label));
  expect(planned).toEqual({
    kind: "refused",
    message: `The file is of ${label}, and this review is of 2016/17. Choose a file of an earlier year.`,
  });
});

test("a year that has no column gets one, and a scale that is not on Lists is told", () => {
  const plan = planOf({ Programme: programme }, known("2014/15", { programme: { scoreScaleName: fact("Stars") } }));
  expect(plan.isNewColumn).toBe(true);
  expect(plan.notes).toEqual(["The score scale “Stars” is not on the sheet Lists. Add it there."]);
});

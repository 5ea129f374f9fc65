import type { Check, EveryYearCheck, Problem, ReviewYearCheck } from "../../../src/core/checks/check";
import { runChecks } from "../../../src/core/checks/run-checks";
import { buildReview, day, type TestCell, type TestTables } from "../../support/build-review";

const Programme: readonly (readonly TestCell[])[] = [
  ["Field", "2015/16", "2016/17"],
  ["Programme title", "Old title", "New title"],
  ["Start date", "", day("2015-06-01")],
];

const facts = { id: "example", title: "All is well", failedTitle: "All is not well", needs: [] };

/** Fails with these problems about the title of the review year. */
function check(changes: Partial<Omit<ReviewYearCheck, "judges">> = {}): ReviewYearCheck {
  return {
    ...facts,
    level: "warning",
    judges: "review year",
    run: ({ year }) => (year.programme ? [{ message: "Wrong.", entry: year.programme.title }] : []),
    ...changes,
  };
}

function run(one: Check, tables: TestTables = {}) {
  return runChecks(buildReview({ Programme, ...tables }), [one]);
}

test("tells everything that a reader and a decision need to know of a finding", () => {
  const fixed = check({
    run: ({ year }) => (year.programme ? [{ message: "Wrong.", entry: year.programme.title, fix: "Right" }] : []),
  });
  expect(run(fixed)).toEqual({
    findings: [
      {
        check: "example",
        level: "warning",
        message: "Wrong.",
        worksheet: "Programme",
        worksheetId: "programme",
        table: "Programme",
        cell: { rowIndex: 1, columnIndex: 2 },
        field: "Programme title",
        year: "2016/17",
        key: "Programme title",
        value: "New title",
        fix: { from: "New title", to: "Right" },
        accepted: null,
      },
    ],
    passed: [],
    notApplicable: [],
    couldNotRun: [],
  });
});

test("puts each check in one list, findings in the order of the checks", () => {
  const review = buildReview({ Programme }, { without: ["Budget"] });
  const validation = runChecks(review, [
    check({ id: "second" }),
    check({ id: "passes", run: () => [] }),
    check({ id: "does-not-apply", run: () => "not applicable" }),
    check({ id: "has-no-budget", needs: ["programme", "budget.spent"] }),
    check({ id: "first" }),
  ]);
  expect(validation.findings.map(({ check: id }) => id)).toEqual(["second", "first"]);
  expect(validation).toMatchObject({
    passed: ["passes"],
    notApplicable: ["does-not-apply"],
    couldNotRun: ["has-no-budget"],
  });
});

test("a check of every year runs where there is no review year, one of the review year could not", () => {
  const problem = {
    message: "Wrong.",
    place: { worksheetId: null, worksheetName: null, table: null, cell: null, field: null },
  };
  const everyYear: EveryYearCheck = { ...facts, id: "all", level: "error", judges: "every year", run: () => [problem] };
  const validation = runChecks(buildReview({ Programme: [["Field"]] }), [everyYear, check()]);
  expect(validation.findings).toMatchObject([
    { check: "all", worksheet: null, cell: null, year: "", key: "", value: "" },
  ]);
  expect(validation.couldNotRun).toEqual(["example"]);
});

describe("the table Checks", () => {
  test("sets the level, whatever the case of the id and the word", () => {
    expect(run(check(), { Checks: [["EXAMPLE", "advice"]] }).findings).toMatchObject([{ level: "advice" }]);
    expect(run(check(), { Checks: [["example", "Error"]] }).findings).toMatchObject([{ level: "error" }]);
  });

  test("leaves the level as it ships where it names none, or one that is not known", () => {
    expect(run(check(), { Checks: [["example", "", 5]] }).findings).toMatchObject([{ level: "warning" }]);
    expect(run(check(), { Checks: [["example", "Grave"]] }).findings).toMatchObject([{ level: "warning" }]);
  });

  test("switches a check off: it is in no list", () => {
    expect(run(check(), { Checks: [["example", "Off"]] })).toEqual({
      findings: [],
      passed: [],
      notApplicable: [],
      couldNotRun: [],
    });
  });

  test("makes a problem no heavier than the check, and leaves a lighter one light", () => {
    const light = check({ level: "error", run: () => [{ message: "Wrong.", level: "warning" }] });
    expect(run(light).findings).toMatchObject([{ level: "warning" }]);
    expect(run(light, { Checks: [["example", "Advice"]] }).findings).toMatchObject([{ level: "advice" }]);
  });

  test.each([
    ["the workbook's limit", check({ limit: 12, run: showLimit }), [["example", "", 0]], "0"],
    ["the shipped limit", check({ limit: 12, run: showLimit }), [["example", "Error"]], "12"],
    ["no limit", check({ run: showLimit }), [], "0"],
  ])("gives the check %s", (_, one, Checks, shown) => {
    expect(run(one, { Checks }).findings).toMatchObject([{ message: shown }]);
  });

  function showLimit({ limit }: { readonly limit: number }): Problem[] {
    return [{ message: String(limit) }];
  }
});

describe("the table Decisions", () => {
  const decision = ["example", "Programme", "2016/17", "Programme title", "Programme title", "New title", "Agreed"];

  function notes(one: Check, ...decisions: TestCell[][]): (string | null)[] {
    return run(one, { Decisions: decisions }).findings.map(({ accepted }) => accepted);
  }

  function decided(change: readonly [column: number, cell: TestCell]): TestCell[] {
    const [column, cell] = change;
    return decision.map((was, index) => (index === column ? cell : was));
  }

  test("accepts a warning and advice, with the note", () => {
    expect(notes(check(), decision)).toEqual(["Agreed"]);
    expect(notes(check({ level: "advice" }), decision)).toEqual(["Agreed"]);
  });

  test("never accepts an error, but accepts the lighter problems of its check", () => {
    expect(notes(check({ level: "error" }), decision)).toEqual([null]);
    const light = check({
      level: "error",
      run: ({ year }) => (year.programme ? [{ message: "Hm.", level: "advice", entry: year.programme.title }] : []),
    });
    expect(notes(light, decision)).toEqual(["Agreed"]);
  });

  test.each([
    ["check", 0, "another"],
    ["table", 1, "Outputs"],
    ["year", 2, "2015/16"],
    ["key", 3, "Start date"],
    ["field", 4, "Start date"],
    ["value", 5, "Newer title"],
  ])("holds for one %s only", (_, column, cell) => {
    expect(notes(check(), decided([column, cell]))).toEqual([null]);
  });

  test.each([
    ["the year in another writing", 2, "FY16/17"],
    ["no year, which means the review year", 2, ""],
    ["names in another case", 1, "PROGRAMME"],
    ["doubled spaces", 5, " New  title"],
  ])("holds with %s", (_, column, cell) => {
    expect(notes(check(), decided([column, cell]))).toEqual(["Agreed"]);
  });

  test("holds for a date and for an empty cell", () => {
    const dated = check({
      run: ({ year }) => (year.programme ? [{ message: "Hm.", entry: year.programme.startDate }] : []),
    });
    expect(notes(dated, ["example", "Programme", "2016/17", "Start date", "Start date", "42156", "Agreed"])).toEqual([
      "Agreed",
    ]);
    const empty = check({
      run: ({ year }) => (year.programme ? [{ message: "Hm.", entry: year.programme.country }] : []),
    });
    expect(notes(empty, ["example", "Programme", "2016/17", "Country/Region", "Country/Region", "", "Agreed"])).toEqual(
      ["Agreed"],
    );
  });

  test("holds for a place without an entry in its own year only", () => {
    const place = { worksheetId: null, worksheetName: null, table: "Outputs", cell: null, field: null };
    const placed = check({ run: () => [{ message: "Hm.", place }] });
    expect(notes(placed, ["example", "Outputs", "2016/17", "", "", "", "Agreed"])).toEqual(["Agreed"]);
    expect(notes(placed, ["example", "Outputs", "2015/16", "", "", "", "Agreed"])).toEqual([null]);
  });

  test.each(["", "  ", "#REF!"])("does not hold with the note “%s”", (note) => {
    expect(notes(check(), decided([6, note]))).toEqual([null]);
  });

  test("takes the later of two decisions", () => {
    expect(notes(check(), decision, decided([6, "Agreed again"]))).toEqual(["Agreed again"]);
  });
});

test("offers no fix where there is no cell to enter it in", () => {
  const fixed = check({
    run: ({ year }) => (year.programme ? [{ message: "Wrong.", entry: year.programme.code, fix: "X" }] : []),
  });
  expect(run(fixed).findings).toMatchObject([{ cell: null, fix: null }]);
});

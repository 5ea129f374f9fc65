import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demo } from "../../src/app/examples/demo";
import { invigor } from "../../src/app/examples/invigor";
import { compareYears } from "../../src/app/compare-years";
import { readReviewDocument, takeOverDocument } from "../../src/app/import-document";
import { readLastYearWorkbook, type LastYearReading } from "../../src/app/read-last-year-workbook";
import { readReviewFrom } from "../../src/app/read-review";
import type { CellInput } from "../../src/core/grid/edit";
import { planTakeOver } from "../../src/core/last-year/plan-take-over";
import type { Entry } from "../../src/core/review/review";
import { rollForward } from "../../src/app/roll-forward";
import { takeOverYear } from "../../src/app/take-over-year";
import { validateReview } from "../../src/app/validate-review";
import { ExcelError } from "../../src/host/excel-error";
import { knownReviewContent } from "../../src/schema/template/known-review-content";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";
import { smallReview } from "../support/small-review";

type Read = Extract<LastYearReading, { kind: "read" }>;

async function readFileOf({ workbook }: OpenedWorkbook, name = "last-year.xlsx"): Promise<Read> {
  const reading = await readLastYearWorkbook(saveWorkbook(workbook), name);
  if (reading.kind === "refused") throw new Error(reading.message);
  return reading;
}

async function reviewOf({ port }: OpenedWorkbook) {
  return (await readReviewFrom(port)).review;
}

/** This year's review of the same programme, in which nothing is known of last year. */
function nextReview(content: ReviewContent, years: readonly [string, string]): ReviewContent {
  const rename = (rows: ReviewContent["rows"]["Outputs"] = []) => rows.map(([, ...cells]) => [years[1], ...cells]);
  return {
    ...content,
    years,
    programme: Object.fromEntries(
      Object.entries(content.programme).map(([field, cells]) => [field, ["", cells?.at(-1) ?? ""]]),
    ),
    rows: {
      Outputs: rename(content.rows.Outputs),
      Scores: rename(content.rows.Scores),
      Recommendations: rename(content.rows.Recommendations),
    },
  };
}

test("the latest year of a review workbook becomes the previous year here", async () => {
  const { known, notes } = await readFileOf(await openReview(invigor));
  expect([known.year.label, known.outputs.length, known.recommendations.length, notes]).toEqual(["2016/17", 6, 9, []]);

  const opened = await openReview(nextReview(invigor, ["2016/17", "2017/18"]));
  expect(await takeOverYear(opened.port, known)).toMatchObject({ kind: "taken over", plan: { isNewColumn: false } });
  const [there, here] = [await reviewOf(await openReview(invigor)), await reviewOf(reopen(opened))];
  const facts = ({ year, outputs, scores, recommendations, programme }: NonNullable<typeof here.previousYear>) => ({
    year: year.label,
    outputs: outputs.map(({ ref, output }) => [ref.value, output.value]),
    scores: scores.map(({ ref, score }) => [ref.value, score.value]),
    recommendations: recommendations.map(({ ref, recommendation }) => [ref.value, recommendation.value]),
    programme: Object.values<Entry>({ ...programme })
      .filter(({ field }) => field !== "Risk scale")
      .map(({ field, value }) => [field, value]),
  });
  expect(here.previousYear && facts(here.previousYear)).toEqual(there.reviewYear && facts(there.reviewYear));
  expect(here.reviewYear?.year.label).toBe("2017/18");
  // The file leaves it to the default, which would be the next year's here.
  expect(here.previousYear?.programme?.riskScaleName.value).toBe("Low–High");
});

test("doing it again finds everything the same, and writes nothing", async () => {
  const { known } = await readFileOf(await openReview(demo));
  const label = String(Number(known.year.label.slice(0, 4)) + 1);
  const opened = await openReview(
    nextReview(demo, [known.year.label, `${label}/${String(Number(label) + 1).slice(2)}`]),
  );
  await takeOverYear(opened.port, known);
  const before = saveWorkbook(opened.workbook);
  const again = await takeOverYear(opened.port, known);
  expect(again.kind === "taken over" ? new Set(again.plan.facts.map(({ state }) => state)) : again.kind).toEqual(
    new Set(["same"]),
  );
  expect(saveWorkbook(opened.workbook)).toEqual(before);
});

test("what differs stays, unless the person chose the file’s", async () => {
  const { known } = await readFileOf(await openReview(invigor));
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, programme: { ...content.programme, riskRating: ["High", "Medium"] } });
  const planned = planTakeOver(await reviewOf(opened), known);
  const difference =
    planned.kind === "planned" ? planned.plan.facts.find(({ state }) => state === "differs") : undefined;
  expect(difference).toMatchObject({
    key: "Risk rating",
    there: { text: "Medium", where: expect.stringContaining("Programme!") as unknown },
  });

  await takeOverYear(opened.port, known);
  expect((await reviewOf(opened)).previousYear?.programme?.riskRating.value).toBe("High");
  await takeOverYear(opened.port, known, { replaced: new Map([[difference?.id ?? "", "High"]]) });
  expect((await reviewOf(opened)).previousYear?.programme?.riskRating.value).toBe("Medium");
});

test("a year without a column gets one, and the review year stays the newest", async () => {
  const { known } = await readFileOf(await openReview(invigor));
  const opened = await openReview(nextReview(invigor, ["2017/18", "2018/19"]));
  await takeOverYear(opened.port, known);
  const { years, reviewYear, previousYear } = await reviewOf(reopen(opened));
  expect(years.map(({ year }) => year.label)).toEqual(["2016/17", "2017/18", "2018/19"]);
  expect([reviewYear?.year.label, previousYear?.year.label]).toEqual(["2018/19", "2017/18"]);
  expect(years[0]?.programme?.programmeScore.value).toBe("A");
});

test("a published sheet’s risk scale is written into its year, where an empty one would mean this year’s", async () => {
  const sheet = readFileSync(join(__dirname, "../documents/sheets/invigor.txt"), "utf8").replaceAll("Medium", "High");
  const reading = await readReviewDocument(new TextEncoder().encode(sheet));
  if (reading.kind === "refused") throw new Error(reading.message);
  const { programme, ...content } = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({
    ...content,
    programme: { ...programme, riskScaleName: ["", "Minor–Severe"], riskRating: ["", "Severe"] },
  });
  await takeOverDocument(opened.port, reading);

  const { years } = await reviewOf(opened);
  expect(years.map(({ year, riskScale }) => [year.label, riskScale?.name])).toEqual([
    ["2015/16", "Low–High"],
    ["2016/17", "Low–High"],
    ["2017/18", "Minor–Severe"],
  ]);
  const { findings } = await validateReview(opened.port);
  expect(findings.filter(({ check }) => check === "risk-on-scale")).toEqual([]);
  const { changes } = await compareYears(opened.port);
  expect(changes.filter(({ entry }) => entry.field === "Risk rating")).toMatchObject([{ kind: "declined", steps: 1 }]);
});

test("a workbook that is nobody’s template is matched by wording, never by position", async () => {
  const workbook = createWorkbook();
  const [worksheet] = workbook.worksheets;
  const outputs = (invigor.rows.Outputs ?? [])
    .map(([, , output]) => (typeof output === "string" ? output : ""))
    .reverse();
  [
    ["Review of 2015/16"],
    ["Outputs", "Impact weighting (%)", "Score"],
    ...outputs.map((output, index) => [`${output} `, 10 + index, "B"]),
  ].forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      worksheet?.writeCell(rowIndex, columnIndex, {
        type: typeof value === "number" ? "number" : "text",
        value,
        formula: null,
      });
    });
  });
  const reading = await readLastYearWorkbook(saveWorkbook(workbook), "old.xlsx");
  const opened = await openReview(invigor);
  if (reading.kind === "read") await takeOverYear(opened.port, reading.known);
  const { previousYear } = await reviewOf(opened);
  expect(previousYear?.outputs.map(({ ref, impactWeight }) => [ref.value, impactWeight.value])).toEqual([
    ["6", 10],
    ["5", 11],
    ["4", 12],
    ["3", 13],
    ["2", 14],
    ["1", 15],
  ]);
  const improved = (await compareYears(opened.port)).changes.filter(({ kind }) => kind === "improved");
  expect(improved.map(({ entry }) => `${entry.row.table} ${entry.row.key}`)).toContain("Scores 1");
});

test.each([
  ["no workbook at all", new TextEncoder().encode("hello"), /Choose an? /],
  [
    "a workbook of something else",
    saveWorkbook(createWorkbook()),
    /No sheet has a column of outputs beside a column of scores/,
  ],
])("%s is refused in one line", async (_, bytes, message) => {
  const reading = await readLastYearWorkbook(bytes, "old.xlsx");
  expect(reading.kind === "refused" ? reading.message : "").toMatch(message);
});

test.each([3, 30, 80])("a failure after action %i of the write leaves what was there", async (failing) => {
  const { known } = await readFileOf(await openReview(demo));
  const opened = await openReview(nextReview(invigor, ["2029/30", "2030/31"]));
  const before = await reviewOf(opened);
  const requests = new Set<number>();
  opened.host.hooks = {
    beforeRequest: (request) => requests.add(request),
    afterAction: (action) => {
      if (requests.size === 4 && action === failing) throw new ExcelError("GeneralException");
    },
  };
  await expect(takeOverYear(opened.port, known)).rejects.toThrow("Excel could not do this.");
  opened.host.hooks = {};
  expect(await reviewOf(opened)).toEqual(before);
});

test("a year that was rolled forward is taken over as it was left", async () => {
  const lastYear = await openReview(demo);
  const rolled = await openReview(demo);
  await rollForward(rolled.port);
  const { known } = await readFileOf(lastYear);
  const outcome = await takeOverYear(rolled.port, known);
  const states = outcome.kind === "taken over" ? outcome.plan.facts.map(({ state }) => state) : [];
  expect(states.length).toBeGreaterThan(30);
  expect(new Set(states)).toEqual(new Set(["same"]));
});

test("the scores of a file without Refs go to no output, and are told", async () => {
  const year = "2015/16";
  const { known, notUnderstood } = await readFileOf(
    await openReview({
      title: "Last year",
      introduction: [],
      years: [year],
      programme: {},
      rows: {
        Outputs: [
          [year, "", "Posts are staffed"],
          [year, "", "Boats are repaired"],
          [year, "3", "Nets are mended"],
        ],
        Scores: [
          [year, "", "A", "Seen"],
          [year, "", "B"],
          [year, "3", "C"],
          [year, "3", "B"],
        ],
      },
    }),
  );
  expect(known.outputs.map(({ ref, score, evidence }) => [ref, score?.text, evidence?.text])).toEqual([
    [null, undefined, undefined],
    [null, undefined, undefined],
    ["3", "C", undefined],
  ]);
  expect(notUnderstood.map(({ where, text }) => [where.split("!")[0], text])).toEqual([
    ["Scores", "A"],
    ["Scores", "Seen"],
    ["Scores", "B"],
    ["Scores", "B"],
  ]);
});

test("of two outputs with the same Ref, the second gets no score that is the first one’s", async () => {
  const opened = await openReview({
    ...nextReview(invigor, ["2015/16", "2016/17"]),
    rows: {
      Outputs: [
        ["2016/17", "1", "Posts are staffed", 60],
        ["2016/17", "1", "Boats are repaired", 40],
      ],
      Scores: [["2016/17", "1", "A", "Survey"]],
    },
  });
  const { known } = await readFileOf(opened);
  expect(known.outputs.map((one) => [one.output, one.score?.text, one.evidence?.text])).toEqual([
    ["Posts are staffed", "A", "Survey"],
    ["Boats are repaired", undefined, undefined],
  ]);
});

test("the evidence of an output without a score goes into a review of its own too", async () => {
  const [, second = []] = invigor.rows.Scores ?? [];
  const withoutScore = [[...second.slice(0, 2), "", "Seen on site"]];
  const { known } = await readFileOf(await openReview({ ...invigor, rows: { ...invigor.rows, Scores: withoutScore } }));
  const { reviewYear } = await reviewOf(await openReview(knownReviewContent([known], "last-year.xlsx", [])));
  expect(reviewYear?.scores.map(({ ref, score, evidence }) => [ref.value, score.value, evidence.value])).toEqual([
    [second[1], null, "Seen on site"],
  ]);
});

test("a budget line is the same whether its type is written ODA or oda, or left empty", async () => {
  const [before, now] = ["2015/16", "2016/17"];
  const small = { title: "Review", introduction: [], programme: {} };
  const { known } = await readFileOf(
    await openReview({
      ...small,
      years: [before],
      rows: {
        Budget: [
          [before, "Staff", "oda", 100_000],
          [before, "Boats", "", 5],
          [before, "", "", 7],
        ],
      },
    }),
  );
  const opened = await openReview({
    ...small,
    years: [before, now],
    rows: { Budget: [[before, "Staff", "ODA", 90_000]] },
  });
  const first = await takeOverYear(opened.port, known);
  const again = await takeOverYear(opened.port, known);
  const statesOf = (outcome: typeof first) =>
    outcome.kind === "taken over"
      ? outcome.plan.facts.filter(({ table }) => table === "Budget").map(({ key, field, state }) => [key, field, state])
      : [];
  const staff = [
    ["Staff · ODA", "Line", "same"],
    ["Staff · ODA", "Type", "same"],
    ["Staff · ODA", "Allocated", "differs"],
  ];
  expect(statesOf(first)).toEqual([...staff, ["Boats", "Line", "taken over"], ["Boats", "Allocated", "taken over"]]);
  expect(statesOf(again)).toEqual([...staff, ["Boats", "Line", "same"], ["Boats", "Allocated", "same"]]);
  expect(first.kind === "taken over" ? first.plan.notes : []).toEqual([
    expect.stringMatching(/^The budget row at Budget!B\d+ has no line and no type\. It is left out\.$/),
  ]);
  const { previousYear } = await reviewOf(opened);
  expect(previousYear?.budget.map(({ line, type, allocated }) => [line.value, type.value, allocated.value])).toEqual([
    ["Staff", "ODA", 90_000],
    ["Boats", null, 5],
  ]);
});

test.each([
  ["Outputs", "Year", "its rows would become those of 2017/18"],
  ["Scores", "Year", "its rows would become those of 2017/18"],
  ["Scores", "Ref", "its rows cannot be told apart"],
  ["Recommendations", "Ref", "its rows cannot be told apart"],
] as const)("%s without the column %s is refused, and nothing is written", async (table, heading, consequence) => {
  const { known } = await readFileOf(await openReview(invigor));
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, headings: { [table]: { [heading]: "Number" } } });
  const before = saveWorkbook(opened.workbook);
  expect(await takeOverYear(opened.port, known)).toEqual({
    kind: "refused",
    message: `The table “${table}” has no column ${heading}, so ${consequence}. Add the column.`,
  });
  expect(saveWorkbook(opened.workbook)).toEqual(before);
});

test("what has no column or table here is not taken over, and is told as having no place", async () => {
  const { known } = await readFileOf(await openReview(demo));
  expect(known.budget.length).toBeGreaterThan(0);
  const content = nextReview(demo, [known.year.label, "2025/26"]);
  const opened = await openReview({ ...content, headings: { Scores: { Evidence: "Why" } } });
  const budget = opened.workbook.findTable("Budget");
  if (budget) budget.name = "Money";
  const outcome = await takeOverYear(opened.port, known);
  if (outcome.kind !== "taken over") throw new Error(outcome.kind);
  const { facts, notes } = outcome.plan;
  const isHomeless = ({ fact }: (typeof facts)[number]) => fact === "scores.evidence" || fact.startsWith("budget.");
  expect(new Set(facts.filter(isHomeless).map(({ state }) => state))).toEqual(new Set(["no place"]));
  expect(new Set(facts.filter((fact) => !isHomeless(fact)).map(({ state }) => state))).toEqual(new Set(["taken over"]));
  expect(notes.slice(-2)).toEqual([
    "The table “Scores” has no column Evidence: nothing is taken over there.",
    "There is no table “Budget”: nothing is taken over there.",
  ]);
});

test("formulas stay, whatever they show and whoever chose the file’s, and are told", async () => {
  const { known } = await readFileOf(await openReview(invigor));
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, programme: { ...content.programme, riskRating: ["High", "Medium"] } });
  const programme = (await reviewOf(opened)).previousYear?.programme;
  const [rating, score] = [programme?.riskRating, programme?.programmeScore];
  const calculate = (entry: Entry | undefined, formula: string, value: string) => {
    const { rowIndex = 0, columnIndex = 0 } = entry?.cell ?? {};
    const worksheet = opened.workbook.findWorksheet("Programme");
    worksheet?.writeCell(rowIndex, columnIndex, { type: "text", value, formula });
    return () => worksheet?.readCell(rowIndex, columnIndex).formula;
  };
  const formulas = [calculate(rating, 'IF(1=1,"High","")', "High"), calculate(score, 'IF(1=2,"A","")', "")];
  const before = formulas.map((formula) => formula());
  expect(before).toEqual([expect.stringContaining("High"), expect.stringContaining("1=2")]);

  const outcome = await takeOverYear(opened.port, known, {
    replaced: new Map([["Programme · Risk rating · Risk rating", "High"]]),
  });
  const calculated =
    outcome.kind === "taken over" ? outcome.plan.facts.filter(({ state }) => state === "calculated") : [];
  expect(calculated.map(({ key, there }) => [key, there.text])).toEqual([
    ["Programme score", "A"],
    ["Risk rating", "Medium"],
  ]);
  expect(formulas.map((formula) => formula())).toEqual(before);
});

test("empty rows at the end of a table that calculate their year are left as they are", async () => {
  const { known } = await readFileOf(await openReview(invigor));
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, rows: { ...content.rows, Scores: [] } });
  const { worksheet, bodyRange } = opened.workbook.findTable("Scores") ?? {};
  const { rowIndex = 0, columnIndex = 0, rowCount = 0 } = bodyRange ?? {};
  worksheet?.writeCell(rowIndex, columnIndex, { type: "text", value: "", formula: 'IF(B5="","","2017/18")' });
  await takeOverYear(opened.port, known);
  expect(rowCount).toBeGreaterThan(0);
  expect(worksheet?.readCell(rowIndex, columnIndex).formula).toContain("2017/18");
  expect((await reviewOf(opened)).previousYear?.scores).toHaveLength(6);
});

test("in a column that is added, a month stays a month, and a date is shown as one where this year’s is a word", async () => {
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, years: ["2017/18"], programme: { endDate: ["Ongoing"] } });
  const { worksheet, bodyRange } = opened.workbook.findTable("Programme") ?? {};
  const endDate = (await reviewOf(opened)).reviewYear?.programme?.endDate.cell;
  if (!worksheet || !bodyRange || !endDate) throw new Error("There is no end date.");
  await opened.client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(worksheet.name).getCell(endDate.rowIndex, endDate.columnIndex);
    cell.numberFormat = [["General"]];
    await context.sync();
  });
  const date = (serial: number, numberFormat: string) => ({ input: { serial, numberFormat }, text: "", where: "" });
  await takeOverYear(opened.port, {
    year: { start: 2016, kind: "financial", label: "2016/17" },
    programme: { startDate: date(42156, "mmmm yyyy"), endDate: date(43190, "d mmmm yyyy") },
    outputs: [],
    budget: [],
    recommendations: [],
  });
  const { snapshot, review } = await readReviewFrom(reopen(opened).port);
  expect(review.previousYear?.programme?.startDate.value).toEqual({ kind: "month", serial: 42156 });
  const formats = snapshot.tables.find(({ name }) => name === "Programme")?.numberFormats.get("2016/17");
  expect(formats?.[endDate.rowIndex - bodyRange.rowIndex]).toBe("d mmmm yyyy");
});

test("a year without a month stays a year, in a column that is added, in a row and in a review of its own", async () => {
  const yearAlone = { serial: 2015, numberFormat: "General" };
  const lastYear = await openReview({
    ...smallReview,
    programme: { ...smallReview.programme, startDate: ["", yearAlone] },
    rows: { ...smallReview.rows, Recommendations: [["2016/17", "R1", "Repair the boats", "Fleet", yearAlone]] },
  });
  const { known } = await readFileOf(lastYear);
  expect([known.programme.startDate?.text, known.recommendations[0]?.due?.text]).toEqual(["2015", "2015"]);

  const startDate: CellInput = { serial: 42156, numberFormat: "d mmmm yyyy" };
  const opened = await openReview({
    ...smallReview,
    years: ["2017/18"],
    programme: { startDate: [startDate] },
    rows: {},
  });
  await takeOverYear(opened.port, known);
  const [taken, alone] = await Promise.all(
    [reopen(opened), await openReview(knownReviewContent([known], "last-year.xlsx", []))].map(reviewOf),
  );
  for (const year of [taken?.previousYear, alone?.reviewYear]) {
    const entries = [year?.programme?.startDate, year?.recommendations[0]?.due];
    expect(entries.map((entry) => [entry?.raw, entry?.value])).toEqual([
      ["2015", null],
      ["2015", null],
    ]);
  }

  const again = await takeOverYear(opened.port, known);
  const states = again.kind === "taken over" ? again.plan.facts.map(({ state }) => state) : [];
  expect(new Set(states)).toEqual(new Set(["same"]));
});

test("of two rows of a field, the second is left to the person in a column that is added too", async () => {
  const opened = await openReview(nextReview(invigor, ["2016/17", "2017/18"]));
  const { worksheet, bodyRange } = opened.workbook.findTable("Programme") ?? {};
  if (!worksheet || !bodyRange) throw new Error("There is no table Programme.");
  const { rowIndex, columnIndex } = bodyRange;
  worksheet.writeCell(rowIndex + 1, columnIndex, { type: "text", value: "Programme title", formula: null });
  await takeOverYear(opened.port, {
    year: { start: 2014, kind: "financial", label: "2014/15" },
    programme: { title: { input: "Boats", text: "Boats", where: "line 1" } },
    outputs: [],
    budget: [],
    recommendations: [],
  });
  const written = [0, 1].map((row) => worksheet.readCell(rowIndex + row, columnIndex + bodyRange.columnCount).value);
  expect(written).toEqual(["Boats", ""]);
});

test("a number is one, and shown as itself, whatever its cell was formatted for", async () => {
  const content = nextReview(invigor, ["2016/17", "2017/18"]);
  const opened = await openReview({ ...content, rows: { Outputs: content.rows.Outputs?.slice(0, 3) ?? [] } });
  const total = (await reviewOf(opened)).previousYear?.programme?.budgetOda.cell;
  if (!total) throw new Error("There is no total.");
  await opened.client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Programme").getCell(total.rowIndex, total.columnIndex);
    cell.numberFormat = [["@"]];
    const weights = context.workbook.tables.getItem("Outputs").columns.getItem("Impact weight").getDataBodyRange();
    weights.numberFormat = new Array<string[]>(5).fill(["0%"]);
    await context.sync();
  });
  const number = (input: number) => ({ input, text: String(input), where: "" });
  const output = { risk: null, score: null, evidence: null, where: "" };
  await takeOverYear(opened.port, {
    year: { start: 2016, kind: "financial", label: "2016/17" },
    programme: { budgetOda: number(1_935_000) },
    outputs: [50, 30, 20].map((weight, index) => ({
      ...output,
      ref: `A${index}`,
      output: `Output ${index} of another kind`,
      impactWeight: number(weight),
    })),
    budget: [],
    recommendations: [],
  });
  const { snapshot, review } = await readReviewFrom(reopen(opened).port, { forFixes: true });
  expect(review.previousYear?.programme?.budgetOda.value).toBe(1_935_000);
  expect(review.previousYear?.outputs.map(({ impactWeight }) => impactWeight.value)).toEqual([50, 30, 20]);
  const formats = snapshot.tables.find(({ name }) => name === "Outputs")?.numberFormats.get("Impact weight");
  expect(formats).toEqual(["0%", "0%", "0%", "General", "General", "General"]);
});

test.each(["0%", "d mmmm yyyy", "@"])(
  "a number is shown as itself in a column that is added too, where this year’s is formatted %s",
  async (numberFormat) => {
    const opened = await openReview({ ...smallReview, programme: { ...smallReview.programme, budgetOda: ["", 0.5] } });
    const { budgetOda, budgetNonOda } = (await reviewOf(opened)).reviewYear?.programme ?? {};
    await opened.client.Excel.run(async (context) => {
      const { rowIndex = 0, columnIndex = 0 } = budgetOda?.cell ?? {};
      const cell = context.workbook.worksheets.getItem("Programme").getCell(rowIndex, columnIndex);
      cell.numberFormat = [[numberFormat]];
      await context.sync();
    });
    const number = (input: number) => ({ input, text: String(input), where: "" });
    await takeOverYear(opened.port, {
      year: { start: 2014, kind: "financial", label: "2014/15" },
      programme: { budgetOda: number(1_935_000), budgetNonOda: number(7_682_000) },
      outputs: [],
      budget: [],
      recommendations: [],
    });
    const { snapshot, review } = await readReviewFrom(reopen(opened).port);
    const { programme } = review.years.find(({ year }) => year.label === "2014/15") ?? {};
    expect([programme?.budgetOda.raw, programme?.budgetNonOda.raw]).toEqual([1_935_000, 7_682_000]);
    const { firstCell, numberFormats } = snapshot.tables.find(({ name }) => name === "Programme") ?? {};
    const formatOf = (entry: Entry | undefined, label: string) =>
      numberFormats?.get(label)?.[(entry?.row.rowIndex ?? 0) - (firstCell?.rowIndex ?? 0)];
    expect([formatOf(budgetOda, "2016/17"), formatOf(budgetOda, "2014/15")]).toEqual([numberFormat, "General"]);
    expect(formatOf(budgetNonOda, "2014/15")).toBe("£#,##0");
  },
);

import { demo } from "../../src/app/examples/demo";
import { invigor } from "../../src/app/examples/invigor";
import { compareYears } from "../../src/app/compare-years";
import { highlightChanges } from "../../src/app/highlight-changes";
import { readReviewFrom } from "../../src/app/read-review";
import { planRollForward, rollForward } from "../../src/app/roll-forward";
import { ExcelError } from "../../src/host/excel-error";
import { blankReview } from "../../src/schema/template/blank-review";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { workbookOrder } from "../../src/xlsx/schema-order";
import { smallReview } from "../support/small-review";
import { countRoundTrips, openReview, reopen, type OpenedWorkbook } from "../support/open-workbook";

async function reviewOf({ port }: OpenedWorkbook) {
  return (await readReviewFrom(port)).review;
}

async function rolled(content: Parameters<typeof openReview>[0]): Promise<OpenedWorkbook> {
  const opened = await openReview(content);
  expect((await rollForward(opened.port)).kind).toBe("started");
  return reopen(opened);
}

/** As a workbook that was begun in Excel for the Mac may: its cells hold what they held. */
function countDatesFrom1904({ workbook }: OpenedWorkbook): void {
  workbook.root.ensure("workbookPr", workbookOrder).set("date1904", 1);
}

test("the next year becomes the review year, the review year the previous one", async () => {
  const { reviewYear, previousYear, structure } = await reviewOf(await rolled(invigor));
  expect([reviewYear?.year.label, previousYear?.year.label]).toEqual(["2017/18", "2016/17"]);
  expect(structure.unreadableYears).toEqual([]);
});

test("facts that hold are carried, and what must be judged anew is empty", async () => {
  const review = await reviewOf(await rolled(invigor));
  const [now, before] = [review.reviewYear?.programme, review.previousYear?.programme];
  const carried = ["title", "country", "otherPartners", "startDate", "endDate", "budgetOda", "budgetNonOda"] as const;
  for (const field of carried) expect(now?.[field].value).toEqual(before?.[field].value);
  expect(now?.scoreScaleName.value).toBe("CSSF 2016/17");
  const cleared = ["reviewDate", "programmeScore", "outcomeAssessment", "riskRating", "support", "progress"] as const;
  for (const field of cleared) expect(now?.[field].raw).toBe("");
  expect(before?.programmeScore.value).toBe("A");
});

test("a spare row in which somebody calculates is not written over", async () => {
  const opened = await openReview(smallReview);
  const { structure, reviewYear } = await reviewOf(opened);
  const scores = structure.tables.find(({ table }) => table === "Scores");
  const last = reviewYear?.scores.at(-1)?.ref;
  const worksheet = opened.workbook.findWorksheet(scores?.worksheetName ?? "");
  if (!last?.cell || !worksheet) throw new Error("There is no last score.");
  const spare = { ...last.cell, rowIndex: last.cell.rowIndex + 1 };
  worksheet.writeCell(spare.rowIndex, spare.columnIndex, { type: "text", value: "", formula: '=IF(A1="x","9","")' });
  expect((await rollForward(opened.port)).kind).toBe("started");
  expect(worksheet.readCell(spare.rowIndex, spare.columnIndex).formula).toBe('=IF(A1="x","9","")');
  expect((await reviewOf(opened)).reviewYear?.scores).toHaveLength(reviewYear?.scores.length ?? 0);
});

test("a budget line that Excel made a date of is still shown as it was", async () => {
  const line = { serial: 42370, numberFormat: "mmm-yy" };
  const { port } = await rolled({
    ...smallReview,
    rows: { ...smallReview.rows, Budget: [["2016/17", line, "ODA", 5]] },
  });
  const { tables } = (await readReviewFrom(port, { forFixes: true })).snapshot;
  const budget = tables.find(({ name }) => name === "Budget");
  expect(budget?.values.slice(0, 2).map(([, value]) => value)).toEqual([42370, 42370]);
  expect(budget?.numberFormats.get("Line")?.slice(0, 2)).toEqual(["mmm-yy", "mmm-yy"]);
});

test("a budget line that Excel made a date of is the same one where dates count from 1904", async () => {
  const line = { serial: 42370, numberFormat: "mmm-yy" };
  const opened = await openReview({
    ...smallReview,
    rows: { ...smallReview.rows, Budget: [["2016/17", line, "ODA", 5]] },
  });
  countDatesFrom1904(opened);
  const { port } = reopen(opened);
  expect((await rollForward(port)).kind).toBe("started");
  const { tables, countsDatesFrom1904 } = (await readReviewFrom(port)).snapshot;
  expect(countsDatesFrom1904).toBe(true);
  const lines = tables.find(({ name }) => name === "Budget")?.values.map(([, value]) => value);
  expect(lines?.slice(0, 2)).toEqual([42370, 42370]);
});

test.each([false, true])(
  "a due date that is a year alone stays one, whether dates count from 1904: %s",
  async (is1904) => {
    const due = { serial: 2018, numberFormat: "General" };
    const day = { serial: 43190, numberFormat: "d mmmm yyyy" };
    const opened = await openReview({
      ...smallReview,
      rows: {
        ...smallReview.rows,
        Recommendations: [
          ["2016/17", "R1", "Repair the boats", "Fleet", due],
          ["2016/17", "R2", "Mend the nets", "Fleet", day],
        ],
      },
    });
    if (is1904) countDatesFrom1904(opened);
    const { port } = reopen(opened);
    expect((await rollForward(port)).kind).toBe("started");
    const { review, snapshot } = await readReviewFrom(port);
    const [now, before] = [review.reviewYear, review.previousYear].map((year) =>
      year?.recommendations.map((one) => [one.due.raw, one.due.value]),
    );
    expect(now?.[0]).toEqual([2018, null]);
    expect(now).toEqual(before);
    const formats = snapshot.tables.find(({ name }) => name === "Recommendations")?.numberFormats.get("Due");
    expect(formats?.slice(0, 4)).toEqual(["General", "d mmmm yyyy", "General", "d mmmm yyyy"]);
  },
);

test("rows of last year go on under the same Ref, with nothing judged", async () => {
  const { reviewYear, previousYear } = await reviewOf(await rolled(demo));
  expect(previousYear?.outputs.length).toBeGreaterThan(3);
  const kept = ({ ref, output, impactWeight }: NonNullable<typeof reviewYear>["outputs"][number]) => [
    ref.value,
    output.value,
    impactWeight.value,
  ];
  expect(reviewYear?.outputs.map(kept)).toEqual(previousYear?.outputs.map(kept));
  expect(reviewYear?.outputs.map(({ risk }) => risk.raw).join("")).toBe("");
  expect(reviewYear?.scores.map(({ ref }) => ref.value)).toEqual(reviewYear?.outputs.map(({ ref }) => ref.value));
  expect(
    reviewYear?.scores
      .map(({ score, evidence }) => [score.raw, evidence.raw])
      .flat()
      .join(""),
  ).toBe("");
  expect(reviewYear?.budget.map(({ row }) => row.key)).toEqual(previousYear?.budget.map(({ row }) => row.key));
  expect(
    reviewYear?.budget.map(({ allocated, spent }) => `${String(allocated.raw)}${String(spent.raw)}`).join(""),
  ).toBe("");
});

test("recommendations that are closed stay behind", async () => {
  const { reviewYear, previousYear } = await reviewOf(await rolled(demo));
  const closed = new Set(["closed", "superseded"]);
  const open = previousYear?.recommendations.filter(({ status }) => !closed.has((status.value ?? "").toLowerCase()));
  expect(open?.length).toBeGreaterThan(0);
  expect(open?.length).toBeLessThan(previousYear?.recommendations.length ?? 0);
  const facts = (one: NonNullable<typeof open>[number]) => [
    one.ref.value,
    one.recommendation.value,
    one.due.value,
    one.owner.value,
  ];
  expect(reviewYear?.recommendations.map(facts)).toEqual(open?.map(facts));
});

test("doing it twice is refused, and changes nothing", async () => {
  const opened = await rolled(invigor);
  const before = saveWorkbook(opened.workbook);
  expect(await rollForward(opened.port)).toEqual({
    kind: "refused",
    message: "2017/18 has no score, rating or narrative yet. Fill it in before you start 2018/19.",
  });
  expect(saveWorkbook(opened.workbook)).toEqual(before);
});

test("a new review that nobody filled in is refused", async () => {
  const opened = await openReview(blankReview({ year: 2026, month: 11, day: 23 }));
  expect((await rollForward(opened.port)).kind).toBe("refused");
});

test("an empty Year is written out before the year is added", async () => {
  const withoutYear = {
    ...invigor,
    rows: { ...invigor.rows, Outputs: invigor.rows.Outputs?.map(([, ...row]) => ["", ...row]) ?? [] },
  };
  const { previousYear, reviewYear } = await reviewOf(await rolled(withoutYear));
  expect(previousYear?.outputs.map(({ year }) => year.value)).toEqual(new Array(6).fill("2016/17"));
  expect(reviewYear?.outputs.map(({ year }) => year.value)).toEqual(new Array(6).fill("2017/18"));
});

test("our column of Scores goes on, in rows that were there and in new ones", async () => {
  const { workbook } = await rolled(invigor);
  const table = workbook.findTable("Scores");
  const { rowIndex = 0, rowCount = 0, columnIndex = 0 } = table?.bodyRange ?? {};
  const formulas = Array.from(
    { length: rowCount },
    (_, row) => table?.worksheet.readCell(rowIndex + row, columnIndex + 2).formula,
  );
  expect(rowCount).toBe(12);
  expect(new Set(formulas).size).toBe(1);
  expect(formulas[0]).toContain("LOOKUP");
});

test("new rows look like the old ones and offer the same choices", async () => {
  const { workbook } = await rolled(invigor);
  for (const [name, columnOffset] of [
    ["Outputs", 4],
    ["Scores", 3],
    ["Recommendations", 5],
  ] as const) {
    const table = workbook.findTable(name);
    const { rowIndex = 0, rowCount = 0, columnIndex = 0 } = table?.bodyRange ?? {};
    const [first, last] = [rowIndex, rowIndex + rowCount - 1].map((row) => {
      const cell = { rowIndex: row, columnIndex: columnIndex + columnOffset, rowCount: 1, columnCount: 1 };
      const style = workbook.styles.resolve(table?.worksheet.readCell(row, cell.columnIndex).styleIndex ?? 0);
      return { style, choices: table?.worksheet.dataValidations.touching(cell).map(({ formula1 }) => formula1) };
    });
    expect(last).toEqual(first);
    expect(last?.choices).toHaveLength(1);
  }
});

test("empty rows at the end of a table are taken first", async () => {
  const few = { Outputs: invigor.rows.Outputs?.slice(0, 2) ?? [], Scores: invigor.rows.Scores?.slice(0, 2) ?? [] };
  const opened = await rolled({ ...invigor, rows: few });
  const table = opened.workbook.findTable("Scores");
  const { rowIndex = 0, rowCount = 0, columnIndex = 0 } = table?.bodyRange ?? {};
  const years = Array.from(
    { length: rowCount },
    (_, row) => table?.worksheet.readCell(rowIndex + row, columnIndex).value,
  );
  expect(years).toEqual(["2016/17", "2016/17", "2017/18", "2017/18", ""]);
  expect(table?.worksheet.readCell(rowIndex + 3, columnIndex + 2).formula).toContain("LOOKUP");
});

test("columns of the person’s own stay where they are, and their formulas go on", async () => {
  const opened = await openReview(invigor);
  const { Excel } = opened.client;
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Outputs").columns.add(-1);
    column.getHeaderRowRange().values = [["Mine"]];
    column.getDataBodyRange().formulas = Array.from({ length: 6 }, () => ["=LEN(Outputs[[#This Row],[Output]])"]);
    const notes = context.workbook.tables.getItem("Programme").columns.add(-1);
    notes.getHeaderRowRange().values = [["Notes"]];
    await context.sync();
  });
  await rollForward(opened.port);
  const [outputs, programme] = ["Outputs", "Programme"].map((name) => opened.workbook.findTable(name));
  expect(programme?.columns.map(({ name }) => name).slice(-3)).toEqual(["2016/17", "Notes", "2017/18"]);
  const { rowIndex = 0, rowCount = 0, columnIndex = 0 } = outputs?.bodyRange ?? {};
  expect(rowCount).toBe(12);
  expect(outputs?.worksheet.readCell(rowIndex + 11, columnIndex + 5).formula).toContain("LEN");
});

test("highlights of the years before go, and only they", async () => {
  const opened = await openReview(demo);
  await highlightChanges(opened.port);
  await rollForward(opened.port);
  const snapshot = await opened.port.read({
    wantsValues: () => false,
    wantsNumberFormats: () => false,
    wantsCustomFormats: true,
    names: [],
  });
  expect(snapshot.worksheets.flatMap(({ customFormats }) => customFormats)).toEqual([]);
});

test("a fresh next year shows nothing as raised, lowered or reworded", async () => {
  const { changes } = await compareYears((await rolled(invigor)).port);
  const kinds = new Set(changes.map(({ kind }) => kind));
  for (const kind of ["improved", "declined", "increased", "decreased", "reworded", "changed", "added"] as const) {
    expect(kinds).not.toContain(kind);
  }
  expect(kinds).toContain("carried forward");
});

test("it takes four round trips, however many rows there are", async () => {
  const opened = await openReview(demo);
  expect(await countRoundTrips(opened, () => rollForward(opened.port))).toBe(4);
});

test("a plan that the person saw is carried out only where it still holds", async () => {
  const opened = await openReview(demo);
  const planned = await planRollForward(opened.port);
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const outputs = opened.workbook.findTable("Outputs");
  const { rowIndex = 0, columnIndex = 0 } = outputs?.bodyRange ?? {};
  outputs?.worksheet.writeCell(rowIndex + (outputs.bodyRange.rowCount - 1), columnIndex + 2, {
    type: "text",
    value: "Another",
    formula: null,
  });
  expect((await rollForward(opened.port, planned.plan)).kind).toBe("changed");
  const again = await planRollForward(opened.port);
  expect((await rollForward(opened.port, again.kind === "planned" ? again.plan : null)).kind).toBe("started");
});

test.each([0, 20, 60, 100, 140, 180])(
  "a failure after action %i of the write leaves what was there",
  async (failing) => {
    const opened = await openReview(demo);
    const before = await reviewOf(opened);
    const requests = new Set<number>();
    opened.host.hooks = {
      beforeRequest: (request) => requests.add(request),
      afterAction: (action) => {
        if (requests.size === 4 && action === failing) throw new ExcelError("GeneralException");
      },
    };
    await expect(rollForward(opened.port)).rejects.toThrow("Excel could not do this.");
    opened.host.hooks = {};
    expect(await reviewOf(opened)).toEqual(before);
    expect((await rollForward(opened.port)).kind).toBe("started");
  },
);

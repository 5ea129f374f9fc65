import { compareYears } from "../../src/app/compare-years";
import { readReviewFrom } from "../../src/app/read-review";
import { rollForward } from "../../src/app/roll-forward";
import type { CellInput } from "../../src/core/grid/edit";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";

function review(year: string, programme: ReviewContent["programme"]): ReviewContent {
  return {
    title: "Reefs",
    introduction: [],
    years: [year],
    programme,
    rows: { Outputs: [[year, "1", "Reefs are restored", 100, "Medium"]], Scores: [[year, "1", "A/A+"]] },
  };
}

/** The next year, with these cells filled in by their field or heading. */
async function nextYear(content: ReviewContent, cells: Readonly<Record<string, CellInput>>): Promise<OpenedWorkbook> {
  const opened = await openReview(content);
  await rollForward(opened.port);
  const { reviewYear } = (await readReviewFrom(opened.port)).review;
  const [output, score] = [reviewYear?.outputs[0], reviewYear?.scores[0]];
  const places = [...Object.values({ ...reviewYear?.programme }), output?.risk, score?.score];
  await opened.port.apply(
    places.flatMap((entry) => {
      const input = entry && cells[entry.field];
      if (!entry?.cell || input === undefined) return [];
      const range = { ...entry.cell, rowCount: 1, columnCount: 1 };
      return [{ kind: "write values", worksheet: entry.row.worksheetId, range, values: [[input]] } as const];
    }),
  );
  return opened;
}

async function changesOf({ port }: OpenedWorkbook) {
  const { changes } = await compareYears(port);
  return changes.map(({ kind, entry, steps }) => [entry.field, kind, steps]);
}

test("a scheme that changed its scale leaves scores that do not compare", async () => {
  const content = review("2019/20", {
    scoreScaleName: ["CSSF 2016/17"],
    programmeScore: ["B+"],
    riskRating: ["Medium"],
  });
  const opened = await nextYear(content, { Score: "3", "Programme score": "3", Risk: "Medium", "Risk rating": "High" });
  const { reviewYear, previousYear } = (await readReviewFrom(opened.port)).review;
  expect([previousYear?.scoreScale?.name, reviewYear?.scoreScale?.name]).toEqual(["CSSF 2016/17", "CSSF 2020/21"]);
  expect(await changesOf(opened)).toEqual([
    ["Score scale", "changed", null],
    ["Programme score", "not comparable", null],
    ["Risk rating", "declined", 1],
    ["Score", "not comparable", null],
  ]);
});

test("the same risk in another vocabulary is renamed, a higher one declined", async () => {
  const content = review("2016/17", { riskScaleName: ["Low–High"], programmeScore: ["A"], riskRating: ["High"] });
  const opened = await nextYear(content, {
    "Risk scale": "Minor–Severe",
    "Risk rating": "Severe",
    Risk: "Moderate",
    Score: "A/A+",
  });
  expect(await changesOf(opened)).toEqual([
    ["Risk scale", "changed", null],
    ["Risk rating", "declined", 1],
    ["Risk", "renamed", null],
  ]);
});

test("a split score compares as a range", async () => {
  const content = review("2016/17", { programmeScore: ["B/A"] });
  const opened = await nextYear(content, { Score: "A+", "Programme score": "A/B", Risk: "Medium" });
  expect(await changesOf(opened)).toEqual([["Score", "improved", 1]]);
});

test("calendar years are followed by calendar years, and a missed year is compared across", async () => {
  const content = { ...review("2014", { programmeScore: ["B", "A"] }), years: ["2014", "2016"] };
  const opened = await openReview(content);
  await rollForward(opened.port);
  const { years, reviewYear, previousYear } = (await readReviewFrom(opened.port)).review;
  expect(years.map(({ year }) => year.label)).toEqual(["2014", "2016", "2017"]);
  expect([reviewYear?.year.kind, previousYear?.year.label]).toEqual(["calendar", "2016"]);
});

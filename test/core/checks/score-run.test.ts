import { scoreRun } from "../../../src/core/checks/score-run";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(before: TestCell, now: TestCell, scale = "FCDO"): TestTables {
  return {
    Programme: [
      ["Field", "2016/17", "2014/15", "2013/14"],
      ["Programme score", now, before, "C"],
      ["Score scale", scale, scale, scale],
    ],
  };
}

test.each([
  ["A", "A"],
  ["B", "A"],
  ["C", "A++"],
  ["A+", "C"],
  ["B/A", "C"],
  ["B", "A/B"],
])("%s, then %s, passes", (before, now) => {
  expect(outcomeOf(scoreRun, review(before, now))).toBe("passed");
});

test.each([
  ["B", "B"],
  ["c ", "B"],
  ["B/C", "C"],
])("%s, then %s, fails", (before, now) => {
  const message = "Two reviews in a row are below A. Agree an improvement plan, and accept this with a note.";
  expect(outcomeOf(scoreRun, review(before, now))).toEqual([{ at: "Programme!B2", level: "warning", message }]);
});

test("a scale of the workbook's own counts by the score that it gives 100 points", () => {
  const tables: TestTables = {
    ...review("Fair", "Poor", "Words"),
    ScoreScale: [
      ["Words", "Good", 120],
      ["Words", "Fair", 100],
      ["Words", "Poor", ""],
    ],
  };
  expect(outcomeOf(scoreRun, tables)).toBe("passed");
  expect(outcomeOf(scoreRun, { ...tables, ...review("Poor", "poor", "Words") })).toEqual([
    {
      at: "Programme!B2",
      level: "warning",
      message: "Two reviews in a row are below Fair. Agree an improvement plan, and accept this with a note.",
    },
  ]);
});

test("the best score of a scale may be the one worth 100", () => {
  const ScoreScale = [
    ["Words", "Met", 100],
    ["Words", "Not met", 0],
  ];
  expect(outcomeOf(scoreRun, { ...review("Met", "Not met", "Words"), ScoreScale })).toBe("passed");
  expect(outcomeOf(scoreRun, { ...review("Not met", "Not met", "Words"), ScoreScale })).toHaveLength(1);
});

test("is not applicable without points, without a year before, or where a score cannot be read", () => {
  expect(outcomeOf(scoreRun, review("C", "C", "CSSF 2016/17"))).toBe("not applicable");
  expect(
    outcomeOf(scoreRun, {
      Programme: [
        ["Field", "2016/17"],
        ["Programme score", "C"],
      ],
    }),
  ).toBe("not applicable");
  expect(outcomeOf(scoreRun, review("", "C"))).toBe("not applicable");
  expect(outcomeOf(scoreRun, review("C", "C-"))).toBe("not applicable");
});

test("could not run without the programme", () => {
  expect(outcomeOf(scoreRun, {}, { without: ["Programme"] })).toBe("could not run");
});

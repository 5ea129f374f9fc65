import { riskReview } from "../../../src/core/checks/risk-review";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

interface Facts {
  readonly rating?: TestCell;
  readonly riskScale?: string;
  readonly scoreScale?: string;
  readonly outputs?: readonly (readonly TestCell[])[];
  readonly scores?: readonly (readonly TestCell[])[];
}

const unchanged: Facts = { rating: "Medium", outputs: [["O1", "Train staff", 100, "Low"]], scores: [["O1", "A"]] };

function review(before: Facts, now: Facts): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Risk rating", before.rating ?? "", now.rating ?? ""],
      ["Risk scale", before.riskScale ?? "", now.riskScale ?? ""],
      ["Score scale", before.scoreScale ?? "", now.scoreScale ?? ""],
    ],
    Outputs: [
      ...(now.outputs ?? []).map((row) => ["2016/17", ...row]),
      ...(before.outputs ?? []).map((row) => ["2015/16", ...row]),
    ],
    Scores: [
      ...(before.scores ?? []).map((row) => ["2015/16", ...row]),
      ...(now.scores ?? []).map((row) => ["", ...row]),
    ],
  };
}

function confirm(what: string) {
  const message = `${what} changed since 2015/16. Confirm that the risk is still Medium.`;
  return [{ at: "Programme!C2", level: "advice", message }];
}

test("passes where nothing changed but case, spaces and the place of the rows", () => {
  const outputs = [["O1", " train  STAFF", 100, "low"]];
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, outputs }))).toBe("passed");
});

test.each([
  ["reworded", [["O1", "Train more staff", 100, "Low"]]],
  ["weighted anew", [["O1", "Train staff", 90, "Low"]]],
  ["riskier", [["O1", "Train staff", 100, "High"]]],
  [
    "added",
    [
      ["O1", "Train staff", 100, "Low"],
      ["O2", "Buy boats"],
    ],
  ],
  ["replaced", [["O2", "Train staff", 100, "Low"]]],
])("an output that was %s asks for the risk rating to be confirmed", (_, outputs) => {
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, outputs }))).toEqual(confirm("Outputs"));
});

test("so does a score that changed, and both are named where both did", () => {
  const scores = [["O1", "B"]];
  const outputs = [["O1", "Buy boats", 100, "Low"]];
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, scores }))).toEqual(confirm("Scores"));
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, scores, outputs }))).toEqual(
    confirm("Outputs and scores"),
  );
});

test("passes where the rating changed as well", () => {
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, rating: "High", scores: [["O1", "B"]] }))).toBe(
    "passed",
  );
});

test("an equal rating of another scale is unchanged", () => {
  const now = { ...unchanged, rating: "Moderate", scores: [["O1", "B"]] };
  const tables = review({ ...unchanged, riskScale: "Low–High" }, { ...now, riskScale: "Minor–Severe", outputs: [] });
  const message = "Scores changed since 2015/16. Confirm that the risk is still Moderate.";
  expect(outcomeOf(riskReview, tables)).toEqual([{ at: "Programme!C2", level: "advice", message }]);
});

test("an equal risk of an output in another scale is unchanged", () => {
  const before = { ...unchanged, riskScale: "Low–High" };
  const outputs = [["O1", "Train staff", 100, "Minor"]];
  expect(
    outcomeOf(riskReview, review(before, { ...before, rating: "Moderate", riskScale: "Minor–Severe", outputs })),
  ).toBe("passed");
});

test("what is not known in one of the years did not change", () => {
  expect(outcomeOf(riskReview, review({ ...unchanged, outputs: [] }, unchanged))).toBe("passed");
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, scores: [["O1", ""]] }))).toBe("passed");
  const otherScale = { ...unchanged, scoreScale: "CSSF 2020/21", scores: [["O1", 2]] };
  expect(outcomeOf(riskReview, review({ ...unchanged, scoreScale: "FCDO" }, otherScale))).toBe("passed");
});

test("is not applicable without a year before, both ratings, or anything to compare", () => {
  expect(
    outcomeOf(riskReview, {
      Programme: [
        ["Field", "2016/17"],
        ["Risk rating", "Low"],
      ],
    }),
  ).toBe("not applicable");
  expect(outcomeOf(riskReview, review({ ...unchanged, rating: "" }, unchanged))).toBe("not applicable");
  expect(outcomeOf(riskReview, review(unchanged, { ...unchanged, rating: "Enormous" }))).toBe("not applicable");
  expect(outcomeOf(riskReview, review({ rating: "Medium" }, unchanged))).toBe("not applicable");
});

test("could not run without the outputs", () => {
  expect(outcomeOf(riskReview, review(unchanged, unchanged), { without: ["Outputs"] })).toBe("could not run");
});

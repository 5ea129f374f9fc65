import { findChanges } from "../../../src/core/changes/find-changes";
import { buildReview, type TestCell } from "../../support/build-review";

test.each([
  ["High", "Severe", "declined 1"],
  ["Severe", "High", "improved 1"],
  ["Low", "Severe", "declined 3"],
  ["Medium", "Moderate", "renamed"],
  ["moderate", "MEDIUM", "renamed"],
  ["Low-Medium", "Minor–Moderate", "renamed"],
  ["Low-Medium", "Moderate", "declined 1"],
  ["Medium", "Minor-Severe", "changed 2"],
  ["Severe", "Severe", "not comparable"], // no longer on the year's scale
  ["Medium", "Huge", "not comparable"],
])("from %s on one shipped scale to %s on the other: %s", (before, now, expected) => {
  const [scaleBefore, scaleNow] = /minor|moderate|severe/i.test(before)
    ? ["Minor–Severe", "Low–High"]
    : ["Low–High", "Minor–Severe"];
  expect(changeOfRisk([scaleBefore, before], [scaleNow, now])).toBe(expected);
});

test("ratings that no Same as leads to do not compare, even where the word is the same", () => {
  const scale = [
    ["Ours", "Low"],
    ["Ours", "Top", ""],
  ];
  expect(changeOfRisk(["Low–High", "Low"], ["Ours", "Low"], scale)).toBe("not comparable");
  expect(changeOfRisk(["Minor–Severe", "Severe"], ["Ours", "Top"], scale)).toBe("not comparable");
});

test("the same word for the same risk is no change", () => {
  const scale = [
    ["Ours", "Low", "Low"],
    ["Ours", "Middling", "Medium"],
  ];
  expect(changeOfRisk(["Low–High", "Low"], ["Ours", "low"], scale)).toBeNull();
});

test("two scales compare through a third", () => {
  const scale = [
    ["Ours", "Green", "Low"],
    ["Ours", "Amber", "Medium"],
    ["Ours", "Red", "High"],
  ];
  expect(changeOfRisk(["Minor–Severe", "Moderate"], ["Ours", "Amber"], scale)).toBe("renamed");
  expect(changeOfRisk(["Minor–Severe", "Minor"], ["Ours", "Red"], scale)).toBe("declined 2");
  expect(changeOfRisk(["Ours", "Red"], ["Minor–Severe", "Severe"], scale)).toBe("declined 1");
});

test("where scales have different steps the larger move counts, whichever way round the years are", () => {
  const scale = [
    ["Ours", "Calm", "Low"],
    ["Ours", "Fair"],
    ["Ours", "Rough"],
    ["Ours", "Wild", "High"],
  ];
  expect(changeOfRisk(["Low–High", "Low"], ["Ours", "Wild"], scale)).toBe("declined 3");
  expect(changeOfRisk(["Ours", "Wild"], ["Low–High", "Low"], scale)).toBe("improved 3");
});

test("scales that run in opposite directions do not compare", () => {
  const scale = [
    ["Ours", "Bad", "High"],
    ["Ours", "Good", "Low"],
  ];
  expect(changeOfRisk(["Low–High", "Low"], ["Ours", "Bad"], scale)).toBe("not comparable");
  expect(changeOfRisk(["Low–High", "Low"], ["Ours", "Good"], scale)).toBe("renamed");
});

test("on scales that are in no list only the same word is no change", () => {
  expect(changeOfRisk(["Theirs", "Low"], ["Theirs", "low"])).toBeNull();
  expect(changeOfRisk(["Theirs", "Low"], ["Theirs", "High"])).toBe("not comparable");
  expect(changeOfRisk(["Theirs", "Low"], ["Low–High", "Low"])).toBe("not comparable");
});

function changeOfRisk(before: [string, string], now: [string, string], riskScale?: TestCell[][]): string | null {
  const review = buildReview({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Risk scale", before[0], now[0]],
      ["Risk rating", before[1], now[1]],
    ],
    ...(riskScale ? { RiskScale: riskScale } : {}),
  });
  const change = findChanges(review).changes.find(({ entry }) => entry.field === "Risk rating");
  if (!change) return null;
  return change.steps === null ? change.kind : `${change.kind} ${change.steps}`;
}

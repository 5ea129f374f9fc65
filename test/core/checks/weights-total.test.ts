import { weightsTotal } from "../../../src/core/checks/weights-total";
import type { TestCell } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function weighted(...weights: TestCell[]) {
  return {
    Programme: [["Field", "2015/16", "2016/17"]],
    Outputs: [
      ["2015/16", "1", "Train staff", 40],
      ...weights.map((weight, index) => ["2016/17", String(index + 1), "Train staff", weight]),
    ],
  };
}

test("passes where the weights of the review year total 100, with or without an empty one", () => {
  expect(outcomeOf(weightsTotal, weighted(30, 30, "", 40))).toBe("passed");
  expect(outcomeOf(weightsTotal, weighted(33.3, 33.3, 33.4))).toBe("passed");
});

test("points to the first weight", () => {
  expect(outcomeOf(weightsTotal, weighted("", 50, 49))).toEqual([
    { at: "Outputs!D4", level: "error", message: "The weights add up to 99. They must add up to 100." },
  ]);
});

test("fails for weights that were entered as parts of 1", () => {
  expect(outcomeOf(weightsTotal, weighted(0.2, 0.8))).toEqual([
    { at: "Outputs!D3", level: "error", message: "The weights add up to 1. They must add up to 100." },
  ]);
});

test("does not apply while there is no total to judge", () => {
  expect(outcomeOf(weightsTotal, weighted("", " "))).toBe("not applicable");
  expect(outcomeOf(weightsTotal, weighted(50, "50"))).toBe("not applicable");
  expect(outcomeOf(weightsTotal, weighted(50, "#REF!"))).toBe("not applicable");
  expect(outcomeOf(weightsTotal, weighted())).toBe("not applicable");
});

test("cannot run without the column", () => {
  const headings = { Outputs: ["Year", "Ref", "Output", "Share", "Risk"] };
  expect(outcomeOf(weightsTotal, weighted(50), { headings })).toBe("could not run");
});

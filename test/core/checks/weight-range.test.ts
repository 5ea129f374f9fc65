import fc from "fast-check";
import { weightRange } from "../../../src/core/checks/weight-range";
import type { TestCell } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function weighted(...weights: TestCell[]) {
  return {
    Programme: [["Field", "2015/16", "2016/17"]],
    Outputs: [
      ["2015/16", "1", "Train staff", 0.5],
      ...weights.map((weight, index) => ["2016/17", String(index + 1), "Train staff", weight]),
    ],
  };
}

test("passes for whole numbers from 1 to 100 and for empty weights", () => {
  expect(outcomeOf(weightRange, weighted(1, 100, ""))).toBe("passed");
});

test("asks for a whole number from 1 to 100", () => {
  expect(outcomeOf(weightRange, weighted(0, 101, -5, 33.5))).toEqual([
    { at: "Outputs!D3", level: "error", message: "The weight 0 is not a whole number from 1 to 100. Enter one." },
    { at: "Outputs!D4", level: "error", message: "The weight 101 is not a whole number from 1 to 100. Enter one." },
    { at: "Outputs!D5", level: "error", message: "The weight -5 is not a whole number from 1 to 100. Enter one." },
    { at: "Outputs!D6", level: "error", message: "The weight 33.5 is not a whole number from 1 to 100. Enter one." },
  ]);
});

test("offers percentages where all weights total 1 and the percentage is whole", () => {
  expect(outcomeOf(weightRange, weighted(0.07, 0.805, 0.125))).toEqual([
    {
      at: "Outputs!D3",
      level: "error",
      message: "The weight 0.07 is not a whole number from 1 to 100. Enter 7.",
      fix: 7,
    },
    { at: "Outputs!D4", level: "error", message: "The weight 0.805 is not a whole number from 1 to 100. Enter one." },
    { at: "Outputs!D5", level: "error", message: "The weight 0.125 is not a whole number from 1 to 100. Enter one." },
  ]);
});

test("offers nothing where the weights total something else", () => {
  expect(outcomeOf(weightRange, weighted(0.2, 0.7))).toEqual([
    { at: "Outputs!D3", level: "error", message: "The weight 0.2 is not a whole number from 1 to 100. Enter one." },
    { at: "Outputs!D4", level: "error", message: "The weight 0.7 is not a whole number from 1 to 100. Enter one." },
  ]);
});

test("mends every split of 1 into whole hundredths", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 11 });
  fc.assert(
    fc.property(cuts, (inner) => {
      const ends = [0, ...inner.sort((one, other) => one - other), 100];
      const percentages = ends.slice(1).map((end, index) => end - (ends[index] ?? 0));
      const outcome = outcomeOf(weightRange, weighted(...percentages.map((percentage) => percentage / 100)));
      expect(Array.isArray(outcome) ? outcome.map(({ fix }) => fix) : outcome).toEqual(percentages);
    }),
  );
});

test("leaves text and error values to the checks on those", () => {
  expect(outcomeOf(weightRange, weighted("500", 20, "#REF!"))).toBe("passed");
});

test("does not apply without weights, and cannot run without the column", () => {
  expect(outcomeOf(weightRange, weighted("", "20"))).toBe("not applicable");
  const headings = { Outputs: ["Year", "Ref", "Output", "Share", "Risk"] };
  expect(outcomeOf(weightRange, weighted(0), { headings })).toBe("could not run");
});

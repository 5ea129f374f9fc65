import { outputsCount } from "../../../src/core/checks/outputs-count";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

function outputs(count: number) {
  return Array.from({ length: count }, (_, index) => ["2016/17", String(index + 1), "Train staff"]);
}

test("passes for one output and for as many as the limit", () => {
  expect(outcomeOf(outputsCount, { Programme, Outputs: outputs(1) })).toBe("passed");
  expect(outcomeOf(outputsCount, { Programme, Outputs: outputs(12) })).toBe("passed");
});

test("points to the first output that is too many", () => {
  expect(outcomeOf(outputsCount, { Programme, Outputs: outputs(14) })).toEqual([
    {
      at: "Outputs!C14",
      level: "warning",
      message: "There are 14 outputs; 12 is the most expected. Merge or remove some.",
    },
  ]);
});

test("points to the table where the review year has none", () => {
  expect(
    outcomeOf(outputsCount, {
      Programme,
      Outputs: [
        ["2015/16", "1", "Train staff"],
        ["", "", ""],
      ],
    }),
  ).toEqual([
    {
      at: "Outputs!A2",
      level: "warning",
      message: "The review year has no outputs. Enter them in the table “Outputs”.",
    },
  ]);
});

test.each([
  [3, "Outputs!C5", "3"],
  [2.5, "Outputs!C4", "2.5"],
  [-1, "Outputs!C2", "-1"],
])("keeps to the workbook's limit of %d", (limit, at, shown) => {
  expect(outcomeOf(outputsCount, { Programme, Outputs: outputs(4), Checks: [["outputs-count", "", limit]] })).toEqual([
    { at, level: "warning", message: `There are 4 outputs; ${shown} is the most expected. Merge or remove some.` },
  ]);
});

test("cannot run without the table", () => {
  expect(outcomeOf(outputsCount, { Programme }, { without: ["Outputs"] })).toBe("could not run");
});

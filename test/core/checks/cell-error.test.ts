import { cellError } from "../../../src/core/checks/cell-error";
import { tableContracts } from "../../../src/schema/contract";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [
  ["Field", "2016/17"],
  ["Risk rating", "Medium"],
];

test("passes for text that only looks like an error", () => {
  expect(outcomeOf(cellError, { Programme, Outputs: [["2016/17", "#1", "#N/A so far", 20, "#ref!"]] })).toBe("passed");
});

test("reports every cell of the contract that shows an error, in every year and on Lists", () => {
  expect(
    outcomeOf(cellError, {
      Programme: [...Programme, ["Total budget ODA", "#REF!"]],
      Outputs: [["2015/16", "1", "#N/A", "#DIV/0!"]],
      Checks: [["output-length", "Warning", "#NAME?"]],
    }),
  ).toEqual([
    { at: "Programme!B3", level: "error", message: "This cell shows #REF!. Correct its formula, or enter the value." },
    { at: "Outputs!C2", level: "error", message: "This cell shows #N/A. Correct its formula, or enter the value." },
    { at: "Outputs!D2", level: "error", message: "This cell shows #DIV/0!. Correct its formula, or enter the value." },
    { at: "Lists!C2", level: "error", message: "This cell shows #NAME?. Correct its formula, or enter the value." },
  ]);
});

const tables = [...tableContracts].filter(([table]) => table !== "Programme");

test.each(tables)("looks at every column of %s", (table, { columns }) => {
  const outcome = outcomeOf(cellError, { Programme, [table]: [Object.keys(columns).map(() => "#N/A")] });
  expect(outcome).toHaveLength(Object.keys(columns).length);
});

test("ignores columns of the person's own", () => {
  const headings = { Scores: ["Year", "Ref", "Score", "Evidence", "Checked"] };
  expect(outcomeOf(cellError, { Programme, Scores: [["2016/17", "1", "A", "", "#REF!"]] }, { headings })).toBe(
    "passed",
  );
});

import { outputLength } from "../../../src/core/checks/output-length";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

test("passes for outputs of the limit's length, not counting stray spaces, and for earlier years", () => {
  const Outputs = [
    ["2016/17", "1", ` ${"x".repeat(500)} `],
    ["2015/16", "1", "x".repeat(501)],
  ];
  expect(outcomeOf(outputLength, { Programme, Outputs })).toBe("passed");
});

test("says how long an output is and may be", () => {
  const Outputs = [
    ["2016/17", "1", "x".repeat(501)],
    ["2016/17", "2", "x".repeat(32767)],
  ];
  expect(outcomeOf(outputLength, { Programme, Outputs })).toEqual([
    { at: "Outputs!C2", level: "warning", message: "This output has 501 characters. Shorten it to 500 or fewer." },
    { at: "Outputs!C3", level: "warning", message: "This output has 32,767 characters. Shorten it to 500 or fewer." },
  ]);
});

test("keeps to the workbook's limit", () => {
  const tables = { Programme, Outputs: [["2016/17", "1", "Train staff"]], Checks: [["output-length", "Advice", 5]] };
  expect(outcomeOf(outputLength, tables)).toEqual([
    { at: "Outputs!C2", level: "advice", message: "This output has 11 characters. Shorten it to 5 or fewer." },
  ]);
});

test("does not apply without outputs, and cannot run without their column", () => {
  expect(outcomeOf(outputLength, { Programme, Outputs: [["2016/17", "1", " "]] })).toBe("not applicable");
  const headings = { Outputs: ["Year", "Ref", "What", "Impact weight", "Risk"] };
  expect(outcomeOf(outputLength, { Programme }, { headings })).toBe("could not run");
});

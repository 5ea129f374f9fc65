import { isNameOfCopy } from "../../../src/core/grid/name-of-copy";

describe("isNameOfCopy", () => {
  it.each([
    ["Summary (2)", "Summary", true],
    ["Summary", "Summary", false],
    ["Summary (2017)", "Summary (2017)", false],
    ["Summary (3)", "Summary (2)", true],
    ["Summary of risks (2)", "Summary", false],
    ["Summary 2026-11-03 (2)", "Summary", false],
    ["A name of thirty-one charact (2)", "A name of thirty-one characters", false],
    ["A name of thirty-one charac (2)", "A name of thirty-one characters", true],
  ])("%s of %s is %s", (name, worksheetName, expected) => {
    expect(isNameOfCopy(name, worksheetName)).toBe(expected);
  });
});

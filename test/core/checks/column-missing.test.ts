import { columnMissing } from "../../../src/core/checks/column-missing";
import { outcomeOf } from "../../support/outcome-of";

const oneYear = { Programme: [["Field", "2016/17"]] };

test("passes where every table has its columns, in any order, case and spacing, and more besides", () => {
  const headings = { Scores: ["Evidence", "Our notes", " score ", "REF", "Year"] };
  expect(outcomeOf(columnMissing, oneYear, { headings })).toBe("passed");
});

test("suggests the column that looks like it, and points to its heading", () => {
  const headings = { Outputs: ["Year", "Ref", "Output", "Impact weights", "Risk"] };
  expect(outcomeOf(columnMissing, oneYear, { headings })).toEqual([
    {
      at: "Outputs!D1",
      level: "error",
      message: "Table “Outputs” has no column “Impact weight”. Rename “Impact weights”, or add the column.",
    },
  ]);
});

test("points to the first heading where nothing looks like it", () => {
  const headings = { Budget: ["Year", "Line", "Type", "Allocated", "Spent"] };
  expect(outcomeOf(columnMissing, oneYear, { headings })).toEqual([
    { at: "Budget!A1", level: "error", message: "Table “Budget” has no column “Note”. Add the column." },
  ]);
});

test("stays short whatever the look-alike is called", () => {
  const headings = {
    Recommendations: ["Year", "Ref", `Recommendation ${"x".repeat(200)}`, "Owner", "Due", "Status", "Response"],
  };
  expect(outcomeOf(columnMissing, oneYear, { headings })).toEqual([
    {
      at: "Recommendations!C1",
      level: "error",
      message: "Table “Recommendations” has no column “Recommendation”. Rename “Recommendation…”, or add the column.",
    },
  ]);
});

test("leaves the columns of a missing table to the check on tables", () => {
  expect(outcomeOf(columnMissing, oneYear, { without: ["Budget"] })).toBe("passed");
});

test("a table Programme without a year lacks a column, unless a heading is told to be no year", () => {
  expect(outcomeOf(columnMissing, { Programme: [["Field", "Notes"]] })).toEqual([
    {
      at: "Programme!A2",
      level: "error",
      message: "Table “Programme” has no column for a year. Add one with a heading such as 2016/17.",
    },
  ]);
  expect(outcomeOf(columnMissing, { Programme: [["Field", "2016/18"]] })).toBe("passed");
  expect(outcomeOf(columnMissing, { Programme: [["Fact", "2016/17"]] })).toHaveLength(1);
});

import { columnMissing } from "../../../src/core/checks/column-missing";
import { outcomeOf } from "../../support/outcome-of";

test("passes where every table has its columns, in any order, case and spacing, and more besides", () => {
  const headings = { Scores: ["Evidence", "Our notes", " score ", "REF", "Year"] };
  expect(outcomeOf(columnMissing, {}, { headings })).toBe("passed");
});

test("suggests the column that looks like it, and points to its heading", () => {
  const headings = { Outputs: ["Year", "Ref", "Output", "Impact weights", "Risk"] };
  expect(outcomeOf(columnMissing, {}, { headings })).toEqual([
    {
      at: "Outputs!D1",
      level: "error",
      message: "Table “Outputs” has no column “Impact weight”. Rename “Impact weights”, or add the column.",
    },
  ]);
});

test("points to the first heading where nothing looks like it", () => {
  const headings = { Budget: ["Year", "Line", "Type", "Allocated", "Spent"] };
  expect(outcomeOf(columnMissing, {}, { headings })).toEqual([
    { at: "Budget!A1", level: "error", message: "Table “Budget” has no column “Note”. Add the column." },
  ]);
});

test("stays short whatever the look-alike is called", () => {
  const headings = {
    Recommendations: ["Year", "Ref", `Recommendation ${"x".repeat(200)}`, "Owner", "Due", "Status", "Response"],
  };
  expect(outcomeOf(columnMissing, {}, { headings })).toEqual([
    {
      at: "Recommendations!C1",
      level: "error",
      message: "Table “Recommendations” has no column “Recommendation”. Rename “Recommendation…”, or add the column.",
    },
  ]);
});

test("leaves the columns of a missing table to the check on tables", () => {
  expect(outcomeOf(columnMissing, {}, { without: ["Budget"] })).toBe("passed");
});

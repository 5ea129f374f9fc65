import { tableMissing } from "../../../src/core/checks/table-missing";
import { outcomeOf } from "../../support/outcome-of";

test("passes where only tables of the sheet Lists are missing", () => {
  expect(outcomeOf(tableMissing, {})).toBe("passed");
});

test("names every missing table, where there is no sheet to point to", () => {
  expect(outcomeOf(tableMissing, {}, { without: ["Programme", "Recommendations"] })).toEqual([
    { at: "", level: "error", message: "There is no table “Programme”. Set up the missing sheets." },
    { at: "", level: "error", message: "There is no table “Recommendations”. Set up the missing sheets." },
  ]);
});

test("suggests the table that looks like it", () => {
  expect(outcomeOf(tableMissing, {}, { renamed: { Scores: "Score" } })).toEqual([
    {
      at: "",
      level: "error",
      message: "There is no table “Scores”. Rename “Score”, or set up the missing sheets.",
    },
  ]);
});

test("stays short whatever the look-alike is called", () => {
  const renamed = { Recommendations: `Recommendations_${"x".repeat(200)}` };
  expect(outcomeOf(tableMissing, {}, { renamed })).toEqual([
    {
      at: "",
      level: "error",
      message: "There is no table “Recommendations”. Rename “Recommendations_xxxxx…”, or set up the missing sheets.",
    },
  ]);
});

test("finds a table whatever the case of its name", () => {
  expect(outcomeOf(tableMissing, {}, { renamed: { Scores: "SCORES" } })).toBe("passed");
});

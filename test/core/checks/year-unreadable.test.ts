import { yearUnreadable } from "../../../src/core/checks/year-unreadable";
import { day } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2016/17"]];

test("passes for every known form, an empty year and a heading without a digit", () => {
  const years = ["2016/17", "2016-17", "2016–17", "2016 to 2017", "FY16/17", "2014-5", "2016", "cy 2016", 2016, ""];
  expect(
    outcomeOf(yearUnreadable, {
      Programme: [["Field", "2016/17", "Notes"]],
      Outputs: years.map((year, index) => [year, String(index)]),
    }),
  ).toBe("passed");
});

test("says how to write a year that cannot be read, in every table", () => {
  const tables = { Programme, Outputs: [["2016/18", "1"]], Budget: [["last year", "Staff", "ODA"]] };
  expect(outcomeOf(yearUnreadable, tables)).toEqual([
    { at: "Outputs!A2", level: "error", message: "“2016/18” is not a year. Enter it like 2016/17 or 2016." },
    { at: "Budget!A2", level: "error", message: "“last year” is not a year. Enter it like 2016/17 or 2016." },
  ]);
});

test("says how to retype a year that became a date", () => {
  expect(outcomeOf(yearUnreadable, { Programme, Scores: [[day("2011-12-01"), "1", "A"]] })).toEqual([
    {
      at: "Scores!A2",
      level: "error",
      message: "Excel turned this year into a date. Format the cell as Text, then enter it like 2016/17.",
    },
  ]);
});

test("judges the headings of Programme that hold a digit, and each year once", () => {
  expect(outcomeOf(yearUnreadable, { Programme: [["Field", "Year 1", "2016/17", "FY16/17"]] })).toEqual([
    {
      at: "Programme!B1",
      level: "error",
      message: "The heading “Year 1” is not a year. Write it like 2016/17, or without digits.",
    },
    {
      at: "Programme!D1",
      level: "error",
      message: "The year “FY16/17” has a second column. Keep one, or correct its heading.",
    },
  ]);
});

test("runs without a review year", () => {
  expect(outcomeOf(yearUnreadable, { Programme: [["Field", "Notes"]], Outputs: [["16", "1"]] })).toEqual([
    { at: "Outputs!A2", level: "error", message: "“16” is not a year. Enter it like 2016/17 or 2016." },
  ]);
});

test("leaves an error value to the check on those", () => {
  expect(outcomeOf(yearUnreadable, { Programme, Outputs: [["#N/A", "1"]] })).toBe("passed");
});

import { rowDuplicate } from "../../../src/core/checks/row-duplicate";
import { day } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

test("passes where keys differ within a year, though they stand in two years and two tables", () => {
  expect(
    outcomeOf(rowDuplicate, {
      Programme,
      Outputs: [
        ["2016/17", "1", "Train staff"],
        ["2016/17", "1.1", "Train more staff"],
        ["2015/16", "1", "Train staff"],
      ],
      Scores: [["2016/17", "1", "A"]],
      Budget: [
        ["2016/17", "Staff", "ODA"],
        ["2016/17", "Staff", "Non-ODA"],
      ],
    }),
  ).toBe("passed");
});

test("reports each later row of a key, in every year and in the year that an empty cell means", () => {
  expect(
    outcomeOf(rowDuplicate, {
      Programme,
      Outputs: [
        ["2016/17", "1", "Train staff"],
        ["", " 1 ", "Buy boats"],
        ["FY16/17", 1, "Buy cars"],
      ],
      Recommendations: [
        ["2015/16", "R1", "Act"],
        ["2015/16", "R1", "Act again"],
      ],
    }),
  ).toEqual([
    {
      at: "Recommendations!B3",
      level: "error",
      message: "“R1” is in row 2 too, for the same year. Give each row its own Ref.",
    },
    { at: "Outputs!B3", level: "error", message: "“1” is in row 2 too, for the same year. Give each row its own Ref." },
    { at: "Outputs!B4", level: "error", message: "“1” is in row 2 too, for the same year. Give each row its own Ref." },
  ]);
});

test("keys a budget by line and type", () => {
  const Budget = [
    ["2016/17", "Staff", "ODA", 10],
    ["2016/17", "Staff", "ODA", 20],
    ["2016/17", "", "ODA", 30],
  ];
  expect(outcomeOf(rowDuplicate, { Programme, Budget })).toEqual([
    {
      at: "Budget!B3",
      level: "error",
      message: "“Staff · ODA” is in row 2 too, for the same year. Merge the two, or rename a line.",
    },
    { at: "Budget!B4", level: "error", message: "This row has no Line. Enter one that no other row has." },
  ]);
});

test("asks for a key that is missing, though never in an empty row", () => {
  const Outputs = [
    ["2016/17", "", "Train staff"],
    ["", "", ""],
    ["2016/17", "\u00A0", "Buy boats"],
  ];
  expect(outcomeOf(rowDuplicate, { Programme, Outputs })).toEqual([
    { at: "Outputs!B2", level: "error", message: "This row has no Ref. Enter one that no other row has." },
    { at: "Outputs!B4", level: "error", message: "This row has no Ref. Enter one that no other row has." },
  ]);
});

test("says how to retype a Ref that became a date", () => {
  const Outputs = [
    ["2016/17", day("2016-02-01"), "Train staff"],
    ["2016/17", day("2016-02-01"), "Buy boats"],
  ];
  const message = "Excel turned this Ref into a date. Format the cell as Text, then enter the Ref again.";
  expect(outcomeOf(rowDuplicate, { Programme, Outputs })).toEqual([
    { at: "Outputs!B2", level: "error", message },
    { at: "Outputs!B3", level: "error", message },
  ]);
});

test("reports a row of Programme that stands twice, and lets a person's own rows be", () => {
  const rows = [
    ["Start date", ""],
    ["Own notes", ""],
    ["own notes", ""],
    ["START  DATE", day("2015-06-01")],
  ];
  expect(outcomeOf(rowDuplicate, { Programme: [["Field", "2016/17"], ...rows] })).toEqual([
    {
      at: "Programme!A5",
      level: "error",
      message: "“START DATE” is in row 2 too, and that one counts. Remove one of the two rows.",
    },
  ]);
});

test("leaves error values to the check on those", () => {
  const Outputs = [
    ["2016/17", "#REF!", "Train staff"],
    ["2016/17", "#REF!", "Buy boats"],
  ];
  expect(outcomeOf(rowDuplicate, { Programme, Outputs })).toBe("passed");
});

test("judges the other tables where one has no key column", () => {
  const headings = { Outputs: ["Year", "Number", "Output", "Impact weight", "Risk"] };
  const tables = { Programme, Outputs: [["2016/17", "1", "Train staff"]], Scores: [["2016/17", "", "A"]] };
  expect(outcomeOf(rowDuplicate, tables, { headings })).toEqual([
    { at: "Scores!B2", level: "error", message: "This row has no Ref. Enter one that no other row has." },
  ]);
});

test("does not apply where there is no row", () => {
  expect(outcomeOf(rowDuplicate, { Programme })).toBe("not applicable");
});

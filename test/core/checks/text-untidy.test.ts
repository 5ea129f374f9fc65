import { textUntidy } from "../../../src/core/checks/text-untidy";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];
const outer = "This text begins or ends with a space or an empty line. Remove it.";

test("passes for tidy text, line breaks and the carriage returns of other programs", () => {
  const tables = {
    Programme: [...Programme, ["Progress and lessons learnt", "", "One year.\r\n\r\n• Staffed\n• Trained"]],
    Outputs: [["2016/17", "1", "Train staff", 20, "Low"]],
    Scores: [["2016/17", "1", "a+", ""]],
  };
  expect(outcomeOf(textUntidy, tables)).toBe("passed");
});

test("offers the text without stray spaces, in every year and in names and keys", () => {
  const tables = {
    Programme: [...Programme, ["Lead  partner", " Police", "Police"]],
    Outputs: [["2016/17 ", "1\u00A0", "Train\u00A0staff"]],
    Recommendations: [["2015/16", "R1", "Act  now\n - soon"]],
  };
  expect(outcomeOf(textUntidy, tables)).toEqual([
    {
      at: "Programme!A2",
      level: "advice",
      message: "This text has more spaces than it needs. Leave one between words.",
      fix: "Lead partner",
    },
    { at: "Programme!B2", level: "advice", message: outer, fix: "Police" },
    { at: "Outputs!A2", level: "advice", message: outer, fix: "2016/17" },
    { at: "Outputs!B2", level: "advice", message: outer, fix: "1" },
    {
      at: "Outputs!C2",
      level: "advice",
      message: "This text has a non-breaking space. Enter a plain one.",
      fix: "Train staff",
    },
    {
      at: "Recommendations!C2",
      level: "advice",
      message: "This text has more spaces than it needs. Leave one between words.",
      fix: "Act now\n- soon",
    },
  ]);
});

test("empties a cell that holds only spaces", () => {
  expect(outcomeOf(textUntidy, { Programme, Scores: [["2016/17", "1", " ", ""]] })).toEqual([
    { at: "Scores!C2", level: "advice", message: "This cell looks empty and holds a space. Empty it.", fix: "" },
  ]);
});

test("offers the score for look-alike letters of another alphabet", () => {
  const cyrillic = "\u0410+";
  const greek = "\u0392";
  const tables = {
    Programme: [...Programme, ["Programme score", greek, cyrillic]],
    Scores: [["2016/17", "1", ` ${cyrillic}`, ""]],
  };
  expect(outcomeOf(textUntidy, tables)).toEqual([
    { at: "Programme!B2", level: "advice", message: "“Β” has letters of another alphabet. Enter B.", fix: "B" },
    { at: "Programme!C2", level: "advice", message: "“А+” has letters of another alphabet. Enter A+.", fix: "A+" },
    { at: "Scores!C2", level: "advice", message: "“А+” has letters of another alphabet. Enter A+.", fix: "A+" },
  ]);
});

test("tidies the spaces around a score, and leaves one that is off its scale to the check on that", () => {
  const Scores = [
    ["2016/17", "1", " A+ ", ""],
    ["2016/17", "2", "A  +", ""],
    ["2016/17", "3", "\u0416", ""],
  ];
  expect(outcomeOf(textUntidy, { Programme, Scores })).toEqual([
    { at: "Scores!C2", level: "advice", message: outer, fix: "A+" },
  ]);
});

test("leaves text that should be a year, number or date, and accepted values, alone", () => {
  const tables = {
    Programme: [...Programme, ["Start date", "", " soon "]],
    Outputs: [[" year  1", "1", "Train staff", " 20 "]],
    Decisions: [["risk-review", "Programme", "2016/17", "Risk rating", "Risk rating", " Medium "]],
  };
  expect(outcomeOf(textUntidy, tables)).toBe("passed");
});

import { scoreOrphan } from "../../../src/core/checks/score-orphan";
import { day } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

test("passes where every score has an output of its year", () => {
  const tables = {
    Programme,
    Outputs: [
      ["2016/17", "1", "Train staff"],
      ["2015/16", "2", "Buy boats"],
    ],
    Scores: [
      ["FY16/17", 1, "A"],
      ["2015/16", " 2", "B"],
    ],
  };
  expect(outcomeOf(scoreOrphan, tables)).toBe("passed");
});

test("reports a score without an output, in every year", () => {
  const tables = {
    Programme,
    Outputs: [["2016/17", "1", "Train staff"]],
    Scores: [
      ["2016/17", "1.1", "A"],
      ["2015/16", "1", "B"],
    ],
  };
  expect(outcomeOf(scoreOrphan, tables)).toEqual([
    {
      at: "Scores!B3",
      level: "error",
      message: "No output of 2015/16 has the Ref 1. Correct the Ref, or add the output.",
    },
    {
      at: "Scores!B2",
      level: "error",
      message: "No output of 2016/17 has the Ref 1.1. Correct the Ref, or add the output.",
    },
  ]);
});

test("leaves empty Refs, dates and error values to the checks on those", () => {
  const Scores = [
    ["2016/17", "", "A"],
    ["2016/17", day("2016-02-01"), "A"],
    ["2016/17", "#REF!", "A"],
  ];
  expect(outcomeOf(scoreOrphan, { Programme, Scores })).toBe("passed");
});

test("does not apply without scores, and cannot run without outputs", () => {
  expect(outcomeOf(scoreOrphan, { Programme })).toBe("not applicable");
  expect(outcomeOf(scoreOrphan, { Programme, Scores: [["", "1", "A"]] }, { without: ["Outputs"] })).toBe(
    "could not run",
  );
});

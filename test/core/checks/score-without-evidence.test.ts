import { scoreWithoutEvidence } from "../../../src/core/checks/score-without-evidence";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

test("passes where every score of the review year has evidence", () => {
  const Scores = [
    ["2016/17", "1", "A", "Annual survey"],
    ["2016/17", "2", "", ""],
    ["2015/16", "1", "A", ""],
  ];
  expect(outcomeOf(scoreWithoutEvidence, { Programme, Scores })).toBe("passed");
});

test("points to the evidence that is missing", () => {
  const Scores = [
    ["2016/17", "1", "A", " "],
    ["2016/17", "2", "B+/A", "#REF!"],
  ];
  expect(outcomeOf(scoreWithoutEvidence, { Programme, Scores })).toEqual([
    { at: "Scores!D2", level: "advice", message: "The score A has no evidence. Enter what it rests on." },
  ]);
});

test("does not apply without scores, and cannot run without the column", () => {
  expect(outcomeOf(scoreWithoutEvidence, { Programme, Scores: [["2016/17", "1", "", ""]] })).toBe("not applicable");
  const headings = { Scores: ["Year", "Ref", "Score", "Why"] };
  expect(outcomeOf(scoreWithoutEvidence, { Programme }, { headings })).toBe("could not run");
});

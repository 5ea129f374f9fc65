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
    {
      at: "Scores!D2",
      level: "advice",
      message: "Output 1 is scored A without evidence. Enter what the score rests on.",
    },
  ]);
});

test("stays short for a long Ref and score, and does without a Ref", () => {
  const Scores = [
    ["2016/17", "Output number twenty-one", "Met in every respect", ""],
    ["2016/17", "", "A", ""],
  ];
  expect(outcomeOf(scoreWithoutEvidence, { Programme, Scores })).toEqual([
    {
      at: "Scores!D2",
      level: "advice",
      message: "Output number twent… is scored Met in ever… without evidence. Enter what the score rests on.",
    },
    {
      at: "Scores!D3",
      level: "advice",
      message: "This output is scored A without evidence. Enter what the score rests on.",
    },
  ]);
});

test("does not apply without scores, and cannot run without the column", () => {
  expect(outcomeOf(scoreWithoutEvidence, { Programme, Scores: [["2016/17", "1", "", ""]] })).toBe("not applicable");
  const headings = { Scores: ["Year", "Ref", "Score", "Why"] };
  expect(outcomeOf(scoreWithoutEvidence, { Programme }, { headings })).toBe("could not run");
});

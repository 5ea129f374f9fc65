import { scoreSplit } from "../../../src/core/checks/score-split";
import { outcomeOf } from "../../support/outcome-of";

const scale = ["Score scale", "", "CSSF 2016/17"];

test("passes where each score is one, whatever an earlier year had", () => {
  const tables = {
    Programme: [["Field", "2015/16", "2016/17"], scale, ["Programme score", "B+/A", "A"]],
    Scores: [
      ["2016/17", "1", "A"],
      ["2015/16", "1", "B+/A"],
      ["2016/17", "2", "A/Z"],
      ["2016/17", "3", "#N/A"],
    ],
  };
  expect(outcomeOf(scoreSplit, tables)).toBe("passed");
});

test("reports every score of the review year that spans two", () => {
  const tables = {
    Programme: [["Field", "2015/16", "2016/17"], scale, ["Programme score", "A", "b+ / a"]],
    Scores: [["2016/17", "1", "A/B+"]],
  };
  expect(outcomeOf(scoreSplit, tables)).toEqual([
    {
      at: "Programme!C3",
      level: "warning",
      message: "“b+ / a” spans two scores. Enter the one that the evidence supports.",
    },
    {
      at: "Scores!C2",
      level: "warning",
      message: "“A/B+” spans two scores. Enter the one that the evidence supports.",
    },
  ]);
});

test("does not apply without a score or a known scale", () => {
  const score = ["2016/17", "1", "B+/A"];
  const Programme = [
    ["Field", "2016/17"],
    ["Score scale", "House"],
  ];
  expect(outcomeOf(scoreSplit, { Programme, Scores: [score] })).toBe("not applicable");
  expect(outcomeOf(scoreSplit, { Programme: [["Field", "2016/17"]] })).toBe("not applicable");
});

test("cannot run without a year, or without the scores", () => {
  expect(outcomeOf(scoreSplit, { Programme: [["Field", "2016/17"]] }, { without: ["Scores"] })).toBe("could not run");
  expect(outcomeOf(scoreSplit, { Programme: [["Field"]], Scores: [["", "1", "A"]] })).toBe("could not run");
});

import { scoreMissing } from "../../../src/core/checks/score-missing";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [
  ["Field", "2015/16", "2016/17"],
  ["Score scale", "", "CSSF 2016/17"],
];

test("passes where every output of the review year has a score, even one off the scale", () => {
  const tables = {
    Programme,
    Outputs: [
      ["2016/17", "1", "Train staff"],
      ["", 2, "Buy boats"],
      ["2015/16", "3", "Buy cars"],
    ],
    Scores: [
      ["2016/17", "2", "tbc"],
      ["", " 1", "#REF!"],
    ],
  };
  expect(outcomeOf(scoreMissing, tables)).toBe("passed");
});

test("points to the empty score, or to the output that has no row of scores", () => {
  const tables = {
    Programme,
    Outputs: [
      ["2016/17", "1", "Train staff"],
      ["2016/17", "2", "Buy boats"],
    ],
    Scores: [
      ["2016/17", "1", "\u00A0"],
      ["2015/16", "2", "A"],
    ],
  };
  expect(outcomeOf(scoreMissing, tables)).toEqual([
    { at: "Scores!C2", level: "error", message: "Output 1 has no score. Enter A+, A, B+, B or C." },
    {
      at: "Outputs!B3",
      level: "error",
      message: "Output 2 has no row in “Scores”. Add one, and enter A+, A, B+, B or C.",
    },
  ]);
});

test("reports a Ref once, and leaves rows without one to the check on keys", () => {
  const Outputs = [
    ["2016/17", "1", "Train staff"],
    ["2016/17", "1", "Train more staff"],
    ["2016/17", "", "Buy boats"],
    ["2016/17", "#N/A", "Buy cars"],
  ];
  expect(outcomeOf(scoreMissing, { Programme, Outputs })).toEqual([
    {
      at: "Outputs!B2",
      level: "error",
      message: "Output 1 has no row in “Scores”. Add one, and enter A+, A, B+, B or C.",
    },
  ]);
});

test("stays short for a long Ref, and where the scale is not known", () => {
  const tables = {
    Programme: [
      ["Field", "2016/17"],
      ["Score scale", "House"],
    ],
    Outputs: [
      ["2016/17", "Output number twenty-one", "Train staff"],
      ["2016/17", "Staff at the borders", "Train staff"],
    ],
  };
  expect(outcomeOf(scoreMissing, tables)).toEqual([
    {
      at: "Outputs!B2",
      level: "error",
      message: "Output number twent… has no row in “Scores”. Add one, and enter a score of its scale.",
    },
    {
      at: "Outputs!B3",
      level: "error",
      message: "Output Staff at the… has no row in “Scores”. Add one, and enter a score of its scale.",
    },
  ]);
});

test("does not apply without outputs, and cannot run without scores", () => {
  expect(outcomeOf(scoreMissing, { Programme, Outputs: [["2015/16", "1", "Train staff"]] })).toBe("not applicable");
  expect(outcomeOf(scoreMissing, { Programme }, { without: ["Scores"] })).toBe("could not run");
});

import { scoreOnScale } from "../../../src/core/checks/score-on-scale";
import { day, type TestCell } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function scored(...scores: TestCell[]) {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", "FCDO", "CSSF 2016/17"],
    ],
    Scores: scores.map((score, index) => ["2016/17", String(index + 1), score]),
  };
}

test("passes for the scores of the scale, whatever their case and outer spaces, and for splits of two", () => {
  expect(outcomeOf(scoreOnScale, scored("A+", " b+ ", "B+/A", "b / a+", ""))).toBe("passed");
});

test.each([
  ["a +", "A+"],
  ["[A+]", "A+"],
  ["(A)", "A"],
  ["A1", "A"],
  ["B+ / (A)", "B+/A"],
  ["\u0410", "A"],
])("offers the score that %j means", (written, meant) => {
  expect(outcomeOf(scoreOnScale, scored(written))).toEqual([
    { at: "Scores!C2", level: "error", message: `“${written}” is not on this scale. Enter ${meant}.`, fix: meant },
  ]);
});

test.each(["A-", "A*", "A-B", "A++", "A/A", "A/B/C", "n/a", "4"])("does not guess at %j", (written) => {
  expect(outcomeOf(scoreOnScale, scored(written))).toEqual([
    { at: "Scores!C2", level: "error", message: `“${written}” is not on this scale. Enter A+, A, B+, B or C.` },
  ]);
});

test("judges every year by its own scale, programme scores among them", () => {
  const { Programme } = scored();
  const tables = {
    Programme: [...Programme, ["Programme score", "B+", "A++"]],
    Scores: [
      ["2015/16", "1", "A++"],
      ["2016/17", "1", "A++"],
    ],
  };
  expect(outcomeOf(scoreOnScale, tables)).toEqual([
    { at: "Programme!B3", level: "error", message: "“B+” is not on this scale. Enter A++, A+, A, B or C." },
    { at: "Programme!C3", level: "error", message: "“A++” is not on this scale. Enter A+, A, B+, B or C." },
    { at: "Scores!C3", level: "error", message: "“A++” is not on this scale. Enter A+, A, B+, B or C." },
  ]);
});

test("reads a number as its text, and says how to retype a date", () => {
  const tables = {
    Programme: [
      ["Field", "2016/17"],
      ["Score scale", "CSSF 2020/21"],
    ],
    Scores: [
      ["2016/17", "1", 4],
      ["2016/17", "2", 5],
      ["2016/17", "3", day("2016-02-01")],
    ],
  };
  expect(outcomeOf(scoreOnScale, tables)).toEqual([
    { at: "Scores!C3", level: "error", message: "“5” is not on this scale. Enter 4, 3, 2 or 1." },
    {
      at: "Scores!C4",
      level: "error",
      message: "Excel turned this into a date. Format the cell as Text, then enter 4, 3, 2 or 1.",
    },
  ]);
});

test("leaves error values, and years whose scale is not known, to the checks on those", () => {
  expect(outcomeOf(scoreOnScale, scored("A", "#REF!"))).toBe("passed");
  const Programme = [
    ["Field", "2016/17"],
    ["Score scale", "House"],
  ];
  expect(outcomeOf(scoreOnScale, { Programme, Scores: [["2016/17", "1", "Z"]] })).toBe("not applicable");
});

test("does not apply without scores, and cannot run without their column", () => {
  expect(outcomeOf(scoreOnScale, scored(""))).toBe("not applicable");
  const headings = { Scores: ["Year", "Ref", "Mark", "Evidence"] };
  expect(outcomeOf(scoreOnScale, scored("Z"), { headings })).toBe("could not run");
});

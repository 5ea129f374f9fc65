import { programmeScore } from "../../../src/core/checks/programme-score";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** A review whose outputs, each `[weight, score]`, stand beside a programme score. */
function review(score: TestCell, outputs: readonly [TestCell, TestCell][], scale = "FCDO"): TestTables {
  return {
    Programme: [
      ["Field", "2016/17"],
      ["Score scale", scale],
      ["Programme score", score],
    ],
    Outputs: outputs.map(([weight], index) => ["2016/17", `O${index + 1}`, "Text", weight]),
    Scores: outputs.map(([, outputScore], index) => ["2016/17", `O${index + 1}`, outputScore]),
  };
}

const worked: [TestCell, TestCell][] = ["C", "B", "B", "B", "A+"].map((score) => [20, score]);

test("passes where it is the band of the outputs, whatever its case and spaces", () => {
  expect(outcomeOf(programmeScore, review("B", worked))).toBe("passed");
  expect(outcomeOf(programmeScore, review(" b ", worked))).toBe("passed");
});

test("fails where it is another score, or a split", () => {
  const message = "The outputs add up to 80.0, which is B. Enter B, or correct scores or weights.";
  expect(outcomeOf(programmeScore, review("A", worked))).toEqual([{ at: "Programme!B3", level: "error", message }]);
  expect(outcomeOf(programmeScore, review("A/B", worked))).toEqual([{ at: "Programme!B3", level: "error", message }]);
});

describe("without an overall score", () => {
  const unweighted: [TestCell, TestCell][] = [
    ["", "A"],
    ["", "b+ "],
    ["", ""],
    ["", "excellent"],
  ];

  test.each(["A", "B+", "B+/A"])("%s, between the best and the worst output, passes", (score) => {
    expect(outcomeOf(programmeScore, review(score, unweighted, "CSSF 2016/17"))).toBe("passed");
  });

  test.each(["A+", "B", "A+/A", "B+/B"])("%s, outside of them, fails", (score) => {
    const message = "The output scores run from A to B+. Enter a score in that range, or correct them.";
    expect(outcomeOf(programmeScore, review(score, unweighted, "CSSF 2016/17"))).toEqual([
      { at: "Programme!B3", level: "error", message },
    ]);
  });

  test("an output's split counts with both ends", () => {
    expect(outcomeOf(programmeScore, review("B+", [["", "B+/A"]], "CSSF 2016/17"))).toBe("passed");
    expect(outcomeOf(programmeScore, review("A", [["", "B+/A"]], "CSSF 2016/17"))).toBe("passed");
  });

  test("outputs of one score leave one score", () => {
    const message = "Every output scores A. Enter A, or correct the output scores.";
    expect(outcomeOf(programmeScore, review("B", [["", "A"]]))).toEqual([
      { at: "Programme!B3", level: "error", message },
    ]);
  });

  test("numbers are read as scores of a scale of numbers", () => {
    expect(outcomeOf(programmeScore, review(3, [["", 3]], "CSSF 2020/21"))).toBe("passed");
  });
});

test("is not applicable without a readable score, a known scale or output scores", () => {
  expect(outcomeOf(programmeScore, review("", worked))).toBe("not applicable");
  expect(outcomeOf(programmeScore, review("A-", worked))).toBe("not applicable");
  expect(outcomeOf(programmeScore, review("#N/A", worked))).toBe("not applicable");
  expect(outcomeOf(programmeScore, review("A", worked, "No such scale"))).toBe("not applicable");
  expect(outcomeOf(programmeScore, review("A", []))).toBe("not applicable");
  expect(outcomeOf(programmeScore, review("A", [[100, ""]]))).toBe("not applicable");
});

test("does not count a score without an output, or of another year", () => {
  const tables = review("A", [["", "A"]]);
  const Scores = [...(tables.Scores ?? []), ["2016/17", "O9", "C"], ["2015/16", "O1", "C"]];
  expect(outcomeOf(programmeScore, { ...tables, Scores })).toBe("passed");
});

test("could not run without the weights or the scores", () => {
  expect(outcomeOf(programmeScore, review("A", worked), { without: ["Scores"] })).toBe("could not run");
  const headings = { Outputs: ["Year", "Ref", "Output", "Weighting", "Risk"] };
  expect(outcomeOf(programmeScore, review("A", worked), { headings })).toBe("could not run");
});

import { riskOnScale } from "../../../src/core/checks/risk-on-scale";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(rating: TestCell, outputRisks: readonly TestCell[] = [], scale = "Minor–Severe"): TestTables {
  return {
    Programme: [
      ["Field", "2016/17"],
      ["Risk scale", scale],
      ["Risk rating", rating],
    ],
    Outputs: outputRisks.map((risk, index) => ["2016/17", `O${index + 1}`, "Text", 10, risk]),
  };
}

test("ratings of the scale pass, whatever their case and spaces; empty ones are not judged", () => {
  expect(outcomeOf(riskOnScale, review(" moderate", ["Severe", "", "MINOR"]))).toBe("passed");
});

test("the scale is found whatever its case and kind of dash, and is Low–High where none is named", () => {
  expect(outcomeOf(riskOnScale, review("Major", [], "minor - severe"))).not.toBe("passed");
  expect(outcomeOf(riskOnScale, review("Major", [], "minor-severe"))).toBe("passed");
  expect(outcomeOf(riskOnScale, review("Medium", [], ""))).toBe("passed");
});

test("a rating off the scale says what may be entered, in the programme and in the outputs", () => {
  const message = "“Medium” is not on this scale. Enter Minor, Moderate, Major or Severe.";
  expect(outcomeOf(riskOnScale, review("Medium", ["Minor", "Medium"]))).toEqual([
    { at: "Programme!B3", level: "error", message },
    { at: "Outputs!E3", level: "error", message },
  ]);
});

test("another spelling has a fix; a sign that may mean something has none", () => {
  expect(outcomeOf(riskOnScale, review("(Major)"))).toEqual([
    { at: "Programme!B3", level: "error", message: "“(Major)” is not on this scale. Enter Major.", fix: "Major" },
  ]);
  expect(outcomeOf(riskOnScale, review("Major+"))).toEqual([
    {
      at: "Programme!B3",
      level: "error",
      message: "“Major+” is not on this scale. Enter Minor, Moderate, Major or Severe.",
    },
  ]);
});

test.each(["Moderate-Major", "major – moderate", "Moderate/Major"])("the split %j weighs less", (rating) => {
  expect(outcomeOf(riskOnScale, review(rating))).toEqual([
    {
      at: "Programme!B3",
      level: "warning",
      message: `“${rating}” spans two ratings. Enter one: Moderate or Major.`,
    },
  ]);
});

test("every year is judged, by its own scale", () => {
  const tables: TestTables = {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Risk scale", "Low–High", "Minor–Severe"],
      ["Risk rating", "Moderate", "Moderate"],
    ],
    Outputs: [["2014/15", "O1", "Text", 10, "Severe"]],
  };
  const message = (rating: string) => `“${rating}” is not on this scale. Enter Low, Medium or High.`;
  expect(outcomeOf(riskOnScale, tables)).toEqual([
    { at: "Outputs!E2", level: "error", message: message("Severe") },
    { at: "Programme!B3", level: "error", message: message("Moderate") },
  ]);
});

test("is judged where no year is under review", () => {
  const tables: TestTables = { Programme: [["Field"]], Outputs: [["2014/15", "O1", "Text", 10, "Severe"]] };
  expect(outcomeOf(riskOnScale, tables)).toHaveLength(1);
});

test("is not applicable without ratings or a known scale; error values are left alone", () => {
  expect(outcomeOf(riskOnScale, review("", [""]))).toBe("not applicable");
  expect(outcomeOf(riskOnScale, review("#N/A"))).toBe("not applicable");
  expect(outcomeOf(riskOnScale, review("Big", [], "Our own"))).toBe("not applicable");
});

test("could not run without the column of risks", () => {
  const headings = { Outputs: ["Year", "Ref", "Output", "Impact weight", "Danger"] };
  expect(outcomeOf(riskOnScale, review("Minor"), { headings })).toBe("could not run");
});

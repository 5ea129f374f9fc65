import { scaleKnown } from "../../../src/core/checks/scale-known";
import { outcomeOf } from "../../support/outcome-of";

function programme(scoreScale: string, riskScale: string) {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", "Gone", scoreScale],
      ["Risk scale", "Gone", riskScale],
    ],
  };
}

test("passes where the review year names shipped scales, whatever their case and dash", () => {
  expect(outcomeOf(scaleKnown, programme("cssf  2016/17", "Low-high"))).toBe("passed");
});

test("passes where no scale is named: the shipped ones hold", () => {
  expect(outcomeOf(scaleKnown, programme("", " "))).toBe("passed");
});

test("passes for a scale of the workbook's own", () => {
  const lists = { ScoreScale: [["House", "1", 100]], RiskScale: [["House", "Calm"]] };
  expect(outcomeOf(scaleKnown, { ...programme("House", "House"), ...lists })).toBe("passed");
});

test("names what may be entered", () => {
  expect(outcomeOf(scaleKnown, programme("CSSF 2017", "Traffic lights"))).toEqual([
    {
      at: "Programme!C2",
      level: "error",
      message: "“CSSF 2017” is not a known score scale. Enter FCDO, CSSF 2016/17 or CSSF 2020/21.",
    },
    {
      at: "Programme!C3",
      level: "error",
      message: "“Traffic lights” is not a known risk scale. Enter Low–High or Minor–Severe.",
    },
  ]);
});

test("leaves an error value to the check on those", () => {
  expect(outcomeOf(scaleKnown, programme("#REF!", ""))).toBe("passed");
});

test("cannot run without the table", () => {
  expect(outcomeOf(scaleKnown, {}, { without: ["Programme"] })).toBe("could not run");
});

test("mends a name that is only spelt differently", () => {
  expect(outcomeOf(scaleKnown, programme("CSSF-2016/17", "low - high"))).toEqual([
    {
      at: "Programme!C2",
      level: "error",
      message: "“CSSF-2016/17” is not a known score scale. Enter CSSF 2016/17.",
      fix: "CSSF 2016/17",
    },
    {
      at: "Programme!C3",
      level: "error",
      message: "“low - high” is not a known risk scale. Enter Low–High.",
      fix: "Low–High",
    },
  ]);
});

import type { Lists } from "./lists";
import type { RiskRating, ScoreStep } from "./scales";

/**
 * The scales and statuses that hold where the workbook's own lists are silent; the first scale of each kind is the one
 * that holds where a year names none. `FCDO` is the scoring of DFID and FCDO annual reviews. No public source gives the
 * scores of the CSSF (Conflict, Stability and Security Fund) points or meanings, so none are invented.
 */
export const shippedLists: Pick<Lists, "scoreScales" | "riskScales" | "statuses"> = {
  scoreScales: [
    {
      name: "FCDO",
      steps: [
        step("A++", 150, "Outputs substantially exceeded expectation"),
        step("A+", 125, "Outputs moderately exceeded expectation"),
        step("A", 100, "Outputs met expectation"),
        step("B", 75, "Outputs moderately did not meet expectation"),
        step("C", 50, "Outputs substantially did not meet expectation"),
      ],
    },
    { name: "CSSF 2016/17", steps: [step("A+"), step("A"), step("B+"), step("B"), step("C")] },
    { name: "CSSF 2020/21", steps: [step("4"), step("3"), step("2"), step("1")] },
  ],
  riskScales: [
    { name: "Low–High", ratings: [rating("Low"), rating("Medium"), rating("High")] },
    {
      name: "Minor–Severe",
      ratings: [rating("Minor", "Low"), rating("Moderate", "Medium"), rating("Major", "High"), rating("Severe")],
    },
  ],
  statuses: [
    { status: "Open", isClosed: false },
    { status: "In progress", isClosed: false },
    { status: "Closed", isClosed: true },
    { status: "Superseded", isClosed: true },
  ],
};

function step(score: string, points: number | null = null, meaning = ""): ScoreStep {
  return { score, points, meaning };
}

function rating(name: string, sameAs: string | null = null): RiskRating {
  return { rating: name, sameAs };
}

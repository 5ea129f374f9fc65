import type { ReviewContent } from "../../src/schema/template/review-content";

const scores = ["A++", "A+", "A", "B", "C"];

/** A review of two years with this many outputs, scores, budget lines and recommendations, half of each in either year. */
export function reviewOfSize(rowCount: number): ReviewContent {
  const rows = Array.from({ length: rowCount }, (_, rowIndex) => ({
    rowIndex,
    year: rowIndex % 2 === 0 ? "2015/16" : "2016/17",
    ref: String(Math.floor(rowIndex / 2) + 1),
  }));
  return {
    title: "A review of many rows",
    introduction: [],
    years: ["2015/16", "2016/17"],
    programme: { title: ["Many rows", "Many rows"], programmeScore: ["A", "A"], riskRating: ["Medium", "High"] },
    rows: {
      Outputs: rows.map(({ year, ref }) => [year, ref, `Output ${ref} is delivered as planned`, 1, "Medium"]),
      Scores: rows.map(({ year, ref, rowIndex }) => [year, ref, scores[rowIndex % scores.length] ?? "A", "Seen"]),
      Budget: rows.map(({ year, ref, rowIndex }) => [year, `Line ${ref}`, "ODA", 1000 + rowIndex, 900 + rowIndex]),
      Recommendations: rows.map(({ year, ref }) => [year, ref, `Do what is needed for ${ref}`, "Programme officer"]),
    },
  };
}

import type { ReviewContent } from "../../src/schema/template/review-content";

/** A review of two years that is small enough to be made again and again. */
export const smallReview: ReviewContent = {
  title: "A small review",
  introduction: [],
  years: ["2015/16", "2016/17"],
  programme: {
    title: ["A programme", "A programme"],
    programmeScore: ["A", "B"],
    riskRating: ["Low", "Medium"],
    support: ["", "Some support.\nAnd more."],
  },
  rows: {
    Outputs: [
      ["2015/16", "1", "One output", 100, "Low"],
      ["2016/17", "1", "One output, in other words", 60, "Medium"],
      ["2016/17", "2", "Another output", 40, "Low"],
    ],
    Scores: [
      ["2015/16", "1", "B", "Survey"],
      ["2016/17", "1", "A", "Survey"],
      ["2016/17", "2", "A", "Survey"],
    ],
    Budget: [
      ["2015/16", "Staff", "ODA", 1000, 900],
      ["2015/16", "Boats", "ODA", 500, 500],
      ["2016/17", "Staff", "ODA", 1500, 1400],
    ],
  },
};

import { budgetFigures, scoreFigures } from "../../src/app/year-figures";
import { buildReview } from "../support/build-review";

const programme = [
  ["Field", "2015/16", "2016/17"],
  ["Score scale", "FCDO", "FCDO"],
];

test("a score's height is its steps above the worst; a split score stands between its two", () => {
  const review = buildReview({
    Programme: programme,
    Outputs: [
      ["2016/17", "1", "Posts are staffed", 50, "Low"],
      ["2016/17", "2", "Training is given", 50, "Low"],
    ],
    Scores: [
      ["2015/16", "1", "C"],
      ["2016/17", "1", "A++"],
      ["2016/17", "2", "A/B"],
    ],
  });
  const { years, outputs } = scoreFigures(review);
  expect(years).toEqual(["2015/16", "2016/17"]);
  expect(outputs.map(({ ref, scores }) => [ref, scores])).toEqual([
    [
      "1",
      [
        { text: "C", height: 1 },
        { text: "A++", height: 5 },
      ],
    ],
    [
      "2",
      [
        { text: "", height: null },
        { text: "A/B", height: 2.5 },
      ],
    ],
  ]);
});

test("a score on another year's scale is told, and not drawn", () => {
  const review = buildReview({
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Score scale", "CSSF 2020/21", "FCDO"],
    ],
    Outputs: [["2016/17", "1", "Posts are staffed", 100, "Low"]],
    Scores: [
      ["2015/16", "1", "3"],
      ["2016/17", "1", "A"],
    ],
  });
  expect(scoreFigures(review).outputs[0]?.scores).toEqual([
    { text: "3", height: null },
    { text: "A", height: 3 },
  ]);
});

test("budget and spending are summed by year; nothing known is not nothing spent", () => {
  const review = buildReview({
    Programme: programme,
    Budget: [
      ["2015/16", "Staff", "ODA", 100, ""],
      ["2016/17", "Staff", "ODA", 200, 150],
      ["2016/17", "Travel", "ODA", 50, 60],
    ],
  });
  expect(budgetFigures(review)).toEqual([
    { year: "2015/16", allocated: 100, spent: null },
    { year: "2016/17", allocated: 250, spent: 210 },
  ]);
});

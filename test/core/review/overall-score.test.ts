import fc from "fast-check";
import { overallScore, scoreOf, totalWeight, type OverallScore } from "../../../src/core/review/overall-score";
import { buildReview, type TestCell } from "../../support/build-review";
import type { YearReview } from "../../../src/core/review/review";

const fcdoPoints: Readonly<Record<string, number>> = { "A++": 150, "A+": 125, A: 100, B: 75, C: 50 };
const fcdoScores = Object.keys(fcdoPoints);

test.each([
  ["the worked example of five", "20 C, 20 B, 20 B, 20 B, 20 A+", "B", "80.0", 80],
  ["a sum just below a band", "48 B, 52 C", "C", "62.0", 62],
  ["a tie below A goes up", "50 B, 50 C", "B", "62.5", 62.5],
  ["a tie between A and B goes to A", "50 A, 50 B", "A", "87.5", 87.5],
  ["a tie above A goes down", "50 A, 50 A+", "A", "112.5", 112.5],
  ["a tie between A+ and A++ goes to A+", "50 A+, 50 A++", "A+", "137.5", 137.5],
  ["unrounded, 112.525 is above the tie", "50.1 A+, 49.9 A", "A+", "112.5", 112.525],
  ["shown half to even, down", "49.8 A+, 50.2 A", "A", "112.4", 112.45],
  ["shown half to even, up", "49.4 A+, 50.6 A", "A", "112.4", 112.35],
  ["one output", "100 A++", "A++", "150.0", 150],
  ["an output without a weight contributes nothing", "100 B, 0 A++", "B", "75.0", 75],
])("%s: %s is %s", (_, outputs, band, shown, points) => {
  const weighted = outputs.split(", ").map((output): [TestCell, string] => {
    const [weight = "", score = ""] = output.split(" ");
    return [weight === "0" ? " " : Number(weight), score];
  });
  expect(overallScore(yearOf(weighted))).toEqual({ kind: "score", points, shown, band });
});

test.each([
  ["A+", "A", "A", "112.5", 112.5],
  ["A", "B", "A", "87.5", 87.5],
])("weights of a sixth leave a tie between %s and %s a tie", (better, worse, band, shown, points) => {
  for (const weight of [100 / 6, 16.6666666, 16.6666667]) {
    const outputs = [better, worse, better, worse, better, worse].map((score): [TestCell, string] => [weight, score]);
    expect(overallScore(yearOf(outputs))).toEqual({ kind: "score", points, shown, band });
  }
});

test.each([
  ["50 B, 50 C", "B", "62.5", 62.5],
  ["12.5 A++, 87.5 C", "B", "62.5", 62.5],
  ["50 A, 50 B", "A", "87.5", 87.5],
  ["50 A+, 50 A", "A", "112.5", 112.5],
  ["50 A++, 50 A+", "A+", "137.5", 137.5],
])("%s is %s, into however many outputs each of the two is split", (shares, band, shown, points) => {
  const split = (share: string, parts: number) => {
    const [weight = "", score = ""] = share.split(" ");
    return Array.from({ length: parts }, (): [TestCell, string] => [Number(weight) / parts, score]);
  };
  const [better = "", worse = ""] = shares.split(", ");
  for (const betterParts of [1, 3, 6, 7, 11, 24]) {
    for (const worseParts of [1, 3, 6, 7, 11, 24]) {
      const outputs = [...split(better, betterParts), ...split(worse, worseParts)];
      expect(overallScore(yearOf(outputs))).toEqual({ kind: "score", points, shown, band });
    }
  }
});

test("a hundred-millionth of a point below a tie is no tie", () => {
  const outputs: [TestCell, string][] = [
    [49.99999996, "B"],
    [50.00000004, "C"],
  ];
  expect(overallScore(yearOf(outputs))).toMatchObject({ band: "C", points: 62.49999999 });
});

test.each<[string, OverallScore & { kind: "none" }, YearReview]>([
  ["no outputs", none("no outputs"), yearOf([])],
  ["99 in all", none("weights"), yearOf([[99, "A"]])],
  ["no weights", none("weights"), yearOf([["", "A"]])],
  [
    "a weight that is text",
    none("weights"),
    yearOf([
      [100, "A"],
      ["20", "A"],
    ]),
  ],
  [
    "weights that only balance",
    none("weights"),
    yearOf([
      [-20, "A"],
      [120, "A"],
    ]),
  ],
  [
    "an empty score",
    none("score missing"),
    yearOf([
      [60, "A"],
      [40, ""],
    ]),
  ],
  ["an error value", none("score missing"), yearOf([[100, "#REF!"]])],
  ["a score off the scale", none("score off the scale"), yearOf([[100, "a +"]])],
  ["a split score", none("split score"), yearOf([[100, "B/A"]])],
  ["a scale without points", none("no points"), yearOf([[100, "B+"]], "CSSF 2016/17")],
  ["a scale that is in no list", none("unknown scale"), yearOf([[100, "A"]], "Ours")],
])("no overall score: %s", (_, expected, year) => {
  expect(overallScore(year)).toEqual(expected);
});

test("no overall score where an output has no row of scores", () => {
  const review = buildReview({ Programme: [["Field", "2016/17"]], Outputs: [["", "1", "Posts", 100]] });
  expect(review.reviewYear && overallScore(review.reviewYear)).toEqual(none("score missing"));
});

test("a scale with points for some of its scores has no bands", () => {
  const scale = [
    ["Ours", "Good", 100],
    ["Ours", "Fair"],
    ["Ours", "Bad", 0],
  ];
  expect(overallScore(yearOf([[100, "Good"]], "Ours", scale))).toEqual(none("no points"));
});

test.each([
  ["High", 3], // no score is worth 100: a tie goes down
  ["Middle", 2],
  ["Low", 0.5],
])("midway between other points: %s", (band, points) => {
  const scale = [
    ["Ours", "High", 4],
    ["Ours", "Middle", 2],
    ["Ours", "Low", 1],
  ];
  const outputs: [TestCell, string][] =
    points === 3
      ? [
          [50.000001, "High"],
          [49.999999, "Middle"],
        ]
      : points === 2
        ? [
            [50, "High"],
            [50, "Middle"],
          ]
        : [
            [50, "Middle"],
            [50, "Low"],
          ];
  expect(overallScore(yearOf(outputs, "Ours", scale))).toMatchObject({ kind: "score", band });
});

test("a tie below the best score goes up where that is the one worth 100", () => {
  const scale = [
    ["Ours", "Good", 100],
    ["Ours", "Bad", 0],
  ];
  const half = [
    [50, "Good"],
    [50, "Bad"],
  ] as const;
  expect(overallScore(yearOf(half, "Ours", scale))).toMatchObject({ shown: "50.0", band: "Good" });
});

test.each([
  ["Better", [100, 200 / 3, 100 / 3, 0], 50],
  ["Middling", [400 / 3, 100, 200 / 3, 0], 50],
  ["Better", [100, 500 / 6, 400 / 6, 50], 50],
  ["Better", [100, 500 / 6, 400 / 6, 50], 50 / 7],
])("midway is known where the points are fractions too: %s of %j", (band, points, weight) => {
  const names = ["Better", "Middling", "Worse", "Worst"];
  const scale = names.map((name, index) => ["Ours", name, points[index] ?? 0]);
  const outputs = [
    ...Array.from({ length: Math.round(50 / weight) }, (): [TestCell, string] => [weight, "Better"]),
    [50, "Middling"] as [TestCell, string],
  ];
  expect(overallScore(yearOf(outputs, "Ours", scale))).toMatchObject({ kind: "score", band });
});

test("bands follow the points, in whatever order the scale lists its scores, and below nothing too", () => {
  const scale = [
    ["Ours", "Low", -10.25],
    ["Ours", "High", 10],
    ["Ours", "Middle", 0],
  ];
  const bandOf = (score: string): unknown => overallScore(yearOf([[100, score]], "Ours", scale));
  expect(bandOf("High")).toEqual({ kind: "score", points: 10, shown: "10.0", band: "High" });
  expect(bandOf("Middle")).toEqual({ kind: "score", points: 0, shown: "0.0", band: "Middle" });
  expect(bandOf("Low")).toEqual({ kind: "score", points: -10.25, shown: "-10.2", band: "Low" });
});

test("every whole-number split of weights has a band, the one whose score is nearest", () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom(...fcdoScores)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(parts, (drawn) => {
      const outputs = shareOutOf100(drawn);
      const outcome = overallScore(yearOf(outputs));
      if (outcome.kind === "none") throw new Error(outcome.reason);
      const hundredfold = outputs.reduce((sum, [weight, score]) => sum + weight * (fcdoPoints[score] ?? 0), 0);
      expect(outcome.points).toBe(hundredfold / 100);
      const distances = fcdoScores.map((score) => Math.abs(hundredfold - 100 * (fcdoPoints[score] ?? 0)));
      expect(distances[fcdoScores.indexOf(outcome.band)]).toBe(Math.min(...distances));
      expect(Math.abs(Number(outcome.shown) - outcome.points)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});

test("a better score never lowers the band", () => {
  const weights = fc.integer({ min: 0, max: 100 });
  const scores = fc.constantFrom(...fcdoScores);
  fc.assert(
    fc.property(weights, scores, scores, scores, (weight, fixed, one, other) => {
      const bandOf = (score: string): number => {
        const outcome = overallScore(
          yearOf([
            [weight, fixed],
            [100 - weight, score],
          ]),
        );
        return outcome.kind === "score" ? fcdoScores.indexOf(outcome.band) : NaN;
      };
      const [better, worse] = [one, other].sort((a, b) => fcdoScores.indexOf(a) - fcdoScores.indexOf(b));
      expect(bandOf(better ?? "")).toBeLessThanOrEqual(bandOf(worse ?? ""));
    }),
  );
});

test("weights total as a person adds them up", () => {
  const total = (...weights: TestCell[]): number => totalWeight(yearOf(weights.map((weight) => [weight, "A"])).outputs);
  expect(total(33.3, 33.3, 33.4)).toBe(100);
  expect(total(100 / 3, 100 / 3, 100 / 3)).toBe(100);
  expect(total(0.1, 0.2)).toBe(0.3);
  expect(total("", "20", 99)).toBe(99);
  expect(total(1e300, 1)).toBe(1e300);
});

test("a score belongs to the output of the same Ref in its year, wherever it stands; the first one counts", () => {
  const review = buildReview({
    Programme: [["Field", "2016/17"]],
    Outputs: [
      ["", "1"],
      ["", "2"],
      ["", " 3 "],
      ["", "", "No Ref"],
      ["", "4"],
    ],
    Scores: [
      ["2015/16", "4", "C"],
      ["", "3", "B"],
      ["", "1", "A"],
      ["", "1", "C"],
      ["", "", "A+"],
    ],
  });
  const year = review.reviewYear;
  expect(year?.outputs.map((output) => scoreOf(year, output)?.score.value ?? null)).toEqual([
    "A",
    null,
    "B",
    null,
    null,
  ]);
});

function yearOf(
  outputs: readonly (readonly [TestCell, string])[],
  scale = "FCDO",
  steps: TestCell[][] = [],
): YearReview {
  const review = buildReview({
    Programme: [
      ["Field", "2016/17"],
      ["Score scale", scale],
    ],
    Outputs: outputs.map(([weight], index) => ["2016/17", String(index + 1), "Output", weight]),
    Scores: outputs.map(([, score], index) => ["2016/17", String(index + 1), score]),
    ...(steps.length > 0 ? { ScoreScale: steps } : {}),
  });
  if (!review.reviewYear) throw new Error("There is no review year");
  return review.reviewYear;
}

function none(reason: (OverallScore & { kind: "none" })["reason"]): OverallScore & { kind: "none" } {
  return { kind: "none", reason };
}

/** Whole weights from 0 to 100 that total 100, in the proportions drawn. */
function shareOutOf100(drawn: readonly (readonly [number, string])[]): [number, string][] {
  const total = drawn.reduce((sum, [share]) => sum + share, 0);
  const shared = drawn.map(([share, score]): [number, string] => [Math.floor((share * 100) / total), score]);
  const rest = 100 - shared.reduce((sum, [weight]) => sum + weight, 0);
  return shared.map(([weight, score], index) => [index === 0 ? weight + rest : weight, score]);
}

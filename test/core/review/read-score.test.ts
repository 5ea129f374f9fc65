import fc from "fast-check";
import { isSplit, readScore, suggestScore } from "../../../src/core/review/read-score";
import type { ScoreScale } from "../../../src/core/review/scales";
import { shippedLists } from "../../../src/core/review/shipped-lists";

const [fcdo, cssf, numbers] = shippedLists.scoreScales;
if (!fcdo || !cssf || !numbers) throw new Error("The shipped scales are not there");

test.each([
  ["A", 2, 2],
  [" a ", 2, 2],
  ["A++", 0, 0],
  ["B/A", 2, 3],
  ["A / B", 2, 3],
  ["\u00A0a++/c", 0, 4],
])("%j is on the scale", (text, best, worst) => {
  expect(readScore(text, fcdo)).toEqual({ best, worst });
});

test.each(["", "/", "A/", "A/A", "A/B/C", "a +", "A-", "A*", "A-B", "D", "[A]", "A1", "АB", "4"])(
  "%j is not on the scale",
  (text) => {
    expect(readScore(text, fcdo)).toBeNull();
  },
);

test("a scale of the person's own may write a score with a slash or a dash", () => {
  const scale: ScoreScale = {
    name: "Ours",
    steps: ["n/a", "Partly–met"].map((score) => ({ score, points: null, meaning: "" })),
  };
  expect(readScore("N/A", scale)).toEqual({ best: 0, worst: 0 });
  expect(readScore("partly-met", scale)).toEqual({ best: 1, worst: 1 });
});

test.each([
  ["a +", "A+"],
  ["[A+]", "A+"],
  ["(A)", "A"],
  ["[ (b) ]", "B"],
  ["A1", "A"],
  ["A+12", "A+"],
  ["A¹", "A"],
  ["A++[2]", "A++"],
  ["B (3)", "B"],
  ["А", "A"],
  ["Α+", "A+"],
  ["Ａ＋", "A+"],
  ["a + / b", "A+/B"],
  ["\u200bA\u00ad+\ufeff", "A+"],
  ["[B/A]", "B/A"],
])("%j means %s", (text, score) => {
  expect(suggestScore(text, fcdo)).toBe(score);
});

test.each(["", "A-", "A*", "A-B", "AB", "D", "A/A", "A/", "1A", "A123", "A.1", "A,1", "Good", "(A", "A1-2"])(
  "what %j means would be a guess",
  (text) => {
    expect(suggestScore(text, fcdo)).toBeNull();
  },
);

test("a footnote's number is never taken off a number", () => {
  expect(suggestScore("41", numbers)).toBeNull();
  expect(suggestScore("4 1", numbers)).toBeNull();
  expect(suggestScore("4.1", numbers)).toBeNull();
  expect(suggestScore("4¹", numbers)).toBe("4");
  expect(suggestScore("(4)", numbers)).toBe("4");
});

const scales = fc.constantFrom(fcdo, cssf, numbers);
const spaces = fc.constantFrom("", " ", "  ", "\u00A0", "\n");

test("every score and every split of two is read, whatever its case and spaces", () => {
  const entries = scales.chain((scale) => {
    const index = fc.nat(scale.steps.length - 1);
    return fc.tuple(fc.constant(scale), index, index, fc.array(spaces, { minLength: 4, maxLength: 4 }), fc.boolean());
  });
  fc.assert(
    fc.property(entries, ([scale, one, other, [a = "", b = "", c = "", d = ""], isLower]) => {
      const [first, second] = [scale.steps[one]?.score ?? "", scale.steps[other]?.score ?? ""];
      const text = one === other ? a + first + b : a + first + b + "/" + c + second + d;
      const reading = readScore(isLower ? text.toLowerCase() : text, scale);
      expect(reading).toEqual({ best: Math.min(one, other), worst: Math.max(one, other) });
      expect(reading && isSplit(reading)).toBe(one !== other);
    }),
  );
});

test("whatever is suggested is on the scale, and what is on the scale is suggested as it is", () => {
  const characters = fc.constantFrom(...Array.from("ABCab+-*/ ()[]14¹А"));
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 6 }), scales, (text, scale) => {
      const suggestion = suggestScore(text, scale);
      const reading = readScore(text, scale);
      if (suggestion !== null) expect(readScore(suggestion, scale)).not.toBeNull();
      if (reading) expect(suggestion && readScore(suggestion, scale)).toEqual(reading);
    }),
    { numRuns: 1000 },
  );
});

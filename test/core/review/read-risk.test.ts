import { readRisk } from "../../../src/core/review/read-risk";
import { shippedLists } from "../../../src/core/review/shipped-lists";

const [low, minor] = shippedLists.riskScales;
if (!low || !minor) throw new Error("The shipped scales are not there");

test.each([
  ["Medium", 1, 1],
  [" medium ", 1, 1],
  ["Low-High", 0, 2],
  ["high – medium", 1, 2],
  ["Medium/High", 1, 2],
  ["Medium to High", 1, 2],
])("%j is on the scale", (text, lowest, highest) => {
  expect(readRisk(text, low)).toEqual({ lowest, highest });
});

test.each(["", "Severe", "Medium-", "Medium-Medium", "Low-Medium-High", "Med ium", "Medium High"])(
  "%j is not on the scale",
  (text) => {
    expect(readRisk(text, low)).toBeNull();
  },
);

test("each scale has its own ratings", () => {
  expect(readRisk("Severe", minor)).toEqual({ lowest: 3, highest: 3 });
  expect(readRisk("Moderate-Major", minor)).toEqual({ lowest: 1, highest: 2 });
});

test("a rating that holds a separator is read whole, and in a split", () => {
  const scale = {
    name: "Ours",
    ratings: ["Low", "Low-Medium", "Medium"].map((rating) => ({ rating, sameAs: null })),
  };
  expect(readRisk("low–medium", scale)).toEqual({ lowest: 1, highest: 1 });
  expect(readRisk("Low-Medium-Medium", scale)).toEqual({ lowest: 1, highest: 2 });
  expect(readRisk("Low - Low-Medium", scale)).toEqual({ lowest: 0, highest: 1 });
});

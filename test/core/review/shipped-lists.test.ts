import { shippedLists } from "../../../src/core/review/shipped-lists";

test("only FCDO's scores have points", () => {
  const points = shippedLists.scoreScales.map(({ name, steps }) => [name, steps.map((step) => step.points)]);
  expect(points).toEqual([
    ["FCDO", [150, 125, 100, 75, 50]],
    ["CSSF 2016/17", [null, null, null, null, null]],
    ["CSSF 2020/21", [null, null, null, null]],
  ]);
});

test("every equal rating is one of another scale", () => {
  for (const scale of shippedLists.riskScales) {
    const others = shippedLists.riskScales.filter((other) => other !== scale).flatMap(({ ratings }) => ratings);
    for (const { sameAs } of scale.ratings) {
      if (sameAs !== null) expect(others.map(({ rating }) => rating)).toContain(sameAs);
    }
  }
});

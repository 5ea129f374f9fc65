import { knownReviewContent } from "../../../src/schema/template/known-review-content";

const score = (text: string) => ({ input: text, text, where: "" });
const known = (outputs: readonly (readonly [string | null, string, string])[]) => ({
  year: { start: 2015, kind: "financial", label: "2015/16" } as const,
  programme: {},
  outputs: outputs.map(([ref, output, given]) => ({
    ref,
    output,
    impactWeight: null,
    risk: null,
    score: score(given),
    evidence: null,
    where: "",
  })),
  budget: [],
  recommendations: [],
});

test("a row without a Ref gets none that another row has, and its score goes with it", () => {
  const outputs = known([
    ["2", "Boats", "A"],
    [null, "Posts", "C"],
    [null, "Crews", "B"],
    ["4", "Nets", "A+"],
  ]);
  const { rows } = knownReviewContent([outputs], "last-year.xlsx", []);
  expect(rows.Outputs?.map(([, ref, output]) => [ref, output])).toEqual([
    ["2", "Boats"],
    ["3", "Posts"],
    ["5", "Crews"],
    ["4", "Nets"],
  ]);
  expect(rows.Scores?.map(([, ref, given]) => [ref, given])).toEqual([
    ["2", "A"],
    ["3", "C"],
    ["5", "B"],
    ["4", "A+"],
  ]);
});

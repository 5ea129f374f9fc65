import { outputsRewritten } from "../../../src/core/checks/outputs-rewritten";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** Each output is `[year, ref, wording, weight]`. */
function review(...Outputs: readonly (readonly TestCell[])[]): TestTables {
  return { Programme: [["Field", "2015/16", "2016/17"]], Outputs };
}

test("passes where wording and weight stayed, but for case, white space and kinds of dash", () => {
  expect(
    outcomeOf(
      outputsRewritten,
      review(["2015/16", "1", "Train 10–12 staff", 60], ["2016/17", 1, "Train 10-12\n Staff ", 60]),
    ),
  ).toBe("passed");
});

test("a changed wording and a changed weight fail, each at this year's cell", () => {
  const Outputs = [
    ["2016/17", "O2", "Train 5 staff", 30],
    ["2016/17", "O1", "Buy boats", 70],
    ["2015/16", "O1", "Buy boats", 60.5],
    ["2015/16", "O2", "Train 10 staff", 30],
  ];
  expect(outcomeOf(outputsRewritten, review(...Outputs))).toEqual([
    {
      at: "Outputs!C2",
      level: "warning",
      message: "The wording changed since 2015/16. Put the old one back, or accept this and say why.",
    },
    {
      at: "Outputs!D3",
      level: "warning",
      message: "The weight was 60.5 in 2015/16. Put it back, or accept this and say why.",
    },
  ]);
});

test("what is not known in one of the years did not change", () => {
  expect(outcomeOf(outputsRewritten, review(["2015/16", "O1", "", "60"], ["2016/17", "O1", "Buy boats", 60]))).toBe(
    "passed",
  );
  expect(outcomeOf(outputsRewritten, review(["2015/16", "O1", "Buy boats", ""], ["2016/17", "O1", "#REF!", 60]))).toBe(
    "passed",
  );
});

test("a reference that stands twice is judged by its first row", () => {
  const Outputs = [
    ["2015/16", "O1", "Buy boats", 60],
    ["2016/17", "O1", "Buy boats", 60],
    ["2016/17", "O1", "Sell boats", 40],
  ];
  expect(outcomeOf(outputsRewritten, review(...Outputs))).toBe("passed");
});

test("is not applicable where no output stands in both years", () => {
  expect(outcomeOf(outputsRewritten, review(["2016/17", "O1", "Buy boats", 60]))).toBe("not applicable");
  expect(outcomeOf(outputsRewritten, review(["2015/16", "", "Buy"], ["2016/17", "", "Sell"]))).toBe("not applicable");
  expect(outcomeOf(outputsRewritten, review(["2014/15", "O1", "Buy"], ["2016/17", "O1", "Sell"]))).toBe(
    "not applicable",
  );
});

test("could not run without the wording", () => {
  const headings = { Outputs: ["Year", "Ref", "Text", "Impact weight", "Risk"] };
  expect(outcomeOf(outputsRewritten, review(), { headings })).toBe("could not run");
});

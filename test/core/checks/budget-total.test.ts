import { budgetTotal } from "../../../src/core/checks/budget-total";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

interface Totals {
  readonly oda?: TestCell;
  readonly nonOda?: TestCell;
  readonly basis?: string;
}

/** Each line is `[type, allocated]`. */
function review(
  { oda = "", nonOda = "", basis = "This year" }: Totals,
  lines: readonly [TestCell, TestCell][],
): TestTables {
  return {
    Programme: [
      ["Field", "2016/17"],
      ["Total budget ODA", oda],
      ["Total budget non-ODA", nonOda],
      ["Budget basis", basis],
    ],
    Budget: lines.map(([type, allocated], index) => ["2016/17", `Line ${index + 1}`, type, allocated, 1]),
  };
}

test("passes where the lines of each type add up, within the limit", () => {
  const lines: [TestCell, TestCell][] = [
    ["ODA", 600],
    [" oda", 400],
    ["NON–ODA", 995],
  ];
  expect(outcomeOf(budgetTotal, review({ oda: 1000, nonOda: 1000 }, lines))).toBe("passed");
  expect(
    outcomeOf(
      budgetTotal,
      review({ oda: 0.3 }, [
        ["ODA", 0.1],
        ["ODA", 0.2],
      ]),
    ),
  ).toBe("passed");
});

test("fails where a sum differs by more than the limit", () => {
  const lines: [TestCell, TestCell][] = [
    ["ODA", 1_920_000],
    ["Non-ODA", 7_682_000],
  ];
  expect(outcomeOf(budgetTotal, review({ oda: 1_935_000, nonOda: 7_682_000 }, lines))).toEqual([
    {
      at: "Programme!B2",
      level: "error",
      message: "ODA lines add up to £1,920,000, not £1,935,000. Correct a line or the total.",
    },
  ]);
});

test("the workbook sets the limit", () => {
  const tables = review({ nonOda: 1000 }, [["Non-ODA", 999]]);
  expect(outcomeOf(budgetTotal, tables)).toBe("passed");
  expect(outcomeOf(budgetTotal, { ...tables, Checks: [["budget-total", "", 0]] })).toEqual([
    {
      at: "Programme!B3",
      level: "error",
      message: "Non-ODA lines add up to £999, not £1,000. Correct a line or the total.",
    },
  ]);
});

test("a total without lines of its type fails, one of nothing passes", () => {
  expect(outcomeOf(budgetTotal, review({ oda: 10, nonOda: 0 }, [["", 10]]))).toEqual([
    { at: "Programme!B2", level: "error", message: "ODA lines add up to £0, not £10. Correct a line or the total." },
  ]);
});

test("a row of totals without a type and a line without an amount do not count", () => {
  expect(
    outcomeOf(
      budgetTotal,
      review({ oda: 10 }, [
        ["ODA", 10],
        ["ODA", ""],
        ["", 10],
        ["Grant", ""],
      ]),
    ),
  ).toBe("passed");
});

test.each<[string, TestTables]>([
  ["a whole-life budget", review({ oda: 10, basis: "Whole life" }, [["ODA", 5]])],
  ["no basis", review({ oda: 10, basis: "" }, [["ODA", 5]])],
  ["no lines", review({ oda: 10 }, [])],
  ["no totals", review({}, [["ODA", 5]])],
  ["a total that is text", review({ oda: "10" }, [["ODA", 5]])],
  ["an amount that is text", review({ oda: 10 }, [["ODA", "5"]])],
  ["an error value among the amounts", review({ oda: 10 }, [["ODA", "#REF!"]])],
  [
    "a type that is not known",
    review({ oda: 10 }, [
      ["ODA", 5],
      ["Grant", 5],
    ]),
  ],
])("%s: not applicable", (_, tables) => {
  expect(outcomeOf(budgetTotal, tables)).toBe("not applicable");
});

test("an amount that is text leaves the other type to be judged", () => {
  const tables = review({ oda: 10, nonOda: 10 }, [
    ["ODA", "5"],
    ["Non-ODA", 10],
  ]);
  expect(outcomeOf(budgetTotal, tables)).toBe("passed");
});

test("lines of another year do not count", () => {
  const tables = review({ oda: 10 }, [["ODA", 10]]);
  expect(outcomeOf(budgetTotal, { ...tables, Budget: [...(tables.Budget ?? []), ["2015/16", "Old", "ODA", 99]] })).toBe(
    "passed",
  );
});

test("could not run without the budget", () => {
  expect(outcomeOf(budgetTotal, review({ oda: 10 }, []), { without: ["Budget"] })).toBe("could not run");
});

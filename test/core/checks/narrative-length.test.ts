import { narrativeLength } from "../../../src/core/checks/narrative-length";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(support: TestCell, progress: TestCell, limit: TestCell = ""): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["What support is the UK providing?", "x".repeat(9000), support],
      ["Progress and lessons learnt", "", progress],
    ],
    Checks: [["Narrative-Length", "", limit]],
  };
}

test("passes up to the limit, line breaks counted", () => {
  expect(outcomeOf(narrativeLength, review("a".repeat(4000), "b\n".repeat(2000)))).toBe("passed");
});

test("a longer text fails", () => {
  expect(outcomeOf(narrativeLength, review("a".repeat(4512), "b".repeat(4001)))).toEqual([
    {
      at: "Programme!C2",
      level: "advice",
      message: "The text has 4,512 characters. Shorten it to 4,000 or fewer.",
    },
    {
      at: "Programme!C3",
      level: "advice",
      message: "The text has 4,001 characters. Shorten it to 4,000 or fewer.",
    },
  ]);
});

test("the workbook sets the limit", () => {
  expect(outcomeOf(narrativeLength, review("a".repeat(4512), "", 5000))).toBe("passed");
  expect(outcomeOf(narrativeLength, review("", "b".repeat(101), 100))).toEqual([
    { at: "Programme!C3", level: "advice", message: "The text has 101 characters. Shorten it to 100 or fewer." },
  ]);
});

test("a text that fills its cell has lost its end, whatever the limit", () => {
  const message = "The text fills the cell (32,767 characters). Check that its end is there, then shorten it.";
  expect(outcomeOf(narrativeLength, review("a".repeat(32_767), "b", 100_000))).toEqual([
    { at: "Programme!C2", level: "advice", message },
  ]);
});

test("is not applicable where both are empty", () => {
  expect(outcomeOf(narrativeLength, review("", " "))).toBe("not applicable");
});

test("could not run without the programme", () => {
  expect(outcomeOf(narrativeLength, {}, { without: ["Programme"] })).toBe("could not run");
});

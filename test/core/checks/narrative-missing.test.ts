import { narrativeMissing } from "../../../src/core/checks/narrative-missing";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(support: TestCell, progress: TestCell): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["What support is the UK providing?", "", support],
      ["Progress and lessons learnt", "", progress],
    ],
  };
}

test("passes where both are written", () => {
  expect(outcomeOf(narrativeMissing, review("Mentoring", 7))).toBe("passed");
});

test("each empty one fails, also one of spaces alone", () => {
  expect(outcomeOf(narrativeMissing, review("", "\u00a0 \n"))).toEqual([
    {
      at: "Programme!C2",
      level: "warning",
      message: "“What support is the UK providing?” is empty. Write it for the summary.",
    },
    {
      at: "Programme!C3",
      level: "warning",
      message: "“Progress and lessons learnt” is empty. Write it for the summary.",
    },
  ]);
});

test("an error value is not empty", () => {
  expect(outcomeOf(narrativeMissing, review("#NAME?", "Well done"))).toBe("passed");
});

test("a field that is not there is not judged", () => {
  expect(outcomeOf(narrativeMissing, { Programme: [["Field", "2016/17"]] })).toBe("not applicable");
  expect(
    outcomeOf(narrativeMissing, {
      Programme: [
        ["Field", "2016/17"],
        [" progress AND lessons learnt", ""],
      ],
    }),
  ).toHaveLength(1);
});

test("could not run without the programme", () => {
  expect(outcomeOf(narrativeMissing, {}, { without: ["Programme"] })).toBe("could not run");
});

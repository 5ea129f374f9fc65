import { readyToPublish } from "../../../src/core/checks/ready-to-publish";
import { runChecks } from "../../../src/core/checks/run-checks";
import type { WorksheetSnapshot } from "../../../src/core/grid/workbook-snapshot";
import { buildReview, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(title: TestCell, support: TestCell = "Mentoring"): TestTables {
  return {
    Programme: [
      ["Field", "2015/16", "2016/17"],
      ["Programme title", "TBC", title],
      ["What support is the UK providing?", "TBC", support],
    ],
  };
}

function withSheet(facts: Partial<WorksheetSnapshot>, title = "Taskforce") {
  return outcomeOf(readyToPublish, review(title), { worksheets: { Scores: facts } });
}

test.each(["Taskforce", "Extra large (XXL)", "stbc tbcs", "[inset]", "Exxxon", "colloremus", ""])(
  "%j holds no placeholder",
  (text) => {
    expect(outcomeOf(readyToPublish, review(text))).toBe("passed");
  },
);

test.each([
  ["Total: £xxxm", "xxxm"],
  ["The owner is tbc.", "tbc"],
  ["TBD", "TBD"],
  ["XXXX", "XXXX"],
  ["See [Insert the name here]", "[Insert"],
  ["Lorem ipsum dolor", "Lorem"],
])("%j holds a placeholder", (text, found) => {
  const message = `“${found}” is a placeholder. Write what belongs there, or delete it.`;
  expect(outcomeOf(readyToPublish, review("Taskforce", text))).toEqual([
    { at: "Programme!C3", level: "warning", message },
  ]);
});

test("the texts of all tables are looked at, one finding for each cell, this year's alone", () => {
  const message = "“TBC” is a placeholder. Write what belongs there, or delete it.";
  const tables: TestTables = {
    ...review("TBC and TBC"),
    Outputs: [
      ["2015/16", "O1", "TBC"],
      ["2016/17", "O1", "TBC"],
    ],
    Scores: [["2016/17", "O1", "TBC", "TBC"]],
    Budget: [["2016/17", "TBC", "TBC", "TBC", "TBC", "TBC"]],
    Recommendations: [["2016/17", "TBC", "TBC", "TBC", "TBC", "TBC", "TBC"]],
  };
  const findings = outcomeOf(readyToPublish, tables);
  expect(findings).toEqual(
    [
      "Programme!C2",
      "Outputs!C3",
      "Scores!D2",
      "Budget!B2",
      "Budget!F2",
      "Recommendations!C2",
      "Recommendations!D2",
      "Recommendations!G2",
    ].map((at) => ({ at, level: "warning", message })),
  );
});

test("comments, notes and hidden sheets are named with their sheet", () => {
  expect(withSheet({ commentCount: 2, noteCount: 1, visibility: "very hidden" })).toEqual([
    {
      at: "Scores",
      level: "warning",
      message: "The sheet “Scores” has comments (2). Deal with them, then delete them.",
    },
    { at: "Scores", level: "warning", message: "The sheet “Scores” has notes (1). Deal with them, then delete them." },
    {
      at: "Scores",
      level: "warning",
      message: "The sheet “Scores” is hidden from Excel’s menus. Ask its maker to delete it.",
    },
  ]);
});

test("says that notes were not looked at, beside what was found", () => {
  expect(withSheet({ noteCount: null })).toBe("passed");
  expect(withSheet({ noteCount: null, visibility: "hidden" })).toEqual([
    {
      at: "Scores",
      level: "warning",
      message: "The sheet “Scores” is hidden. Show it, or delete it before you publish.",
    },
    {
      at: "",
      level: "advice",
      message: "Notes were not looked at: this version of Excel cannot list them. Look for them yourself.",
    },
  ]);
});

test("accepting what was found on one sheet leaves the others, and holds until more is found", () => {
  const accepted = (decision: readonly TestCell[], scores: Partial<WorksheetSnapshot>) => {
    const tables = { ...review("Taskforce"), Decisions: [["ready-to-publish", "", "2016/17", ...decision, "Wanted"]] };
    const worksheets = { Scores: scores, Budget: { commentCount: 2 } };
    return runChecks(buildReview(tables, { worksheets }), [readyToPublish]).findings.map((finding) => [
      finding.worksheet,
      finding.accepted,
    ]);
  };
  const decision = ["Scores", "", "2 comments"];
  expect(accepted(decision, { commentCount: 2 })).toEqual([
    ["Scores", "Wanted"],
    ["Budget", null],
  ]);
  expect(accepted(decision, { commentCount: 3 })).toEqual([
    ["Scores", null],
    ["Budget", null],
  ]);
});

test("a huge text is searched in one go", () => {
  expect(outcomeOf(readyToPublish, review("Taskforce", `${"x".repeat(32_766)}y`))).toBe("passed");
});

test("could not run without a review year", () => {
  expect(outcomeOf(readyToPublish, {}, { without: ["Programme"] })).toBe("could not run");
});

import { recommendationOwner } from "../../../src/core/checks/recommendation-owner";
import { day, type TestCell, type TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

/** Each recommendation is `[owner, due, status]`. */
function review(...recommendations: readonly (readonly TestCell[])[]): TestTables {
  return {
    Programme: [["Field", "2016/17"]],
    Recommendations: recommendations.map((row, index) => ["2016/17", `R${index + 1}`, "Do it", ...row]),
  };
}

test("passes where every open recommendation has both; a date that is text is a date all the same", () => {
  expect(outcomeOf(recommendationOwner, review(["Ann", day("2017-01-01"), "Open"], ["Ben", "soon", ""]))).toBe(
    "passed",
  );
});

test("fails once for each recommendation, at the first cell that is empty", () => {
  expect(
    outcomeOf(recommendationOwner, review(["", "", ""], [" ", "May", "Open"], ["Ann", "", "IN PROGRESS"])),
  ).toEqual([
    {
      at: "Recommendations!D2",
      level: "advice",
      message: "This recommendation has no owner and no due date. Enter both.",
    },
    { at: "Recommendations!D3", level: "advice", message: "This recommendation has no owner. Enter who will act." },
    { at: "Recommendations!E4", level: "advice", message: "This recommendation has no due date. Enter one." },
  ]);
});

test("closed recommendations need neither, nor do those with a status that is not known", () => {
  const tables = review(["Ann", 42000, "Open"], ["", "", "closed "], ["", "", "Superseded"], ["", "", "Finished"]);
  expect(outcomeOf(recommendationOwner, tables)).toBe("passed");
  expect(outcomeOf(recommendationOwner, { ...tables, Statuses: [["Finished", "No"]] })).toEqual([
    {
      at: "Recommendations!D5",
      level: "advice",
      message: "This recommendation has no owner and no due date. Enter both.",
    },
  ]);
});

test("is not applicable where none is open", () => {
  expect(outcomeOf(recommendationOwner, review())).toBe("not applicable");
  expect(outcomeOf(recommendationOwner, review(["", "", "Closed"]))).toBe("not applicable");
});

test("could not run without the column", () => {
  const headings = { Recommendations: ["Year", "Ref", "Recommendation", "Who", "Due", "Status", "Response"] };
  expect(outcomeOf(recommendationOwner, review(["Ann"]), { headings })).toBe("could not run");
});

import { statusKnown } from "../../../src/core/checks/status-known";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(...statuses: readonly TestCell[]): TestTables {
  return {
    Programme: [["Field", "2015/16", "2016/17"]],
    Recommendations: [
      ["2015/16", "R1", "Do it", "Ann", "", "Whatever"],
      ...statuses.map((status, index) => ["2016/17", `R${index + 1}`, "Do it", "Ann", "", status]),
    ],
  };
}

test("statuses of the list pass, whatever their case and spaces; empty ones are not judged", () => {
  expect(outcomeOf(statusKnown, review("Open", " in  PROGRESS ", "", "Superseded"))).toBe("passed");
});

test("another status says what may be entered", () => {
  expect(outcomeOf(statusKnown, review("Open", "Done"))).toEqual([
    {
      at: "Recommendations!F4",
      level: "error",
      message: "“Done” is not a status. Enter Open, In progress, Closed or Superseded.",
    },
  ]);
});

test("another spelling has a fix", () => {
  expect(outcomeOf(statusKnown, review("In-Progress"))).toEqual([
    {
      at: "Recommendations!F3",
      level: "error",
      message: "“In-Progress” is not a status. Enter In progress.",
      fix: "In progress",
    },
  ]);
});

test("the workbook's own list replaces the shipped one", () => {
  const Statuses = [
    ["Not started", "No"],
    ["Done", "Yes"],
  ];
  expect(outcomeOf(statusKnown, { ...review("done"), Statuses })).toBe("passed");
  expect(outcomeOf(statusKnown, { ...review("Open"), Statuses })).toEqual([
    { at: "Recommendations!F3", level: "error", message: "“Open” is not a status. Enter Not started or Done." },
  ]);
});

test("is not applicable without statuses; error values are left alone", () => {
  expect(outcomeOf(statusKnown, review())).toBe("not applicable");
  expect(outcomeOf(statusKnown, review("", "#N/A"))).toBe("not applicable");
});

test("could not run without the column", () => {
  const headings = { Recommendations: ["Year", "Ref", "Recommendation", "Owner", "Due", "State", "Response"] };
  expect(outcomeOf(statusKnown, review("Open"), { headings })).toBe("could not run");
});

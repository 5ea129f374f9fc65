import { budgetType } from "../../../src/core/checks/budget-type";
import type { TestCell, TestTables } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function review(...types: readonly TestCell[]): TestTables {
  return {
    Programme: [["Field", "2016/17"]],
    Budget: types.map((type, index) => ["2016/17", `Line ${index + 1}`, type, 100]),
  };
}

test("both types pass, whatever their case, spaces and kind of dash; an empty one is not judged", () => {
  expect(outcomeOf(budgetType, review("ODA", " oda ", "Non-ODA", "non–oda", ""))).toBe("passed");
});

test("another type fails", () => {
  expect(outcomeOf(budgetType, review("ODA", "CSSF"))).toEqual([
    { at: "Budget!C3", level: "error", message: "“CSSF” is not a type of budget. Enter ODA or Non-ODA." },
  ]);
});

test.each([
  ["Non ODA", "Non-ODA"],
  ["non - ODA", "Non-ODA"],
  ["NonODA.", "Non-ODA"],
  ["(ODA)", "ODA"],
])("%j has the fix %j", (type, fix) => {
  expect(outcomeOf(budgetType, review(type))).toEqual([
    { at: "Budget!C2", level: "error", message: `“${type}” is not a type of budget. Enter ${fix}.`, fix },
  ]);
});

test("is not applicable without types; error values are left alone", () => {
  expect(outcomeOf(budgetType, review())).toBe("not applicable");
  expect(outcomeOf(budgetType, review("", "#NAME?"))).toBe("not applicable");
});

test("could not run without the column", () => {
  const headings = { Budget: ["Year", "Line", "Kind", "Allocated", "Spent", "Note"] };
  expect(outcomeOf(budgetType, review("ODA"), { headings })).toBe("could not run");
});

import { respell } from "../../../src/core/checks/respell";

const choices = ["In progress", "Closed", "Non-ODA", "Level 1"];

test.each([
  ["in-progress", "In progress"],
  ["IN_PROGRESS.", "In progress"],
  ["Inprogress", "In progress"],
  ["“Closed”", "Closed"],
  ["[closed],", "Closed"],
  ["Ｃlosed", "Closed"],
  ["Non – ODA", "Non-ODA"],
  ["level-1", "Level 1"],
])("%j is %j spelt differently", (text, choice) => {
  expect(respell(text, choices)).toBe(choice);
});

test.each(["Closed?", "Closed*", "Closed+", "Closed-", "Closed 2016", "Clsoed", "Level 2", "Level ¹", "", "-", "()"])(
  "%j is not merely spelt differently",
  (text) => {
    expect(respell(text, choices)).toBeNull();
  },
);

test("two choices of one spelling leave it open", () => {
  expect(respell("(ab)", ["A-B", "A B"])).toBeNull();
});

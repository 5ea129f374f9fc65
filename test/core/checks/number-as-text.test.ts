import { numberAsText } from "../../../src/core/checks/number-as-text";
import { outcomeOf } from "../../support/outcome-of";

const Programme = [["Field", "2015/16", "2016/17"]];

test("passes for numbers and empty cells", () => {
  const tables = {
    Programme: [...Programme, ["Total budget ODA", "", 1935000]],
    Outputs: [["2016/17", "1", "Train staff", 20]],
    Budget: [["2016/17", "Staff", "ODA", 0, ""]],
  };
  expect(outcomeOf(numberAsText, tables)).toBe("passed");
});

test("offers the number that the text writes, in every year", () => {
  const tables = {
    Programme: [...Programme, ["Total budget ODA", "£1.935m", ""]],
    Outputs: [["2016/17", "1", "Train staff", " 20 % "]],
    Budget: [["2015/16", "Staff", "ODA", "£1,935,000", "-20.50"]],
  };
  expect(outcomeOf(numberAsText, tables)).toEqual([
    {
      at: "Programme!B2",
      level: "error",
      message: "“£1.935m” is text and does not count. Enter 1935000.",
      fix: 1935000,
    },
    { at: "Outputs!D2", level: "error", message: "“20 %” is text and does not count. Enter 20.", fix: 20 },
    {
      at: "Budget!D2",
      level: "error",
      message: "“£1,935,000” is text and does not count. Enter 1935000.",
      fix: 1935000,
    },
    { at: "Budget!E2", level: "error", message: "“-20.50” is text and does not count. Enter -20.5.", fix: -20.5 },
  ]);
});

test("a footnote's mark is no digit, and nothing is offered in its place", () => {
  const tables = {
    Outputs: [["2016/17", "1", "Train staff", "20¹"]],
    Budget: [["2016/17", "Staff", "ODA", "250000²"]],
  };
  expect(outcomeOf(numberAsText, tables)).toEqual([
    {
      at: "Outputs!D2",
      level: "error",
      message: "“20¹” is not a number. Enter a number, or leave the cell empty.",
    },
    {
      at: "Budget!D2",
      level: "error",
      message: "“250000²” is not a number. Enter a number, or leave the cell empty.",
    },
  ]);
});

test("judges points and limits on the sheet Lists", () => {
  const tables = {
    Programme,
    ScoreScale: [["House", "A", "100"]],
    Checks: [["budget-total", "Error", "10%"]],
  };
  expect(outcomeOf(numberAsText, tables)).toEqual([
    { at: "Lists!C2", level: "error", message: "“100” is text and does not count. Enter 100.", fix: 100 },
    { at: "Lists!H2", level: "error", message: "“10%” is text and does not count. Enter 10.", fix: 10 },
  ]);
});

test("asks for a number where none is meant, or more than one", () => {
  const tables = {
    Programme,
    Outputs: [["2016/17", "1", "", "12,500"]],
    Budget: [["2016/17", "Staff", "ODA", "tbc", true]],
  };
  const toDo = "is not a number. Enter a number, or leave the cell empty.";
  expect(outcomeOf(numberAsText, tables)).toEqual([
    { at: "Outputs!D2", level: "error", message: `“12,500” ${toDo}` },
    { at: "Budget!D2", level: "error", message: `“tbc” ${toDo}` },
    { at: "Budget!E2", level: "error", message: `“TRUE” ${toDo}` },
  ]);
});

test("leaves error values and cells of spaces alone", () => {
  expect(outcomeOf(numberAsText, { Programme, Budget: [["2016/17", "Staff", "ODA", "#REF!", " "]] })).toBe("passed");
});

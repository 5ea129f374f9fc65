import { dateAsText } from "../../../src/core/checks/date-as-text";
import { serialOfDay } from "../../../src/core/grid/serial-date";
import { day, month } from "../../support/build-review";
import { outcomeOf } from "../../support/outcome-of";

function programme(start: ReturnType<typeof day> | string | number, end: ReturnType<typeof day> | string = "") {
  return {
    Programme: [
      ["Field", "2016/17"],
      ["Start date", start],
      ["End date", end],
    ],
  };
}

test("passes for dates, months, empty cells and an end that is Ongoing", () => {
  expect(outcomeOf(dateAsText, programme(day("2015-06-01"), "ongoing"))).toBe("passed");
  expect(outcomeOf(dateAsText, programme(month("2015-06"), " "))).toBe("passed");
});

test("offers the date that the text writes, day first", () => {
  expect(outcomeOf(dateAsText, programme("01/06/2015", "March 2018"))).toEqual([
    {
      at: "Programme!B2",
      level: "warning",
      message: "“01/06/2015” is text. Enter the date 1 June 2015.",
      fix: { serial: serialOfDay({ year: 2015, month: 6, day: 1 }), numberFormat: "d mmmm yyyy" },
    },
    {
      at: "Programme!B3",
      level: "warning",
      message: "“March 2018” is text. Enter the date March 2018.",
      fix: { serial: serialOfDay({ year: 2018, month: 3, day: 1 }), numberFormat: "mmmm yyyy" },
    },
  ]);
});

test("asks for a date where the text has no reading", () => {
  expect(outcomeOf(dateAsText, programme("06/13/2015", "when done"))).toEqual([
    { at: "Programme!B2", level: "warning", message: "“06/13/2015” is not a date. Enter one such as 1 June 2015." },
    {
      at: "Programme!B3",
      level: "warning",
      message: "“when done” is not a date. Enter one such as 1 June 2015, or Ongoing.",
    },
  ]);
});

test("takes Ongoing for a date at the end of a programme only, and a number that is no day for none", () => {
  const tables = {
    ...programme(-1),
    Recommendations: [["2015/16", "R1", "Act", "", "Ongoing"]],
  };
  expect(outcomeOf(dateAsText, tables)).toEqual([
    { at: "Programme!B2", level: "warning", message: "“-1” is not a date. Enter one such as 1 June 2015." },
    { at: "Recommendations!E2", level: "warning", message: "“Ongoing” is not a date. Enter one such as 1 June 2015." },
  ]);
});

test("takes a year alone for no date, unless the cell shows it as a day", () => {
  expect(outcomeOf(dateAsText, programme(2015))).toEqual([
    { at: "Programme!B2", level: "warning", message: "“2015” is not a date. Enter one such as 1 June 2015." },
  ]);
  expect(outcomeOf(dateAsText, programme(day("1905-07-07"), day("2018-03-31")))).toBe("passed");
  expect(outcomeOf(dateAsText, programme(42156))).toBe("passed");
});

test("leaves error values to the check on those", () => {
  expect(outcomeOf(dateAsText, programme("#VALUE!"))).toBe("passed");
});

import fc from "fast-check";
import { dateInText } from "../../../src/core/checks/date-in-text";
import { dayOfSerial, serialOfDay } from "../../../src/core/grid/serial-date";
import { formatDate, isoDate } from "../../../src/core/review/format-facts";

test.each([
  ["1 June 2015", "2015-06-01"],
  ["1st  of June 2015", "2015-06-01"],
  ["Mon, 1 Jun 2015", "2015-06-01"],
  ["Wednesday 3rd June 2015", "2015-06-03"],
  ["1-Jun-15", "2015-06-01"],
  ["1June2015", "2015-06-01"],
  ["June 1, 2015", "2015-06-01"],
  ["Sept. 30 2015", "2015-09-30"],
  ["01/06/2015", "2015-06-01"],
  ["1.6.2015", "2015-06-01"],
  ["1-6-15", "2015-06-01"],
  ["31/03/29", "2029-03-31"],
  ["2015-06-01", "2015-06-01"],
  ["2015/6/1", "2015-06-01"],
  ["29/02/2016", "2016-02-29"],
  ["June 2015", "2015-06"],
  ["jun-2015", "2015-06"],
  ["06/2015", "2015-06"],
  ["2015-06", "2015-06"],
])("reads %j as %s", (text, iso) => {
  const date = dateInText(text);
  expect(date && isoDate(date)).toBe(iso);
});

test.each([
  "",
  "soon",
  "2015",
  "06/13/2015",
  "29/02/2015",
  "31 June 2015",
  "1 Juno 2015",
  "Jun-15",
  "01/06-2015",
  "1/6",
  "31/03/30",
  "2015/16",
  "2011-12", // December 2011, or the year from April 2011
  "2000-01",
  "Q1 2015",
  "Ongoing",
  "1 June 2015 or later",
  "0/1/2015",
  "13/2015",
  "1 June 1899",
  "1² June 2015",
  "June 1², 2015",
  "01/06/1²",
])("does not guess at %j", (text) => {
  expect(dateInText(text)).toBeNull();
});

test("reads back every date as it is written for a reader and for other programs", () => {
  const serials = fc.integer({ min: 61, max: 2958465 });
  fc.assert(
    fc.property(serials, fc.constantFrom("day" as const, "month" as const), (serial, kind) => {
      const { year, month } = dayOfSerial(serial) ?? { year: 0, month: 0 };
      const first = serialOfDay({ year, month, day: 1 }) ?? serial;
      const date = { kind, serial: kind === "month" ? first : serial };
      expect(dateInText(formatDate(date))).toEqual(date);
      const isYearToo = kind === "month" && year < 2100 && month === (year % 100) + 1;
      expect(dateInText(isoDate(date))).toEqual(isYearToo ? null : date);
    }),
  );
});

import fc from "fast-check";
import { daySpan, monthsLater } from "../../../src/core/checks/day-span";
import { dayOfSerial, serialOfDay } from "../../../src/core/grid/serial-date";

function serial(isoDay: string): number {
  const [year = 0, month = 0, day = 0] = isoDay.split("-").map(Number);
  return serialOfDay({ year, month, day }) ?? NaN;
}

test("a day is that day, whatever its time", () => {
  expect(daySpan({ kind: "day", serial: serial("2016-02-29") + 0.75 })).toEqual({
    first: serial("2016-02-29"),
    last: serial("2016-02-29"),
  });
});

test.each([
  ["2016-02-01", "2016-02-29"],
  ["2015-02-01", "2015-02-28"],
  ["2015-12-01", "2015-12-31"],
  ["2015-06-01", "2015-06-30"],
])("the month from %s ends on %s, whichever of its days stands for it", (first, last) => {
  const span = { first: serial(first), last: serial(last) };
  expect(daySpan({ kind: "month", serial: serial(first) })).toEqual(span);
  expect(daySpan({ kind: "month", serial: serial(last) })).toEqual(span);
});

test("no end in sight, nothing and no day of the calendar have no days", () => {
  expect([{ kind: "ongoing" } as const, null, { kind: "day", serial: -1 } as const].map(daySpan)).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  ["2015-06-15", 12, "2016-06-15"],
  ["2016-02-29", 12, "2017-02-28"],
  ["2015-08-31", 6, "2016-02-29"],
  ["2015-12-31", 1, "2016-01-31"],
  ["2015-01-31", 0, "2015-01-31"],
  ["2015-03-31", -1, "2015-02-28"],
])("%s and %d months is %s", (from, months, to) => {
  expect(monthsLater(serial(from), months)).toBe(serial(to));
});

test("months later is never a day of another month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_000_000 }), fc.integer({ min: 0, max: 600 }), (from, months) => {
      const start = dayOfSerial(from);
      const later = dayOfSerial(monthsLater(from, months) ?? NaN);
      if (!start || !later) throw new Error("Both are days of the calendar.");
      expect(later.year * 12 + later.month).toBe(start.year * 12 + start.month + months);
      expect(later.day).toBeLessThanOrEqual(start.day);
    }),
  );
});

test("there is no day past the calendar", () => {
  expect(monthsLater(serial("9999-12-31"), 1)).toBeNull();
  expect(monthsLater(serial("2015-06-15"), 1e300)).toBeNull();
});

import fc from "fast-check";
import { dayOfSerial, isDateFormat, isMonthFormat, serialOfDay } from "../../../src/core/grid/serial-date";

test.each([
  [61, { year: 1900, month: 3, day: 1 }],
  [36526, { year: 2000, month: 1, day: 1 }],
  [36585, { year: 2000, month: 2, day: 29 }],
  [42156, { year: 2015, month: 6, day: 1 }],
  [2_958_465, { year: 9999, month: 12, day: 31 }],
])("serial number %d is a day", (serial, day) => {
  expect(dayOfSerial(serial)).toEqual(day);
  expect(serialOfDay(day)).toBe(serial);
});

test("the time of day is left out", () => {
  expect(dayOfSerial(42156.99)).toEqual({ year: 2015, month: 6, day: 1 });
});

test.each([60, 0, -1, 2_958_466, NaN, Infinity])("serial number %d is no day", (serial) => {
  expect(dayOfSerial(serial)).toBeNull();
});

test.each([
  [2015, 2, 29],
  [2015, 4, 31],
  [2015, 13, 1],
  [2015, 0, 1],
  [2015, 6, 0],
  [1900, 2, 28],
  [15, 6, 1],
  [10_000, 1, 1],
])("there is no day %d-%d-%d", (year, month, day) => {
  expect(serialOfDay({ year, month, day })).toBeNull();
});

test("every serial number comes back from its day, and the next one is the day after", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
      const day = dayOfSerial(serial);
      const next = dayOfSerial(serial + 1);
      if (!day || !next) throw new Error("no day");
      expect(serialOfDay(day)).toBe(serial);
      if (next.day === 1) expect(serialOfDay({ ...day, day: day.day + 1 })).toBeNull();
      else expect(next).toEqual({ ...day, day: day.day + 1 });
    }),
  );
});

test.each(["d mmmm yyyy", "mmmm yyyy", "dd/mm/yyyy", "[$-809]d mmmm yyyy;@", "yyyy", "m/d/yy h:mm", "[Red]dd"])(
  "%j shows a date",
  (format) => {
    expect(isDateFormat(format)).toBe(true);
  },
);

test.each(["General", "@", "0", "#,##0.00", '0" days"', "[Red]0", "[$£-809]#,##0", "0\\d", "_d0", "0.00E+00", "*d0"])(
  "%j shows no date",
  (format) => {
    expect(isDateFormat(format)).toBe(false);
  },
);

test.each(["mmmm yyyy", "mmm-yy", "[$-809]mmmm yyyy", "yyyy-mm", 'mmmm "day" yyyy'])("%j shows a month", (format) => {
  expect(isMonthFormat(format)).toBe(true);
});

test.each(["d mmmm yyyy", "yyyy", "mmmm", "General", "m/yy h:mm", '"mmmm yyyy"'])("%j shows no month", (format) => {
  expect(isMonthFormat(format)).toBe(false);
});

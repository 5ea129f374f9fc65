import fc from "fast-check";
import { compareYears, nextYear, parseYear, sameYear, type Year } from "../../../src/core/review/year";

test.each<[string, number, Year["kind"]]>([
  ["2016/17", 2016, "financial"],
  ["2016-17", 2016, "financial"],
  ["2016–17", 2016, "financial"],
  ["2016 to 2017", 2016, "financial"],
  ["2016/2017", 2016, "financial"],
  [" 2016 / 17 ", 2016, "financial"],
  ["FY16/17", 2016, "financial"],
  ["fy 2016-17", 2016, "financial"],
  ["FY99/00", 1999, "financial"],
  ["FY70/71", 1970, "financial"],
  ["FY69/70", 2069, "financial"],
  ["2014-5", 2014, "financial"],
  ["1999/00", 1999, "financial"],
  ["2019-0", 2019, "financial"],
  ["2016", 2016, "calendar"],
  ["CY 2016", 2016, "calendar"],
  ["cy2016", 2016, "calendar"],
])("%j is a year", (text, start, kind) => {
  expect(parseYear(text)).toEqual({ start, kind, label: text.trim() });
});

test.each(["", "2016/18", "2016-16", "16/17", "FY2016", "1", "20167", "3016", "2016/17/18", "Year 2016", "2016/117"])(
  "%j is no year",
  (text) => {
    expect(parseYear(text)).toBeNull();
  },
);

test("a label keeps the person's writing, on one line", () => {
  expect(parseYear("FY 16\n/  17")?.label).toBe("FY 16 / 17");
});

test.each([
  ["2016/17", "2017/18"],
  ["FY16/17", "FY17/18"],
  ["CY 2016", "CY 2017"],
  ["2014-5", "2015-6"],
  ["2018-9", "2019-20"],
  ["1998/99", "1999/00"],
  ["FY99/00", "FY00/01"],
  ["2016 to 2017", "2017 to 2018"],
])("after %s comes %s", (label, next) => {
  expect(nextYear(year(label))).toEqual(year(next));
});

const starts = fc.integer({ min: 1970, max: 2068 });
const writings = fc.constantFrom<(start: number) => string>(
  (start) => `${start}`,
  (start) => `CY ${start}`,
  (start) => `${start}/${String(start + 1).slice(-2)}`,
  (start) => `${start}-${String(start + 1).slice(-1)}`,
  (start) => `${start} to ${start + 1}`,
  (start) => `FY${String(start).slice(-2)}/${String(start + 1).slice(-2)}`,
);

test("the next year's label reads as the next year", () => {
  fc.assert(
    fc.property(starts, writings, (start, write) => {
      const one = year(write(start));
      expect(one.start).toBe(start);
      const next = nextYear(one);
      expect(parseYear(next.label)).toEqual(next);
      expect(next.start).toBe(start + 1);
      expect(compareYears(one, next)).toBeLessThan(0);
    }),
  );
});

test("years have one order, and only the same year is equal in it", () => {
  const years = fc.tuple(starts, writings).map(([start, write]) => year(write(start)));
  fc.assert(
    fc.property(years, years, (one, other) => {
      expect(Math.sign(compareYears(one, other))).toBe(0 - Math.sign(compareYears(other, one)));
      expect(compareYears(one, other) === 0).toBe(sameYear(one, other));
    }),
  );
});

test("a calendar year is not the financial year of the same start, and comes before it", () => {
  expect(sameYear(year("2016"), year("2016/17"))).toBe(false);
  expect(compareYears(year("2016"), year("2016/17"))).toBeLessThan(0);
  expect(sameYear(year("2016-7"), year("FY16/17"))).toBe(true);
});

function year(label: string): Year {
  const parsed = parseYear(label);
  if (!parsed) throw new Error(`${label} is no year`);
  return parsed;
}

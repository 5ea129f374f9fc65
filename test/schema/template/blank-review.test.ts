import fc from "fast-check";
import { compareYears, nextYear, parseYear } from "../../../src/core/review/year";
import { blankReview } from "../../../src/schema/template/blank-review";

test.each([
  [{ year: 2026, month: 3, day: 31 }, ["2024/25", "2025/26"]],
  [{ year: 2026, month: 4, day: 1 }, ["2025/26", "2026/27"]],
  [{ year: 2000, month: 1, day: 1 }, ["1998/99", "1999/00"]],
])("on %o the years are %j", (today, years) => {
  expect(blankReview(today).years).toEqual(years);
});

test("its years can be read, and follow one another", () => {
  const date = fc.record({
    year: fc.integer({ min: 1972, max: 2098 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(date, (today) => {
      const [before, now] = blankReview(today).years.map(parseYear);
      expect(before && now && compareYears(nextYear(before), now)).toBe(0);
    }),
  );
});

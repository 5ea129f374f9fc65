import fc from "fast-check";
import { formatDate, formatMillions, formatPounds, isoDate } from "../../../src/core/review/format-facts";
import { serialOfDay } from "../../../src/core/grid/serial-date";

const serial = serialOfDay({ year: 2015, month: 6, day: 1 }) ?? 0;

test("dates", () => {
  expect(formatDate({ kind: "day", serial })).toBe("1 June 2015");
  expect(formatDate({ kind: "month", serial })).toBe("June 2015");
  expect(formatDate({ kind: "ongoing" })).toBe("Ongoing");
  expect(isoDate({ kind: "day", serial })).toBe("2015-06-01");
  expect(isoDate({ kind: "month", serial })).toBe("2015-06");
  expect(isoDate({ kind: "ongoing" })).toBe("Ongoing");
});

test.each([
  [1_935_000, "£1.935m"],
  [7_682_000, "£7.682m"],
  [12_000_000, "£12m"],
  [1_500_000, "£1.5m"],
  [1_234_500, "£1.235m"],
  [1_935_000_000, "£1,935m"],
  [1000, "£0.001m"],
  [999.99, "£999.99"],
  [850, "£850"],
  [0, "£0"],
  [-1_935_000, "-£1.935m"],
])("%d is %s in millions", (pounds, text) => {
  expect(formatMillions(pounds)).toBe(text);
});

test.each([
  [1_935_000, "£1,935,000"],
  [0.5, "£0.50"],
  [1234.567, "£1,234.57"],
  [0.999, "£1"],
  [-20, "-£20"],
  [-0.001, "£0"],
  [1e300, `£1${",000".repeat(100)}`],
])("%d is %s", (pounds, text) => {
  expect(formatPounds(pounds)).toBe(text);
});

test("millions are never more than 500 pounds from the sum, and only nothing is £0", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (pounds) => {
      const text = formatMillions(pounds).replaceAll(/[£,]/g, "");
      const read = text.endsWith("m") ? Number(text.slice(0, -1)) * 1_000_000 : Number(text);
      expect(Math.abs(read - pounds)).toBeLessThanOrEqual(500.001);
      expect(read === 0).toBe(pounds === 0);
      expect(text).not.toMatch(/\.\d*0m$/);
    }),
  );
});

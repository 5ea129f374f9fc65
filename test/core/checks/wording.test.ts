import fc from "fast-check";
import { clip, count, money, oneOf, quote } from "../../../src/core/checks/wording";

test.each([
  ["Medium", "Medium"],
  ["  a\n b\u00a0c ", "a b c"],
  ["ten signs.", "ten signs."],
  ["eleven sign", "eleven si…"],
  ["123456789 b", "123456789…"],
  ["12345678😀901", "12345678…"],
  [12.5, "12.5"],
  [true, "TRUE"],
])("%j is clipped to ten characters as %j", (value, clipped) => {
  expect(clip(value, 10)).toBe(clipped);
});

test("clipped text is never longer than its room, nor cut within a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, room) => {
      const clipped = clip(text, room);
      expect(clipped.length).toBeLessThanOrEqual(room);
      expect(clipped).not.toMatch(/\p{Surrogate}/u);
      expect(quote(text, room)).toBe(`“${clipped}”`);
    }),
  );
});

test.each([
  [["A+", "A", "B"], "A+, A or B"],
  [["A", "B"], "A or B"],
  [["A"], "A"],
  [["Thirteen sign", "thirteen sign"], "Thirteen sign or thirteen sign"],
  [["Thirteen sign", "fourteen signs"], "one of the list"],
  [[], "one of the list"],
  [["A very long score", "Another very long one"], "one of the list"],
])("%j may be entered as %j", (choices, text) => {
  expect(oneOf(choices, 30)).toBe(text);
});

test("money and counts are written with commas, and clipped where nobody can mean them", () => {
  expect(money(1_935_000)).toBe("£1,935,000");
  expect(money(-20.5)).toBe("-£20.50");
  expect(money(1e300)).toHaveLength(16);
  const numbers = [0, 999, 1000, 32_767, 1_000_000, 1234.5678, -1000];
  expect(numbers.map(count)).toEqual(["0", "999", "1,000", "32,767", "1,000,000", "1,234.5678", "-1,000"]);
});

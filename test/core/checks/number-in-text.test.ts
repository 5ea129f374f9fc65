import fc from "fast-check";
import { numberInText } from "../../../src/core/checks/number-in-text";

test.each([
  ["20", 20],
  ["020", 20],
  ["0", 0],
  ["-0", 0],
  ["-20.5", -20.5],
  ["−20.5", -20.5],
  ["£1,935,000", 1935000],
  ["-£5", -5],
  ["£-5", -5],
  ["£ 5", 5],
  ["1 935 000", 1935000],
  ["1\u00A0935\u202F000.50", 1935000.5],
  ["£1.935m", 1935000],
  ["£7.682 million", 7682000],
  ["250K", 250000],
  ["2bn", 2000000000],
  ["500 GBP", 500],
])("reads %j as pounds: %d", (text, number) => {
  expect(numberInText(text, "pounds")).toBe(number);
});

test.each([
  "",
  "tbc",
  "-",
  "1,5",
  "1,93,500",
  "1.935.000",
  "£1.935",
  "€5",
  "$5",
  "20%",
  "5 people",
  "1e3",
  "(500)",
  "10-20",
  "--5",
  "-£-5",
  "1\n000",
  "1 93",
  "16/17",
  "5mm",
  "250000²",
  "£1.935m¹",
  "²250000",
  "2½",
])("does not guess at %j", (text) => {
  expect(numberInText(text, "pounds")).toBeNull();
});

test.each([
  ["20%", "weight", 20],
  ["12,500", "weight", null],
  ["£20", "weight", null],
  ["20m", "weight", null],
  ["4,000", "limit", 4000],
  ["10 %", "limit", 10],
  ["２０％", "weight", 20],
  ["20¹", "weight", null],
  ["100", "points", 100],
  ["100%", "points", null],
  ["1,000", "points", null],
] as const)("reads %j as a %s: %p", (text, counted, number) => {
  expect(numberInText(text, counted)).toBe(number);
});

test("reads every sum as the British write it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pence) => {
      const text = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(pence / 100);
      expect(numberInText(text, "pounds")).toBe(pence / 100 + 0);
    }),
  );
});

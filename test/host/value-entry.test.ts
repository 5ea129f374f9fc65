import fc from "fast-check";
import { readEntry } from "../../src/host/value-entry";

const surroundings = { numberFormat: "General", usesDate1904: false, today: new Date(2017, 6, 15) };

function enter(value: string | number | boolean, numberFormat = "General") {
  return readEntry(value, { ...surroundings, numberFormat });
}

describe("readEntry", () => {
  test.each([
    ["5", 5, null],
    ["-5", -5, null],
    ["+5", 5, null],
    [" 5 ", 5, null],
    [".5", 0.5, null],
    ["5.", 5, null],
    ["1,935,000", 1_935_000, "#,##0"],
    ["1,935.50", 1935.5, "#,##0.00"],
    ["10%", 0.1, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["£5", 5, '"£"#,##0'],
    ["-£5.50", -5.5, '"£"#,##0.00'],
    ["(5)", -5, null],
    ["1e3", 1000, "0.00E+00"],
    ["1.10", 1.1, null],
    ["12345678901234567890", 12_345_678_901_234_500_000, null],
    ["1/6/2015", 42_156, "dd/mm/yyyy"],
    ["2015-06-01", 42_156, "dd/mm/yyyy"],
    ["1 June 2015", 42_156, "d-mmm-yy"],
    ["1-Jun-15", 42_156, "d-mmm-yy"],
    ["1-2", 42_767, "d-mmm"],
    ["15-Feb", 42_781, "d-mmm"],
    ["Jun 2015", 42_156, "mmm-yy"],
    ["2011/12", 40_878, "mmm-yy"],
    ["10:30", 0.4375, "h:mm"],
    ["10:30 pm", 0.9375, "h:mm AM/PM"],
  ])("makes a number of %s", (written, value, numberFormat) => {
    expect(enter(written)).toEqual({
      content: { type: "number", value, formula: null },
      numberFormat,
      quotePrefix: false,
    });
  });

  test.each([
    "A+",
    "B+/A",
    "2016/17",
    "2016-17",
    "31/2/2015",
    "FY16/17",
    "1,93",
    "5 apples",
    "£",
    "()",
    "25:00",
    "-",
    "=",
  ])("leaves %s as text", (written) => {
    expect(enter(written)).toEqual({
      content: { type: "text", value: written, formula: null },
      numberFormat: null,
      quotePrefix: false,
    });
  });

  test.each([
    ["true", "boolean", true],
    ["FALSE", "boolean", false],
    ["#N/A", "error", "#N/A"],
    ["", "empty", ""],
  ])("knows %p", (written, type, value) => {
    expect(enter(written).content).toEqual({ type, value, formula: null });
  });

  test.each([
    ["=A1+1", "=A1+1"],
    ["=\"a (b\"&'My sheet'!A1", "=\"a (b\"&'My sheet'!A1"],
    ["+A1", "=+A1"],
    ["-A1*2", "=-A1*2"],
    ["- bullet", "=- bullet"],
    ["@SUM(A1)", "=@SUM(A1)"],
  ])("takes %s for a formula", (written, formula) => {
    expect(enter(written).content).toEqual({ type: "empty", value: "", formula });
  });

  test.each(["=== heading", "=SUM(A1", '="open', "=A1+", "- the partner’s plan", "- don't", "=)("])(
    "refuses %s, which begins a formula and is none",
    (written) => {
      expect(() => enter(written)).toThrow("The argument is invalid");
    },
  );

  test("counts the days of the 1904 date system", () => {
    const { content } = readEntry("1/6/2015", { ...surroundings, usesDate1904: true });
    expect(content.value).toBe(42_156 - 1462);
  });

  test("takes an apostrophe for a prefix, and keeps all behind it", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const { content, quotePrefix } = enter(`'${written}`);
        expect(content).toEqual({ type: "text", value: written, formula: null });
        expect(quotePrefix).toBe(true);
      }),
    );
  });

  test("keeps every text in a text cell", () => {
    const texts = fc.string({ minLength: 1 }).filter((written) => !written.startsWith("'"));
    fc.assert(
      fc.property(texts, (written) => {
        expect(enter(written, "@").content).toEqual({ type: "text", value: written, formula: null });
      }),
    );
    expect(enter(1.5, "@").content).toEqual({ type: "text", value: "1.5", formula: null });
    expect(enter(true, "@").content).toEqual({ type: "text", value: "TRUE", formula: null });
  });

  test("takes back every number that was written out", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(numbers, (number) => {
        const value = Number(number.toPrecision(15)) + 0;
        expect(enter(String(value)).content.value).toBe(value);
      }),
    );
  });

  test("keeps every digit of a number that is no text", () => {
    expect(enter(0.1 + 0.2).content.value).toBe(0.1 + 0.2);
  });

  test("refuses text longer than a cell", () => {
    expect(enter("x".repeat(32_767)).content.value).toHaveLength(32_767);
    expect(() => enter("x".repeat(32_768))).toThrow("The argument is invalid");
  });
});

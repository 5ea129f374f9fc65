import { rangeInputOf } from "../../src/excel/write-values";

test.each(["=1+1", "+44 20", "-5", "@SUM(A1)", "1-2", "2011/12", "007", "10%", "£5", "TRUE", "#N/A", "A1"])(
  "%s is written in a cell formatted as text",
  (text) => {
    expect(rangeInputOf([[text]])).toEqual({ values: [[text]], numberFormats: [["@"]] });
  },
);

test("text that Excel cannot take for something else keeps the cell's own format", () => {
  expect(rangeInputOf([["A+", "Posts staffed", "• first", ""]])).toEqual({
    values: [["A+", "Posts staffed", "• first", ""]],
    numberFormats: null,
  });
});

test.each(["=1+1", "\t=1+1", "\u200B=1+1", "\u0001@x", "＝1+1", "＋1", "－1", "＠x"])(
  "%j is written as text",
  (text) => {
    expect(rangeInputOf([[text]])).toEqual({ values: [[text]], numberFormats: [["@"]] });
  },
);

test("long text that looks like a formula stands behind an apostrophe, since a text format would show ####", () => {
  const text = `=${"x".repeat(300)}`;
  expect(rangeInputOf([[text]])).toEqual({ values: [[`'${text}`]], numberFormats: [["General"]] });
});

test("text that begins with an apostrophe keeps it behind the one that marks text", () => {
  expect(rangeInputOf([["'quoted"]])).toEqual({ values: [["''quoted"]], numberFormats: [["General"]] });
});

test("a date is its serial number with its format; null leaves a cell as it is", () => {
  expect(rangeInputOf([[{ serial: 42156, numberFormat: "d mmmm yyyy" }, null, 5, true]])).toEqual({
    values: [[42156, null, 5, true]],
    numberFormats: [["d mmmm yyyy", null, null, null]],
  });
});

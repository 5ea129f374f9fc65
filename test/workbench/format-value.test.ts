import { editableNumber, formatValue } from "../../src/workbench/sheet/format-value";

test.each([
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1e15, "General", "1.00000E+15"],
  [-3, "General", "-3"],
  [1234.5, "#,##0", "1,235"],
  [1234.5, "#,##0.00", "1,234.50"],
  [0.5, "#.##", ".5"],
  [7, "000", "007"],
  [0.256, "0%", "26%"],
  [0.256, "0.0%", "25.6%"],
  [12_345_678, "0.00,,", "12.35"],
  [1_200_000, '"£"#,##0', "£1,200,000"],
  [1_200_000, "[$£-809]#,##0", "£1,200,000"],
  [-5, "#,##0;-#,##0", "-5"],
  [-5, "#,##0;[Red](#,##0)", "(5)"],
  [0, '0;-0;"none"', "none"],
  [12_345, "0.00E+00", "1.23E+04"],
  [42_156, "d mmmm yyyy", "1 June 2015"],
  [42_156, "dd/mm/yy", "01/06/15"],
  [42_156.75, "ddd d mmm yyyy hh:mm AM/PM", "Mon 1 Jun 2015 06:00 PM"],
  [42_156.5, "h:mm:ss", "12:00:00"],
  [42_156, "mmmm yyyy", "June 2015"],
  ["=A1", "General", "=A1"],
  ["A", "@", "A"],
  ["A+", '@" ▲ was A"', "A+ ▲ was A"],
  ["words", "#,##0", "words"],
  ["words", '0;-0;0;"<"@">"', "<words>"],
  [20, '#,##0" ▼ 12%"', "20 ▼ 12%"],
  [20, '#,##0" ▼ 12%";-#,##0" ▼ 12%";#,##0" ▼ 12%";@" ▼ 12%"', "20 ▼ 12%"],
  [20, '#,##0\\ "x"', "20 x"],
  [5, ";;;", ""],
  [true, "0", "TRUE"],
] as const)("%p as %s shows %p", (value, numberFormat, shown) => {
  expect(formatValue(value, numberFormat)).toBe(shown);
});

test.each([
  [42_156, "d mmmm yyyy", "01/06/2015"],
  [0.07, "0%", "7%"],
  [1234.5, "#,##0", "1234.5"],
] as const)("%p as %s is typed over as %p", (value, numberFormat, typed) => {
  expect(editableNumber(value, numberFormat)).toBe(typed);
});

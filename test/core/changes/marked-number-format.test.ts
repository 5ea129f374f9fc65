import fc from "fast-check";
import { withMark } from "../../../src/core/changes/marked-number-format";

test.each([
  ["General", 'General" ▼ 12%"'],
  ["", 'General" ▼ 12%"'],
  ["#,##0", '#,##0" ▼ 12%"'],
  ['"£"#,##0.00', '"£"#,##0.00" ▼ 12%"'],
  ["[$£-809]#,##0;[Red]-[$£-809]#,##0", '[$£-809]#,##0" ▼ 12%";[Red]-[$£-809]#,##0" ▼ 12%"'],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '_-* #,##0_-" ▼ 12%";-* #,##0_-" ▼ 12%";_-* "-"_-" ▼ 12%";_-@_-" ▼ 12%"'],
  ['0";"0;0\\;0;0_;', '0";"0" ▼ 12%";0\\;0" ▼ 12%";0_;" ▼ 12%"'],
  ["0;;", '0" ▼ 12%";;'],
  ["@", '@" ▼ 12%"'],
])("a number in %j", (own, expected) => {
  expect(withMark(own, "▼ 12%", false)).toBe(expected);
});

test.each([
  ["General", '@" ▲"'],
  ["#,##0", '@" ▲"'],
  ["@", '@" ▲"'],
  ["0;-0;0;[Blue]@", '[Blue]@" ▲"'],
  ["d mmmm yyyy;@", '@" ▲"'],
  ['0;0;0;"Ref "@', '"Ref "@" ▲"'],
  ['0"@"', '@" ▲"'],
])("text in %j", (own, expected) => {
  expect(withMark(own, "▲", true)).toBe(expected);
});

test("what a format hides stays hidden", () => {
  expect(withMark(";;;", "▲", false)).toBeNull();
  expect(withMark(";;;", "▲", true)).toBeNull();
});

test("a quotation mark in a mark does not end it", () => {
  expect(withMark("@", 'was "A"', true)).toBe('@" was "\\""A"\\"""');
});

test("a mark that does not fit is left out", () => {
  expect(withMark("@", "x".repeat(251), true)).toHaveLength(255);
  expect(withMark("@", "x".repeat(252), true)).toBeNull();
});

test("any mark is shown as it is after the value", () => {
  const marks = fc.string({ unit: fc.constantFrom(...Array.from('ab"\\;@0#[]_* ▲')), maxLength: 20 });
  fc.assert(
    fc.property(marks, (mark) => {
      expect(shownText(withMark("@", mark, true) ?? "", "value")).toBe(`value ${mark}`);
    }),
  );
});

/** What a number format of one section shows of a text: quoted text, characters after `\`, and the text itself for `@`. */
function shownText(numberFormat: string, value: string): string {
  return numberFormat.replaceAll(/"([^"]*)"|\\(.)|(@)/g, (_, quoted?: string, escaped?: string, at?: string) =>
    at ? value : (quoted ?? escaped ?? ""),
  );
}

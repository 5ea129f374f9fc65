import fc from "fast-check";
import { replaceLookAlikeLetters } from "../../../src/core/review/look-alike-letters";
import { foldWhiteSpace, matchingText, tidyText } from "../../../src/core/review/text";

test("tidy text keeps its lines, and no space that says nothing", () => {
  expect(tidyText("  One\u00A0 two \r\n\tthree\n\n four ")).toBe("One two\nthree\n\nfour");
});

test("folded text is one line", () => {
  expect(foldWhiteSpace(" One\u00A0 two \r\n three ")).toBe("One two three");
});

test("names match whatever their case, spaces and kind of dash", () => {
  expect(matchingText(" LOW –\u00A0high ")).toBe(matchingText("low - High"));
  expect(matchingText("Low−High")).toBe("low-high");
  expect(matchingText("Cafe\u0301")).toBe(matchingText("CAFÉ"));
});

test("look-alike letters become Latin ones of the same case; other text stays", () => {
  expect(replaceLookAlikeLetters("АВС αβ Ａ＋")).toBe("ABC ab A+");
  expect(replaceLookAlikeLetters("Žižkov A+ ¹ 日本")).toBe("Žižkov A+ ¹ 日本");
});

test("tidying and folding twice is the same as once", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("a –\u00A0\t\r\n")) }), (text) => {
      for (const change of [tidyText, foldWhiteSpace, matchingText]) expect(change(change(text))).toBe(change(text));
      expect(foldWhiteSpace(tidyText(text))).toBe(foldWhiteSpace(text));
    }),
  );
});

test("a text of megabytes takes no more than the time to read it, and no stack", () => {
  const text = `${"a b ".repeat(2_000_000)}c`;
  for (const change of [tidyText, foldWhiteSpace, matchingText]) expect(change(text) === text).toBe(true);
});

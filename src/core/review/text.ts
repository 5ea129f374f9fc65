/** Text for a reader: outer and doubled spaces and non-breaking spaces removed; line breaks stay. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}

/** Text on one line: every run of white space is one space, none outside. */
export function foldWhiteSpace(text: string): string {
  return !untidy.test(text) ? text : text.replaceAll(/\s+/g, " ").trim();
}

/** Text by which names match: whatever their case, outer and doubled spaces, and kind of dash. */
export function matchingText(text: string): string {
  if (!special.test(text)) return text.toLowerCase();
  return foldWhiteSpace(text.normalize("NFC"))
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .toLowerCase();
}

/**
 * Text with plain letters, digits and signs for wide and otherwise compatible ones (`２０％`). Raised digits and fractions
 * stay: `²` behind a number is a footnote's mark, and no digit of it.
 */
export function withPlainSigns(text: string): string {
  return text.replaceAll(/\P{No}+/gu, (part) => part.normalize("NFKC"));
}

/** What hardly any text has: space outside, more than one space between two words, or anything else than plain spaces. */
const untidy = /[^\S ]|^ | {2}| $/;

/** Such spaces, or accents, special dashes and the like. */
const special = /[^ -~]|^ | {2}| $/;

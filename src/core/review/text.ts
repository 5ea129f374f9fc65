/** Text for a reader: outer and doubled spaces and non-breaking spaces removed; line breaks stay. */
export function tidyText(text: string): string {
  if (tidyWords.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}

/** Text on one line: every run of white space is one space, none outside. */
export function foldWhiteSpace(text: string): string {
  return tidyWords.test(text) ? text : text.replaceAll(/\s+/g, " ").trim();
}

/** Text by which names match: whatever their case, outer and doubled spaces, and kind of dash. */
export function matchingText(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  return foldWhiteSpace(text.normalize("NFC"))
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .toLowerCase();
}

/** What nearly all text is: words with one space between them, on one line, so that nothing is to be tidied. */
const tidyWords = /^(?:\S+(?: \S+)*)?$/;

/** Such words without accents, special dashes and the like. */
const plainWords = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Text for a reader: outer and doubled spaces and non-breaking spaces removed; line breaks stay. */
export function tidyText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}

/** Text on one line: every run of white space is one space, none outside. */
export function foldWhiteSpace(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Text by which names match: whatever their case, outer and doubled spaces, and kind of dash. */
export function matchingText(text: string): string {
  return foldWhiteSpace(text.normalize("NFC"))
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .toLowerCase();
}

/**
 * Text without what a reader does not see or that only printing needs: soft hyphens, characters of no width, controls of
 * direction, ligatures and the many kinds of space. Tabs and line breaks stay.
 */
export function cleanText(text: string): string {
  return (
    text
      .replaceAll(/\u00AD[ \t]*(?:\r\n?|\n)?/g, "")
      .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g, "")
      .replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))
      .replaceAll(/[\u2028\u2029\u0085]/g, "\n")
      .replaceAll(/[^\S\n\t]/g, " ")
      // What is left of the control characters has no meaning in a text.
      .replaceAll(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
      .normalize("NFC")
  );
}

/** Whether text is written from right to left for the most part. */
export function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const others = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu) ?? [];
  return others.length * 2 > letters.length;
}

/** What printing adds to a page: its number, and how the document is classified. */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  return (
    /^(?:page\s*\|?\s*)\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$|^\d{1,3}\s*(?:of|\/)\s*\d{1,3}$|^\d{1,3}\s*\|?\s*page$/i.test(
      text,
    ) ||
    /^[-–—]\s*\d{1,3}\s*[-–—]$/.test(text) ||
    /^(?:UK\s+)?(?:OFFICIAL|UNCLASSIFIED|RESTRICTED|PROTECT)(?:\s*[-–—:]\s*SENSITIVE)?$/.test(text)
  );
}

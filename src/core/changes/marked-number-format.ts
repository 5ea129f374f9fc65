/** The longest number format that Excel takes. */
const maximumLength = 255;

/**
 * A cell's own number format, with a mark after the value in each of its sections, so that its currency, decimals and
 * colours stay; of text only the section for text matters. A section that shows nothing goes on to show nothing.
 * Gives null where the mark does not fit or would never be seen.
 */
export function withMark(numberFormat: string, mark: string, isText: boolean): string | null {
  const sections = isText ? [textSectionOf(numberFormat)] : sectionsOf(numberFormat);
  const marked = sections.map((section) => (section === "" ? "" : section + quoted(` ${mark}`))).join(";");
  return marked.length > maximumLength || sections.every((section) => section === "") ? null : marked;
}

/** The last section is that of text where it shows the text (`@`) or is the fourth; else text is shown as it is. */
function textSectionOf(numberFormat: string): string {
  const sections = sectionsOf(numberFormat);
  const last = sections.at(-1) ?? "";
  if (last.replaceAll(literals, "").includes("@")) return last;
  return sections.length < 4 ? "@" : last;
}

/** Quoted text, characters after `\`, `_` and `*`, and what stands in square brackets. */
const literals = /"[^"]*"|[\\_*].|\[[^\]]*\]/gs;

function sectionsOf(numberFormat: string): string[] {
  const format = numberFormat === "" ? "General" : numberFormat;
  return (format.match(/;|(?:"[^"]*"|[\\_*].|\[[^\]]*\]|[^;])+/gs) ?? []).reduce<string[]>(
    (sections, token) => (token === ";" ? [...sections, ""] : [...sections.slice(0, -1), token]),
    [""],
  );
}

/** Text as a number format quotes it; a quotation mark cannot stand inside, so it stands between. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '"\\""')}"`;
}

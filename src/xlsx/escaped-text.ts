/**
 * Text as the file keeps it: characters that XML cannot hold are written `_xHHHH_`, and a text that happens to look like
 * that has its underscore written so (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export function encodeText(text: string): string {
  return text.replace(
    // eslint's control-character rule is about accidents; here they are what is looked for.
    new RegExp(
      "_(?=x[0-9A-Fa-f]{4}_)|[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
      "g",
    ),
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The text that the file means; the opposite of {@link encodeText}. */
export function decodeText(written: string): string {
  if (!written.includes("_x")) return written;
  return written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether XML readers may drop spaces at the ends of a text unless they are told to keep them. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|\n/.test(text);
}

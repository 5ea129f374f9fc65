/** Greek and Cyrillic capitals, and the Latin ones that they cannot be told from by eye. */
const lookAlikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХ";
const latin = "ABEZHIKMNOPTYXABEKMHOPCTYX";

/**
 * Text with every Greek, Cyrillic or full-width letter or sign that looks like a Latin one replaced by that one, as
 * happens when a score is pasted from a document typed on another keyboard. Text without any comes back as it is.
 */
export function replaceLookAlikeLetters(text: string): string {
  return text.replaceAll(/[\p{Script=Greek}\p{Script=Cyrillic}\uFF01-\uFF5E\uFE62]/gu, (character) => {
    const capital = character.toUpperCase();
    const position = lookAlikes.indexOf(capital);
    if (position < 0) return character.normalize("NFKC");
    const replacement = latin.charAt(position);
    return capital === character ? replacement : replacement.toLowerCase();
  });
}

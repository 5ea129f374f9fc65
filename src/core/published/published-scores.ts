import { replaceLookAlikeLetters } from "../review/look-alike-letters";

/**
 * Reads a score that stands alone, as written after tidying: `A+`, `B+/A`, `[A]`, `A1` with a footnote's number, a
 * number of the scale from 4 to 1; null for anything else. The text may have words that say what it is, such as
 * `Score: A` and `A (outputs met expectation)`.
 */
export function readPublishedScore(text: string): string | null {
  const plain = replaceLookAlikeLetters(text).replaceAll(/\s+/g, " ").trim();
  const bare =
    /^[[(]?\s*([A-Ca-c])\s?(\+{0,2})\s?(\+?)\s?(?:(\/|[-–](?=\s?[A-C]))\s?([A-Ca-c])\s?(\+{0,2})\s?(\+?))?\s?[\])]?\s?(?:\d{1,2}|[¹²³⁰⁴-⁹]+|\*)?(?:\s*[:;,.–—(-].*)?$/su.exec(
      plain,
    );
  if (bare) {
    const [, one = "", plus = "", more = "", , other, otherPlus = "", otherMore = ""] = bare;
    const first = `${one}${plus}${more}`.toUpperCase();
    if (/^[a-c]$/.test(one) && plus === "" && plain.length > 1) return null;
    return other === undefined ? first : `${first}/${`${other}${otherPlus}${otherMore}`.toUpperCase()}`;
  }
  return /^[[(]?([1-4])[\])]?(?:\s?(?:\/|out of)\s?4)?(?:\s*[–—(:-].*)?$/s.exec(plain)?.[1] ?? null;
}

const risks = ["very high", "very low", "low", "medium", "high", "minor", "moderate", "major", "severe"];

/** A word of a risk rating, its letters parted by white space or not. */
const word = String.raw`(?:very\s*)?(?:l\s*o\s*w|m\s*e\s*d\s*i\s*u\s*m|m\s*e\s*d|h\s*i\s*g\s*h|m\s*i\s*n\s*o\s*r|m\s*o\s*d\s*e\s*r\s*a\s*t\s*e|m\s*a\s*j\s*o\s*r|s\s*e\s*v\s*e\s*r\s*e)`;

/** One rating or a split of two, from a place in a text. */
const riskPattern = String.raw`${word}(?:\s*(?:[-–—/]|\bto\b)\s*${word})?`;

/** Reads a risk rating that begins a text, as written after tidying: `Medium`, `Medium-High`, `H`; null where none does. */
export function readPublishedRisk(text: string): string | null {
  const plain = replaceLookAlikeLetters(text).trim().replace(/^[[(]/, "");
  const found = new RegExp(`^${riskPattern}(?![a-z])`, "iu").exec(plain);
  if (found) return tidyRisk(found[0]);
  return (
    /^([LMH](?:\s?[-–/]\s?[LMH])?)(?=\s*(?:$|[\]).,;\d\n\t]))/u
      .exec(plain)?.[1]
      ?.replaceAll(/\s/g, "")
      .replaceAll("–", "-") ?? null
  );
}

/** A rating as words with capitals, its broken words mended: `Moderat e` is `Moderate`. */
export function tidyRisk(text: string): string {
  const squeezed = text.replaceAll(/\s+/g, "").replaceAll(/[–—]/g, "-");
  return squeezed
    .split(/(-|\/|(?<=[a-z])to(?=[a-z]))/i)
    .map((part) => {
      if (part === "-" || part === "/") return part;
      const known = risks.find((risk) => risk.replace(" ", "") === part.toLowerCase());
      if (known !== undefined) return known.charAt(0).toUpperCase() + known.slice(1);
      return part.toLowerCase() === "to" ? " to " : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
    })
    .join("");
}

/** What an amount of money says. */
export type MoneyReading =
  | {
      readonly kind: "amount";
      /** Pounds. */
      readonly pounds: number;
      /** The text behind the amount: its parts, additions or anything else. */
      readonly rest: string;
      /** Where the amount begins in the text. */
      readonly start: number;
    }
  | { readonly kind: "none" };

const units: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** A pound sign that another encoding did not know is often printed as a question mark. */
const sign = String.raw`(?:£|GBP|UKP|\?(?=\s*\d)|\uFFFD(?=\s*\d))`;
const figure = String.raw`(\d{1,3}(?:\s?,\s?\d{3}(?!\d{2}))+|\d{1,3}(?:\s\d{3})+(?!\d)|\d+)(?:\s?\.\s?(\d+))?`;
/** A footnote's mark may stand before it. */
const unit = String.raw`(?:[¹²³⁰⁴-⁹]*\s*(k|thousand|millions?|mill?|mn|m|billion|bn|b)(?![a-z]))?`;

/**
 * Reads the main sum of a text, in pounds: `£1.935m`, `£75 million`, `up to £8,250,000`, `GBP 12.5m`. The first sum is
 * the main one: what follows in brackets, after a plus or after a dash are its parts, additions or words.
 * @param isMoneyCertain whether the label says that pounds follow, so that a number needs no sign of its own
 */
export function readMoney(text: string, isMoneyCertain = false): MoneyReading {
  const signed = new RegExp(`${sign}\\s*${figure}${unit}`, "iu").exec(text);
  const bare =
    signed ??
    new RegExp(
      isMoneyCertain
        ? `(?<![\\d$€])${figure}${unit}`
        : `(?<![\\d$€.,])${figure}\\s*(k|thousand|millions?|mill?|mn|m|billion|bn)(?![a-z])`,
      "iu",
    ).exec(text);
  if (!bare) return { kind: "none" };
  const [whole, integer = "", decimals = "", unitName = ""] = bare;
  // In another currency, or as words that only hold a number.
  if (!signed && /[$€]|\b(?:USD|EUR|US)\b/i.test(text.slice(0, bare.index + whole.length + 4))) return { kind: "none" };
  const number = Number(`${integer.replaceAll(/[\s,]/g, "")}.${decimals === "" ? "0" : decimals}`);
  const rest = text.slice(bare.index + whole.length);
  const start = bare.index;
  // `£2½m`: what was read is not the sum.
  if (/^\s?[¼-¾⅐-⅞]/.test(rest)) return { kind: "none" };
  if (unitName !== "") return amount(number * (units[unitName.toLowerCase()] ?? 1), rest, start);
  // `£10-12m`: the first number has no unit of its own, and neither end is the sum.
  if (/^\s*(?:-|–|—|to)\s*£?\s*\d[\d.,]*\s*(?:k|m|mn|million|bn|billion)\b/i.test(rest) && number < 1000)
    return { kind: "none" };
  return amount(number, rest, start);
}

function amount(pounds: number, rest: string, start: number): MoneyReading {
  return { kind: "amount", pounds: Math.round(pounds * 100) / 100, rest, start };
}

import { tidyText, withPlainSigns } from "../review/text";

/** What a number counts, which decides how people write it. */
export type Counted = "pounds" | "points" | "weight" | "limit";

/**
 * The number that a text writes in British style: `-20.5`; for pounds also `£1,935,000`, `1 935 000`, `£1.935m` and
 * `£250k`; for weights and limits, which are whole percentages, also `20%`. Gives null where it would have to guess, as
 * for `1,5`, `1.935.000`, `€5`, `tbc`, a footnote's mark (`20²`), or a sum with more than pence (`1.935`).
 */
export function numberInText(text: string, counted: Counted): number | null {
  const { sign, groups, suffixes } = writings[counted];
  const plain = tidyText(withPlainSigns(text)).replaceAll("\u2212", "-");
  const match = /^(-?)(£? ?)(-?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)? ?(%|[a-z]+)?$/i.exec(plain);
  if (!match) return null;
  const [, minus = "", pound = "", innerMinus = "", whole = "", decimals = "", suffix = ""] = match;
  const power = suffixes.get(suffix.toLowerCase());
  if (power === undefined || (pound !== "" && !sign) || (/\D/.test(whole) && !groups)) return null;
  if (counted === "pounds" && power === 0 && decimals.length > ".00".length) return null;
  const number = Number(`${minus}${innerMinus}${whole.replaceAll(/\D/g, "")}${decimals}e${power}`);
  return Number.isFinite(number) ? number + 0 : null;
}

/** Whether a pound sign and groups of thousands are read, and how many places each suffix moves the point. */
interface Writing {
  readonly sign: boolean;
  /** Never in weights and points, where `12,500` is rather a decimal comma. */
  readonly groups: boolean;
  readonly suffixes: ReadonlyMap<string, number>;
}

const percentSigns: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["%", 0],
]);

const writings: Record<Counted, Writing> = {
  pounds: {
    sign: true,
    groups: true,
    suffixes: new Map([
      ["", 0],
      ["gbp", 0],
      ["k", 3],
      ["thousand", 3],
      ["m", 6],
      ["million", 6],
      ["bn", 9],
      ["billion", 9],
    ]),
  },
  points: { sign: false, groups: false, suffixes: new Map([["", 0]]) },
  weight: { sign: false, groups: false, suffixes: percentSigns },
  limit: { sign: false, groups: true, suffixes: percentSigns },
};

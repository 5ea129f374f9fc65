import { readRisk } from "../review/read-risk";
import { suggestScore } from "../review/read-score";
import { shippedLists } from "../review/shipped-lists";

/**
 * The scale that scores belong to; null where there is none. `A++` is only on DFID's and FCDO's, `B+` only on that of
 * the Conflict, Stability and Security Fund, whose reviews from 2020/21 on are scored 4 to 1.
 */
export function scoreScaleOf(scores: readonly (string | null)[], isOfCssf: boolean): string | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return null;
  if (known.every((score) => /^[1-4]$/.test(score))) return "CSSF 2020/21";
  if (known.some((score) => score.includes("A++"))) return "FCDO";
  return isOfCssf || known.some((score) => score.includes("B+")) ? "CSSF 2016/17" : "FCDO";
}

/** The risk scale that ratings belong to; null where there is none, or where they are words of no scale. */
export function riskScaleOf(ratings: readonly (string | null)[]): string | null {
  const known = ratings.filter((rating) => rating !== null).map(ratingOfScale);
  return (
    shippedLists.riskScales.find((scale) => known.some((rating) => readRisk(rating, scale) !== null))?.name ?? null
  );
}

/** A score as its scale writes it; as it was written where the scale has none like it. */
export function scoreOfScale(score: string, scaleName: string): string {
  const scale = shippedLists.scoreScales.find(({ name }) => name === scaleName);
  return (scale && suggestScore(score, scale)) ?? score;
}

/** A risk rating as its scale writes it: `H` is `High`, `Med-High` is `Medium-High`. */
export function ratingOfScale(rating: string): string {
  return rating
    .split(/([-/]| to )/)
    .map((part) => ratingWords.get(part) ?? part)
    .join("");
}

const ratingWords: ReadonlyMap<string, string> = new Map([
  ["L", "Low"],
  ["M", "Medium"],
  ["H", "High"],
  ["Med", "Medium"],
]);

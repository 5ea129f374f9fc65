import type { RiskScale } from "./scales";
import { matchingText } from "./text";

/** The ratings that an entry spans, as indexes into the scale's ratings: `lowest` ≤ `highest`, equal unless split. */
export interface RiskReading {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Reads a rating of a risk scale, or a split of two (`Moderate-Major`, `Moderate/Major`, `Moderate to Major`), whatever
 * its case, outer and doubled spaces and kind of dash. Gives null for text that is not on the scale.
 */
export function readRisk(text: string, scale: RiskScale): RiskReading | null {
  const whole = indexOfRating(text, scale);
  if (whole !== null) return { lowest: whole, highest: whole };
  const wanted = matchingText(text);
  for (const separator of wanted.matchAll(/[-/]| to /g)) {
    const one = indexOfRating(wanted.slice(0, separator.index), scale);
    const other = indexOfRating(wanted.slice(separator.index + separator[0].length), scale);
    if (one === null || other === null || one === other) continue;
    return { lowest: Math.min(one, other), highest: Math.max(one, other) };
  }
  return null;
}

function indexOfRating(text: string, scale: RiskScale): number | null {
  const indexes = indexesOf(scale);
  return indexes.get(text) ?? indexes.get(matchingText(text)) ?? null;
}

/** The ratings of a scale as they are written, and by the text that they match; of equal ones the lowest holds. */
function indexesOf(scale: RiskScale): ReadonlyMap<string, number> {
  const known = knownIndexes.get(scale);
  if (known) return known;
  const indexes = new Map<string, number>();
  for (const [index, { rating }] of [...scale.ratings.entries()].reverse()) {
    indexes.set(rating, index).set(matchingText(rating), index);
  }
  knownIndexes.set(scale, indexes);
  return indexes;
}

/** Every row of a review asks about the same few scales. */
const knownIndexes = new WeakMap<RiskScale, ReadonlyMap<string, number>>();

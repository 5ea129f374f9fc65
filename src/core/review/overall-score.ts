import { isBlank } from "./emptiness";
import { isSplit, readScore } from "./read-score";
import type { Output, Score, YearReview } from "./review";
import type { ScoreScale } from "./scales";

/** What the outputs' scores and weights add up to, or why they add up to nothing. */
export type OverallScore =
  | {
      readonly kind: "score";
      /** Unrounded, on the scale's points. */
      readonly points: number;
      /** The points to one decimal, half to even: `80.0`. */
      readonly shown: string;
      /** The score of the scale whose band the unrounded points lie in. */
      readonly band: string;
    }
  | { readonly kind: "none"; readonly reason: NoOverallScore };

type NoOverallScore =
  "no outputs" | "unknown scale" | "weights" | "score missing" | "score off the scale" | "split score" | "no points";

/**
 * The overall score of a year: each output contributes `weight × points ÷ 100`, and the unrounded sum picks the band.
 * Bands end midway between neighbouring points; a tie goes to the score nearer the one worth 100 points, or downward
 * where none is. An output without a weight contributes nothing. Source of sum and bands: the guideline and code of
 * DFID's open-source Aid Management Platform, which leaves 61.5 to 62.25 without a band; here B begins at 62.5.
 */
export function overallScore(year: YearReview): OverallScore {
  const { outputs, scoreScale } = year;
  if (outputs.length === 0) return none("no outputs");
  if (!scoreScale) return none("unknown scale");
  if (!outputs.every(hasPossibleWeight) || totalWeight(outputs) !== 100) return none("weights");
  let sum = 0n;
  let total = 0n;
  for (const output of outputs) {
    const text = scoreOf(year, output)?.score.value ?? null;
    if (text === null) return none("score missing");
    const reading = readScore(text, scoreScale);
    if (!reading) return none("score off the scale");
    if (isSplit(reading)) return none("split score");
    const points = scoreScale.steps[reading.best]?.points ?? null;
    if (points === null) return none("no points");
    const weight = exact(output.impactWeight.value ?? 0);
    total += weight;
    sum += weight * exact(points);
  }
  // Weights such as =100/6 total 100 with a rest.
  sum = nearest(sum * unit * 100n, total);
  const band = bandOf(sum, scoreScale);
  if (band === null) return none("no points");
  const told = nearest(sum, grain) * grain;
  return { kind: "score", points: Number(told / (unit * 100n)) / Number(unit), shown: showOneDecimal(told), band };
}

/** The score row of an output: the first of its year with the same `Ref`; null where there is none. */
export function scoreOf(year: YearReview, output: Output): Score | null {
  return year.byKey.scores.get(output.row.key) ?? null;
}

/** The sum of the weights that are numbers, to six decimals, so that three weights of a third are 100. */
export function totalWeight(outputs: readonly Output[]): number {
  return Number(outputs.reduce((sum, { impactWeight }) => sum + (impactWeight.value ?? 0), 0).toFixed(6));
}

/** Weights and points are counted in millionths of a millionth, as whole numbers: floating point would move ties. */
const unit = 1_000_000_000_000n;

/** Eight decimals of a point: finer differences come of the rounding of weights and points such as =100/12. */
const grain = (unit * unit * 100n) / 100_000_000n;

function exact(value: number): bigint {
  return Math.abs(value) < 1e6 ? BigInt(Math.round(value * Number(unit))) : BigInt(Math.round(value)) * unit;
}

/** The whole number nearest to a quotient. */
function nearest(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (dividend * 2n + half) / (divisor * 2n);
}

function hasPossibleWeight({ impactWeight }: Output): boolean {
  const { value } = impactWeight;
  return value === null ? isBlank(impactWeight) : value >= 0 && value <= 100;
}

/** The band of a sum of weights times points, both exact; null where a score of the scale has no points. */
function bandOf(sum: bigint, scale: ScoreScale): string | null {
  const steps = scale.steps.flatMap(({ score, points }) => (points === null ? [] : [{ score, points }]));
  if (steps.length < scale.steps.length) return null;
  steps.sort((one, other) => other.points - one.points);
  const par = steps.findIndex(({ points }) => points === 100);
  for (const [index, upper] of steps.entries()) {
    const lower = steps[index + 1];
    if (!lower) return upper.score;
    const twiceOverMidway = sum * 2n - (exact(upper.points) + exact(lower.points)) * unit * 100n;
    const tieGoesUp = par >= 0 && par <= index;
    // Less than half a grain from midway is midway.
    if (twiceOverMidway >= grain || (twiceOverMidway > -grain && tieGoesUp)) return upper.score;
  }
  return null;
}

function showOneDecimal(sum: bigint): string {
  const tenth = unit * unit * 10n;
  const magnitude = sum < 0n ? -sum : sum;
  const floor = magnitude / tenth;
  const twiceRest = (magnitude % tenth) * 2n;
  const roundsUp = twiceRest > tenth || (twiceRest === tenth && floor % 2n === 1n);
  const tenths = roundsUp ? floor + 1n : floor;
  return `${sum < 0n && tenths > 0n ? "-" : ""}${tenths / 10n}.${tenths % 10n}`;
}

function none(reason: NoOverallScore): OverallScore {
  return { kind: "none", reason };
}

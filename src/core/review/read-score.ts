import { replaceLookAlikeLetters } from "./look-alike-letters";
import type { ScoreScale } from "./scales";
import { matchingText } from "./text";

/** The scores that an entry spans, as indexes into the scale's steps: `best` ≤ `worst`, and equal unless it is split. */
export interface ScoreReading {
  readonly best: number;
  readonly worst: number;
}

/**
 * Reads a score of a scale, or a split of two (`B+/A`), whatever its case, outer and doubled spaces and kind of dash.
 * Gives null for text that is not on the scale, such as `a +` or `A-`; see {@link suggestScore}.
 */
export function readScore(text: string, scale: ScoreScale): ScoreReading | null {
  const whole = indexOfScore(text, scale);
  if (whole !== null) return { best: whole, worst: whole };
  const [first, second, ...more] = text.split("/");
  if (first === undefined || second === undefined || more.length > 0) return null;
  const one = indexOfScore(first, scale);
  const other = indexOfScore(second, scale);
  if (one === null || other === null || one === other) return null;
  return { best: Math.min(one, other), worst: Math.max(one, other) };
}

/** Whether an entry spans two scores. */
export function isSplit({ best, worst }: ScoreReading): boolean {
  return best !== worst;
}

/**
 * The score that is meant, as the scale writes it: for `a +`, `[A+]`, `(A)`, `A1` with a footnote's number, look-alike
 * letters of other alphabets, characters without width, and splits of such scores. Gives null where it would have to guess (`A-`, `A*`, `A-B`).
 */
export function suggestScore(text: string, scale: ScoreScale): string | null {
  const bare = withoutBrackets(replaceLookAlikeLetters(text).replaceAll(/[\s\p{Cf}]+/gu, ""));
  const whole = suggestSingleScore(bare, scale);
  if (whole !== null) return whole;
  const [first, second, ...more] = bare.split("/");
  if (first === undefined || second === undefined || more.length > 0) return null;
  const one = suggestSingleScore(first, scale);
  const other = suggestSingleScore(second, scale);
  return one !== null && other !== null && one !== other ? `${one}/${other}` : null;
}

function suggestSingleScore(bare: string, scale: ScoreScale): string | null {
  for (const candidate of [bare, withoutBrackets(bare), withoutFootnote(bare)]) {
    const step = scale.steps.find(({ score }) => spaceless(score) === spaceless(candidate));
    if (step) return step.score;
  }
  return null;
}

function withoutBrackets(text: string): string {
  return /^\[([^[\]]*)\]$|^\(([^()]*)\)$/.exec(text)?.slice(1).join("") ?? text;
}

/** Leaves out a footnote's number: raised or in brackets, or plain where no digit stands before it (`A1`, never `41`). */
function withoutFootnote(text: string): string {
  return text.replace(/[¹²³⁰⁴-⁹]+$|\[\d{1,2}\]$|\(\d{1,2}\)$|(?<=[^\d.,])\d{1,2}$/u, "");
}

function indexOfScore(text: string, scale: ScoreScale): number | null {
  const wanted = matchingText(text);
  const index = scale.steps.findIndex(({ score }) => matchingText(score) === wanted);
  return index < 0 ? null : index;
}

function spaceless(text: string): string {
  return matchingText(text).replaceAll(" ", "");
}

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
  const whole = readWholeScore(text, scale);
  if (whole) return whole;
  const [first, second, ...more] = text.split("/");
  if (first === undefined || second === undefined || more.length > 0) return null;
  const one = readWholeScore(first, scale);
  const other = readWholeScore(second, scale);
  if (!one || !other || one.best === other.best) return null;
  return { best: Math.min(one.best, other.best), worst: Math.max(one.best, other.best) };
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
    const index = namesOf(scale).spaceless.get(spaceless(candidate));
    if (index !== undefined) return scale.steps[index]?.score ?? null;
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

function readWholeScore(text: string, scale: ScoreScale): ScoreReading | null {
  const { matching } = namesOf(scale);
  return matching.get(text) ?? matching.get(matchingText(text)) ?? null;
}

/** The scores of a scale by name; of equal ones the best holds. */
interface ScoreNames {
  /** As they are written, and by the text that they match. */
  readonly matching: ReadonlyMap<string, ScoreReading>;
  /** Each with its index. */
  readonly spaceless: ReadonlyMap<string, number>;
}

/** Every row of a review asks about the same few scales. */
const knownNames = new WeakMap<ScoreScale, ScoreNames>();

function namesOf(scale: ScoreScale): ScoreNames {
  const known = knownNames.get(scale);
  if (known) return known;
  const worstFirst = scale.steps.map(({ score }, index) => ({ score, index })).reverse();
  const names = {
    matching: new Map(
      worstFirst.flatMap(({ score, index }) => {
        const reading = { best: index, worst: index };
        return [score, matchingText(score)].map((name) => [name, reading] as const);
      }),
    ),
    spaceless: new Map(worstFirst.map(({ score, index }) => [spaceless(score), index])),
  };
  knownNames.set(scale, names);
  return names;
}

function spaceless(text: string): string {
  return matchingText(text).replaceAll(" ", "");
}

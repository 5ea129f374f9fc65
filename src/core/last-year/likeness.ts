import { distance } from "fastest-levenshtein";
import { matchingText } from "../review/text";

/**
 * How alike two wordings are, from 0 to 1: by their letters or by the words that they share, whichever is more, since
 * a wording is changed both by a few letters and by moving or adding words. Case, punctuation and spaces do not count;
 * nor does what stands behind the first thousand letters, since the time grows with the square of their number.
 */
export function likeness(one: string, other: string): number {
  const [plainOne, plainOther] = [plain(one), plain(other)];
  if (plainOne === "" || plainOther === "") return 0;
  if (plainOne === plainOther) return 1;
  return Math.max(likenessOfLetters(plainOne, plainOther), likenessOfWords(plainOne, plainOther));
}

const mostLetters = 1000;

function likenessOfLetters(whole: string, otherWhole: string): number {
  const [one, other] = [whole.slice(0, mostLetters), otherWhole.slice(0, mostLetters)];
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}

/** Twice the shared words by all words (Dice). */
function likenessOfWords(one: string, other: string): number {
  const [wordsOne, wordsOther] = [wordsOf(one), wordsOf(other)];
  const shared = [...wordsOne].filter((word) => wordsOther.has(word)).length;
  return (2 * shared) / (wordsOne.size + wordsOther.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

function plain(text: string): string {
  return matchingText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

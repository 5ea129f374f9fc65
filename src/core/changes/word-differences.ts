import { diffArrays } from "diff";
import { foldWhiteSpace } from "../review/text";

/** Neighbouring words that stayed, went or came. */
export interface WordDifference {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * How the words of one text became those of another; line breaks count as spaces. The parts that are not added are the
 * earlier text, joined with spaces, and those that are not removed the later one. Texts with next to nothing in common
 * are told as one text that went and one that came: nobody could read more of it, and searching would take seconds.
 */
export function wordDifferences(from: string, to: string): readonly WordDifference[] {
  const [wordsBefore, wordsNow] = [wordsOf(from), wordsOf(to)];
  const differences = diffArrays(wordsBefore, wordsNow, { maxEditLength: 4000 });
  if (!differences) return [part("removed", wordsBefore), part("added", wordsNow)];
  return differences.map(({ added, removed, value }) => part(removed ? "removed" : added ? "added" : "same", value));
}

function wordsOf(text: string): string[] {
  const folded = foldWhiteSpace(text);
  return folded === "" ? [] : folded.split(" ");
}

function part(kind: WordDifference["kind"], words: readonly string[]): WordDifference {
  return { kind, text: words.join(" ") };
}

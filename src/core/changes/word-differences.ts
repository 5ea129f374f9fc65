import { diffArrays } from "diff";
import { foldWhiteSpace } from "../review/text";
import type { Change } from "./change";

/** Neighbouring words that stayed, went or came. */
export interface WordDifference {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What of a reworded text stayed, went and came; null of any other change. Made when shown, since it takes time. */
export function wordsOfChange({ kind, from, to }: Change): readonly WordDifference[] | null {
  return kind === "reworded" ? wordDifferences(String(from ?? ""), String(to ?? "")) : null;
}

/**
 * How the words of one text became those of another; line breaks count as spaces. The parts that are not added are the
 * earlier text, joined with spaces, and those that are not removed the later one. Texts with next to nothing in common
 * are told as one text that went and one that came: nobody could read more of it, and searching would take seconds.
 */
export function wordDifferences(from: string, to: string): readonly WordDifference[] {
  const [wordsBefore, wordsNow] = [wordsOf(from), wordsOf(to)];
  const differences = diffArrays(wordsBefore, wordsNow, { maxEditLength: 1000 });
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

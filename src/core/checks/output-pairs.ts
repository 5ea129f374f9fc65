import type { Output, YearReview } from "../review/review";
import { matchingText } from "../review/text";

/** An output in two years. */
export interface OutputPair {
  readonly before: Output;
  readonly now: Output;
}

/** The outputs that stand in both years, found by their `Ref`, in the order of the later year. */
export function pairOutputs(earlier: YearReview, later: YearReview): readonly OutputPair[] {
  const outputsBefore = earlier.byKey.outputs;
  const pairs: OutputPair[] = [];
  for (const now of later.byKey.outputs.values()) {
    const before = outputsBefore.get(now.row.key);
    if (before) pairs.push({ before, now });
  }
  return pairs;
}

/** Whether the wording differs by more than case, spaces and kinds of dash; unknown wording does not differ. */
export function isReworded({ before, now }: OutputPair): boolean {
  const wordingBefore = before.output.value;
  const wording = now.output.value;
  if (wordingBefore === null || wording === null || wordingBefore === wording) return false;
  return matchingText(wordingBefore) !== matchingText(wording);
}

/** Whether the weight differs; an unknown weight does not. */
export function isReweighted({ before, now }: OutputPair): boolean {
  if (before.impactWeight.value === null || now.impactWeight.value === null) return false;
  return Math.abs(before.impactWeight.value - now.impactWeight.value) > 1e-9;
}

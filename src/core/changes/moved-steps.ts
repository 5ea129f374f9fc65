import type { Difference } from "./compare-entries";

/**
 * What the moves of a range's two ends amount to, each in steps towards the better: improved when neither end fell and
 * one rose, declined the other way round, changed when they moved apart or together; null when neither moved.
 */
export function differenceOfMoves([one, other]: readonly [number, number]): Difference | null {
  const steps = Math.max(Math.abs(one), Math.abs(other));
  if (steps === 0) return null;
  const rose = one > 0 || other > 0;
  const fell = one < 0 || other < 0;
  return { kind: rose && fell ? "changed" : rose ? "improved" : "declined", steps };
}

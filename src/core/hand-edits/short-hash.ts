import { hashNumber } from "../summary/fingerprint";
import { tidyText } from "../review/text";

/**
 * Four characters that are the same for the same text, whatever its spaces: the 24 bits left of a hash of 32 folded
 * together (Fowler, Noll and Vo, "xor-folding"). One other text in seventeen million has the same.
 */
export function shortHash(text: string): string {
  const hash = hashNumber(tidyText(text));
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => digits.charAt((folded >>> shift) & 63)).join("");
}

/** Sixty-four characters that need no escaping in a formula. */
export const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

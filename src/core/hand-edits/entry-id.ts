import type { Entry } from "../review/review";
import { matchingText } from "../review/text";

/**
 * What a fact of the review is known by wherever its cell was moved to: its table, year, key and field. Rows that say
 * the same thing twice share it.
 */
export function entryId({ row: { table, year, key }, field }: Entry): string {
  return JSON.stringify([table, year && [year.start, year.kind], matchingText(key), matchingText(field)]);
}

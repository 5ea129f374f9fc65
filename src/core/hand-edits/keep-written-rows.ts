import type { Edit } from "../grid/edit";
import { packWrittenRows, type WrittenRow } from "./written-rows";

/**
 * The edits that keep what was written under defined names, so that it is known when the summary is made again.
 *
 * @param names as many as there may be texts; those that are not needed are removed where they are there
 */
export function keepWrittenRows(
  rows: readonly WrittenRow[],
  fingerprint: string,
  names: readonly string[],
  isThere: (name: string) => boolean,
): readonly Edit[] {
  const texts = packWrittenRows(rows, fingerprint) ?? [];
  return names.flatMap((name, index): Edit[] => {
    const text = texts[index];
    if (text !== undefined) return [{ kind: "name text", name, text }];
    return isThere(name) ? [{ kind: "remove name", name }] : [];
  });
}

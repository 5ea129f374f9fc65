import type { CellValue } from "../grid/cell-value";

/**
 * A short text that is the same for the same text in the same cells, wherever on the sheet they begin. Empty cells
 * around them, line breaks of another kind and everything that is no text, such as row heights, make no difference.
 */
export function fingerprint(values: readonly (readonly CellValue[])[]): string {
  return hash(JSON.stringify(withoutEmptyEdges(values.map((row) => row.map(textOf)))));
}

/** Whether a sheet says something else than what we wrote; a sheet that says nothing keeps nothing of anybody's. */
export function isEditedByHand(values: readonly (readonly CellValue[])[], writtenFingerprint: string | null): boolean {
  const current = fingerprint(values);
  return current !== fingerprint([]) && current !== writtenFingerprint;
}

function textOf(value: CellValue): string {
  return String(value).replaceAll(/\r\n?/g, "\n");
}

function withoutEmptyEdges(texts: readonly (readonly string[])[]): string[][] {
  let left = Infinity;
  let right = -1;
  for (const row of texts) {
    const last = row.findLastIndex(isWritten);
    if (last < 0) continue;
    left = Math.min(left, row.findIndex(isWritten));
    right = Math.max(right, last);
  }
  const top = texts.findIndex((row) => row.some(isWritten));
  const bottom = texts.findLastIndex((row) => row.some(isWritten));
  return texts.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

function isWritten(text: string): boolean {
  return text !== "";
}

function hash(text: string): string {
  return hashNumber(text).toString(16).padStart(8, "0");
}

/** FNV-1a of 32 bits over UTF-16 code units (Fowler, Noll and Vo). */
export function hashNumber(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}

import type { Entry } from "../review/review";
import type { Problem } from "./check";
import { clip, oneOf, quote } from "./wording";

/** A list that an entry is not on. */
export interface KnownList {
  /** Follows “is not”: `on this scale`, `a status`; at most 20 characters. */
  readonly name: string;
  readonly choices: readonly string[];
  /** What is meant without guessing; null where that is not known. */
  readonly suggestion: string | null;
}

/** The problem of an entry that is not on its list: what may be entered and, where that is certain, the fix. */
export function offList(entry: Entry<string>, { name, choices, suggestion }: KnownList): Problem {
  if (entry.isDateInText) {
    return {
      entry,
      message: `Excel turned this into a date. Format the cell as Text, then enter ${oneOf(choices, 30)}.`,
    };
  }
  const message = `${quote(entry.raw)} is not ${name}. Enter ${suggestion === null ? oneOf(choices) : clip(suggestion, 40)}.`;
  return suggestion === null ? { entry, message } : { entry, message, fix: suggestion };
}

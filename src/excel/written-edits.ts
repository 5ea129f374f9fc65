import type { Standing } from "./standing";
import type { TakeBack } from "./take-back";

/** Edits that were made, with all that is needed to take them back. */
export interface WrittenEdits {
  readonly takeBack: TakeBack;
  /** What the edits left; null where it could not be asked for, as where it is too much, so that they cannot be taken back later. */
  readonly left: Standing | null;
  /** Why the page of a worksheet could not be set up, where that was no reason to take everything back; else null. */
  readonly pageProblem: unknown;
}

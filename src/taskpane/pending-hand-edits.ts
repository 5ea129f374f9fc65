import type { SummaryOutcome } from "../app/generate-summary";
import { formatCell } from "../core/grid/address";
import type { HandEdit, KeptText } from "../core/hand-edits/hand-edit";

/** What people wrote on a summary that was made again, until it is decided about. */
export interface PendingHandEdits {
  /** What can be entered in the review. */
  readonly edits: readonly PendingEdit[];
  /** What is on the copy alone. */
  readonly keptOnly: readonly KeptText[];
  /** The last copy of the old sheet, by its name. */
  readonly keptCopy: string;
}

/** A text that can be entered, and the copy that it is on: an earlier one where it was not decided about since. */
export type PendingEdit = HandEdit & { readonly keptCopy: string };

/** What is to be decided about after a summary was made; what was not decided about before stays. */
export function pendingAfter(
  before: PendingHandEdits | null,
  { handEdits, keptCopy }: Extract<SummaryOutcome, { kind: "generated" }>,
): PendingHandEdits | null {
  if (keptCopy === null) return before;
  const found = new Set(handEdits.edits.map(keyOfEdit));
  const undecided = before?.edits.filter((edit) => !found.has(keyOfEdit(edit))) ?? [];
  const edits = [...handEdits.edits.map((edit) => ({ ...edit, keptCopy })), ...undecided];
  return unlessEmpty({ edits, keptOnly: handEdits.keptOnly, keptCopy });
}

/** What is left when these edits are decided about. */
export function pendingWithout(
  pending: PendingHandEdits | null,
  decided: readonly HandEdit[],
): PendingHandEdits | null {
  const gone = new Set(decided.map(keyOfEdit));
  return pending && unlessEmpty({ ...pending, edits: pending.edits.filter((edit) => !gone.has(keyOfEdit(edit))) });
}

/** The copies that some of the pending edits are on, each once. */
export function copiesOf(pending: PendingHandEdits | null, some: readonly HandEdit[]): readonly string[] {
  const keys = new Set(some.map(keyOfEdit));
  const edits = pending?.edits.filter((edit) => keys.has(keyOfEdit(edit))) ?? [];
  return [...new Set(edits.map(({ keptCopy }) => keptCopy))];
}

/** Tells pending edits apart, also where rows have moved since one of them was found. */
export function keyOfEdit(edit: HandEdit): string {
  return `${edit.sourceId} ${placeOfEdit(edit)}`;
}

/** The cell of the review that an edit belongs in: `Scores C5`. */
export function placeOfEdit({ source: { worksheetName, cell } }: HandEdit): string {
  return `${worksheetName} ${formatCell(cell)}`;
}

function unlessEmpty(pending: PendingHandEdits): PendingHandEdits | null {
  return pending.edits.length + pending.keptOnly.length > 0 ? pending : null;
}

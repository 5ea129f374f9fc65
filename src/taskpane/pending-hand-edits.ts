import type { SummaryOutcome } from "../app/generate-summary";
import { formatCell } from "../core/grid/address";
import type { HandEdit, KeptText } from "../core/hand-edits/hand-edit";

/** What people wrote on a summary that was made again, until it is decided about. */
export interface PendingHandEdits {
  /** What can be entered in the review. */
  readonly edits: readonly HandEdit[];
  /** What is on the copy alone. */
  readonly keptOnly: readonly KeptText[];
  /** The copy of the old sheet, by its name; all of it is there. */
  readonly keptCopy: string;
}

/** What is to be decided about after a summary was made; what was not decided about before stays. */
export function pendingAfter(
  before: PendingHandEdits | null,
  { handEdits, keptCopy }: Extract<SummaryOutcome, { kind: "generated" }>,
): PendingHandEdits | null {
  if (keptCopy === null) return before;
  const found = new Set(handEdits.edits.map(keyOfEdit));
  const undecided = before?.edits.filter((edit) => !found.has(keyOfEdit(edit))) ?? [];
  return unlessEmpty({ edits: [...handEdits.edits, ...undecided], keptOnly: handEdits.keptOnly, keptCopy });
}

/** What is left when these edits are decided about. */
export function pendingWithout(
  pending: PendingHandEdits | null,
  decided: readonly HandEdit[],
): PendingHandEdits | null {
  const gone = new Set(decided.map(keyOfEdit));
  return pending && unlessEmpty({ ...pending, edits: pending.edits.filter((edit) => !gone.has(keyOfEdit(edit))) });
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

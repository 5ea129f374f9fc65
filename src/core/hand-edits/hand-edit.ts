import type { CellAddress } from "../grid/address";
import type { CellValue } from "../grid/cell-value";
import type { CellInput } from "../grid/edit";
import type { CellSource } from "../summary/summary";

/** A text that a person wrote on the summary in the place of one of ours, and the cell of the review that it belongs in. */
export interface HandEdit {
  /** What it is, in the review's words: `Output 1.2, score`. */
  readonly label: string;
  /** As the person wrote it, without our label and bullet. */
  readonly summaryText: string;
  /** What the source says now, for a reader. */
  readonly sourceText: string;
  /** By which the source is found again where rows have moved: as `entryId` gives it. */
  readonly sourceId: string;
  /** Where the source stood when the edit was found. */
  readonly source: CellSource;
  /** What the source holds now. */
  readonly sourceValue: CellValue;
  /** What the source would hold. */
  readonly value: Exclude<CellInput, null>;
  /** What the person wrote, cell by cell; empty where a part of a longer text was only taken away. */
  readonly written: readonly KeptText[];
}

/** A text on the old sheet, and so on the copy of it. */
export interface KeptText {
  readonly cell: CellAddress;
  readonly text: string;
}

/** What people wrote on a summary that is written anew. */
export interface HandEdits {
  /** What can be entered in the review, in the order of the sheet; one for a cell at most. */
  readonly edits: readonly HandEdit[];
  /** All the rest, which is on the copy of the sheet alone, cell by cell. */
  readonly keptOnly: readonly KeptText[];
}

/** Row by row, from left to right. */
export function inOrder(texts: readonly KeptText[]): readonly KeptText[] {
  return texts.toSorted(
    ({ cell: one }, { cell: other }) => one.rowIndex - other.rowIndex || one.columnIndex - other.columnIndex,
  );
}

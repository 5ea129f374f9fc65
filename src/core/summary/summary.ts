import type { CellAddress } from "../grid/address";
import type { Entry } from "../review/review";
import type { Year } from "../review/year";

/** What the summary sheet of a review says, block by block, before it has a layout. */
export interface Summary {
  /** The review year. */
  readonly year: Year;
  /** The title line, which is the heading of the block `title` too. */
  readonly title: string;
  /** One block for each {@link BlockId}, in the order of the sheet. */
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly id: BlockId;
  /** As the published summary sheets word it; the label of a fact ends with its colon. */
  readonly heading: string;
  /** As many cells in each row as the block has columns; a row of a text is one paragraph or one bullet. */
  readonly rows: readonly (readonly SummaryCell[])[];
}

/** Names a block for other programs; the names stay. */
export type BlockId =
  | "title"
  | "programme-title"
  | "country-region"
  | "partners"
  | "total-budget"
  | "start-date"
  | "end-date"
  | "outputs"
  | "outcome-assessment"
  | "risk"
  | "performance"
  | "support"
  | "progress"
  | "recommendations";

export interface SummaryCell {
  /** For a reader; `""` where it is unknown. */
  readonly text: string;
  /** Words of ours that begin the text where it is known, such as `ODA:`. */
  readonly label?: string;
  /** Where the fact stands; null where it stands nowhere, as with the name of a year. */
  readonly source: CellSource | null;
  /** The fact itself; null where there is none. */
  readonly entry: Entry | null;
  readonly emphasis?: "strong";
}

/** A cell of the review workbook. */
export interface CellSource {
  readonly worksheetId: string;
  readonly worksheetName: string;
  readonly cell: CellAddress;
}

/** The block of that name. Throws a RangeError where a summary lacks one, which only we can cause. */
export function findBlock(summary: Summary, id: BlockId): Block {
  const block = summary.blocks.find((one) => one.id === id);
  if (!block) throw new RangeError(`The summary has no block ${id}.`);
  return block;
}

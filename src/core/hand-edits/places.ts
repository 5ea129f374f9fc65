import type { Entry } from "../review/review";
import { matchingText } from "../review/text";
import type { Block, BlockId, Summary, SummaryCell } from "../summary/summary";

/** A fact on the summary sheet: all the cells that tell it, one below the other, and the cell that it comes from. */
export interface Place {
  /** Stays the same for the same fact while the review changes; two facts never share one. */
  readonly id: string;
  /** In the review's words: `Output 1.2, score`. */
  readonly label: string;
  readonly kind: PlaceKind;
  /** The label of ours that stands before the fact in its cell; `""` where the cell holds the fact alone. */
  readonly prefix: string;
  readonly entry: Entry;
  readonly cells: readonly SummaryCell[];
  /** What the cells tell together, without the label of ours. */
  readonly shown: string;
}

/** How the fact is shown, and so how a text is read back. */
type PlaceKind = "text" | "partners" | "money" | "date" | "open date" | "paragraphs" | "bullet";

/** Every fact of a summary, in the order of the sheet. */
export function placesOf(summary: Summary): readonly Place[] {
  const ordinals = new Map<string, number>();
  return summary.blocks.flatMap((block) =>
    factsOf(block).map(([entry, cells]): Place => {
      const plainId = idOf(block.id, entry);
      const [{ label = "" } = {}] = cells;
      const ordinal = ordinals.get(plainId) ?? 0;
      ordinals.set(plainId, ordinal + 1);
      return {
        id: ordinal === 0 ? plainId : `${plainId} (${ordinal + 1})`,
        label: labelOf(summary, entry),
        kind: kindOf(block.id, entry),
        prefix: label || (headedInTheCell.has(block.id) ? block.heading : ""),
        entry,
        cells,
        shown: cells
          .map(({ text }) => text)
          .join("\n")
          .slice(label.length)
          .trim(),
      };
    }),
  );
}

/** The facts of a block with their cells: the paragraphs of one text, which follow each other, are one fact. */
function factsOf({ id, rows }: Block): (readonly [entry: Entry, cells: readonly SummaryCell[]])[] {
  const facts: (readonly [Entry, SummaryCell[]])[] = [];
  for (const cell of rows.flat()) {
    if (!cell.entry) continue;
    const last = facts.at(-1);
    if (last?.[0] === cell.entry && blocksOfText.has(id)) last[1].push(cell);
    else facts.push([cell.entry, [cell]]);
  }
  return facts;
}

/** Blocks where one fact can take several rows. */
const blocksOfText: ReadonlySet<BlockId> = new Set(["support", "progress", "recommendations"]);

function idOf(block: BlockId, { row }: Entry): string {
  const year = row.year ? `${row.year.start} ${row.year.kind}` : "";
  return JSON.stringify([block, row.table, year, matchingText(row.key)]);
}

function labelOf({ year }: Summary, { row, field }: Entry): string {
  if (row.table === "Outputs") return `Output ${row.key}`.trimEnd();
  if (row.table === "Scores") return `Output ${row.key}, score`;
  if (row.table === "Recommendations") return `Recommendation ${row.key}`.trimEnd();
  const isOfThisYear = row.year?.start === year.start && row.year.kind === year.kind;
  return isOfThisYear ? field : `${field} ${row.year?.label ?? ""}`.trimEnd();
}

function kindOf(block: BlockId, { type }: Entry): PlaceKind {
  if (type === "number") return "money";
  if (type === "date") return block === "end-date" ? "open date" : "date";
  if (block === "recommendations") return "bullet";
  if (type === "paragraphs") return block === "partners" ? "partners" : "paragraphs";
  return "text";
}

/** Blocks whose heading stands in the same cell as their fact. */
const headedInTheCell: ReadonlySet<BlockId> = new Set(["start-date", "end-date", "outcome-assessment", "risk"]);

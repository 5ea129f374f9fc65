import type { Finding } from "../core/checks/finding";
import type { CellAddress } from "../core/grid/address";
import { formatDate, formatPounds } from "../core/review/format-facts";
import type { Entry, Review } from "../core/review/review";
import { foldWhiteSpace } from "../core/review/text";

/** A cell of the row in which a finding stands. */
export interface Neighbour {
  /** The column's heading; in `Programme`, the year. */
  readonly heading: string;
  /** As a reader would want it on one line. */
  readonly text: string;
  readonly cell: CellAddress | null;
  /** Whether it is the finding's own cell. */
  readonly isFinding: boolean;
}

/** The cells beside a finding's, in the order of their columns, from the review that was judged; empty ones left out. */
export function neighbourCells(review: Review, { worksheetId, cell, table }: Finding): readonly Neighbour[] {
  if (!worksheetId || !cell) return [];
  return review.entries
    .filter(
      (entry) =>
        entry.row.worksheetId === worksheetId && entry.row.table === table && entry.row.rowIndex === cell.rowIndex,
    )
    .sort((one, other) => (one.cell?.columnIndex ?? 0) - (other.cell?.columnIndex ?? 0))
    .map((entry) => ({
      heading: entry.row.table === "Programme" ? (entry.row.year?.label ?? entry.field) : entry.field,
      text: textOfEntry(entry),
      cell: entry.cell,
      isFinding: entry.cell?.columnIndex === cell.columnIndex,
    }));
}

function textOfEntry({ raw, value, row }: Entry): string {
  if (isDateFact(value)) return formatDate(value);
  if (typeof value === "number" && row.table === "Budget") return formatPounds(value);
  return foldWhiteSpace(typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw));
}

function isDateFact(value: unknown): value is Parameters<typeof formatDate>[0] {
  return typeof value === "object" && value !== null && "kind" in value;
}

import type { CellAddress } from "../grid/address";
import type { Entry, Review, YearReview } from "../review/review";
import type { Change, YearChanges } from "./change";
import { compareProgramme } from "./compare-programme";
import { compareRecommendations } from "./compare-recommendations";
import { compareBudget, compareOutputs, compareScoreRows } from "./compare-tables";

/** What changed in the review year against the previous year. */
export function findChanges(review: Review): YearChanges {
  const { reviewYear, previousYear } = review;
  const changes = reviewYear && previousYear ? changesBetween(previousYear, reviewYear, review) : [];
  return { year: reviewYear?.year ?? null, previousYear: previousYear?.year ?? null, changes };
}

/** What changed from one year to another of the same workbook, by sheet, then row, then column. */
export function changesBetween(
  previous: YearReview,
  year: YearReview,
  { lists, structure }: Pick<Review, "lists" | "structure">,
): readonly Change[] {
  const changes = compareProgramme(previous, year).concat(
    compareOutputs([previous, year]),
    compareScoreRows([previous, year]),
    compareBudget([previous, year]),
    compareRecommendations([previous, year], lists.statuses),
  );
  const positions = new Map(structure.worksheets.map(({ id }, position) => [id, position]));
  const positionOf = ({ row }: Entry): number => positions.get(row.worksheetId) ?? positions.size;
  return changes.sort(({ entry: one }, { entry: other }) =>
    one.row.worksheetId === other.row.worksheetId
      ? compareCells(one.cell, other.cell)
      : positionOf(one) - positionOf(other) || compareCells(one.cell, other.cell),
  );
}

/** By row, then column; what has no cell comes where the sheet begins. */
function compareCells(one: CellAddress | null, other: CellAddress | null): number {
  const rows = (one?.rowIndex ?? 0) - (other?.rowIndex ?? 0);
  return rows === 0 ? (one?.columnIndex ?? 0) - (other?.columnIndex ?? 0) : rows;
}

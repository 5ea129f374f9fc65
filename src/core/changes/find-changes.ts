import type { Review, YearReview } from "../review/review";
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
  const changes = [
    ...compareProgramme(previous, year),
    ...compareOutputs(previous, year),
    ...compareScoreRows(previous, year),
    ...compareBudget(previous, year),
    ...compareRecommendations(previous, year, lists.statuses),
  ];
  const positions = new Map(structure.worksheets.map(({ id }, position) => [id, position]));
  const places = new Map(changes.map((change) => [change, placeOf(change, positions)]));
  return changes.sort((one, other) => comparePlaces(places.get(one) ?? [], places.get(other) ?? []));
}

/** The worksheet's position, the row and the column. */
function placeOf({ worksheetId, cell }: Change, positions: ReadonlyMap<string, number>): readonly number[] {
  return [positions.get(worksheetId) ?? positions.size, cell?.rowIndex ?? 0, cell?.columnIndex ?? 0];
}

function comparePlaces(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, index) => part !== other[index]);
  return (one[index] ?? 0) - (other[index] ?? 0);
}

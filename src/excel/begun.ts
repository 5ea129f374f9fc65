import type { Edit } from "../core/grid/edit";
import { isOurs, textsOf } from "./our-texts";
import { reachOf, type PlacedRange } from "./reach";
import { nothingStanding, type StandingCells, type WorksheetName } from "./standing";
import type { TakeBack } from "./take-back";
import { finishTakingBack, readNow } from "./take-back-now";

/**
 * Takes back what is left of edits of which nothing is known but that they were begun, on worksheets that were empty or
 * new. Once somebody has written on one of these, all of it stays: what was written may refer to the others.
 * @param unfinished gets what Excel could not be told
 */
export async function takeBackBegun(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  worksheets: readonly WorksheetName[],
  unfinished: TakeBack[],
): Promise<void> {
  const reach = reachOf(edits);
  const ours = textsOf(edits);
  const before = { ...nothingStanding, worksheets, cells: reach.cells.map(blank) };
  const takeBack = { before, reach, inverse: [], ours };
  const { added } = await readNow(context, takeBack);
  const isUntouched = added.every(
    ({ formulas, commentCount }) =>
      commentCount === 0 && formulas.flat().every((content) => content === "" || isOurs(content, ours)),
  );
  if (!isUntouched) return;
  unfinished.push(takeBack);
  await finishTakingBack(context, unfinished);
}

function blank({ worksheet, range }: PlacedRange): StandingCells {
  const filledWith = (content: string): string[][] => {
    const row = new Array<string>(range.columnCount).fill(content);
    return new Array<string[]>(range.rowCount).fill(row);
  };
  return { worksheet, range, values: filledWith(""), formulas: filledWith(""), numberFormats: filledWith("General") };
}

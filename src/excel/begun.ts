import type { Edit } from "../core/grid/edit";
import { textsOf } from "./our-texts";
import { reachOf, type PlacedRange } from "./reach";
import { nothingStanding, type StandingCells, type WorksheetName } from "./standing";
import type { TakeBack } from "./take-back";

/** What takes back edits of which nothing is known but that they were begun, on worksheets that were empty or new. */
export function takeBackOfBegun(edits: readonly Edit[], worksheets: readonly WorksheetName[]): TakeBack {
  const reach = reachOf(edits);
  const before = { ...nothingStanding, worksheets, cells: reach.cells.map(blank) };
  return { before, reach, inverse: [], ours: textsOf(edits) };
}

function blank({ worksheet, range }: PlacedRange): StandingCells {
  const filledWith = (content: string): string[][] => {
    const row = new Array<string>(range.columnCount).fill(content);
    return new Array<string[]>(range.rowCount).fill(row);
  };
  return { worksheet, range, values: filledWith(""), formulas: filledWith(""), numberFormats: filledWith("General") };
}

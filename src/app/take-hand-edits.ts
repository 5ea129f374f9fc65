import type { HandEdit } from "../core/hand-edits/hand-edit";
import { placesOf } from "../core/hand-edits/places";
import { summarise } from "../core/summary/summarise";
import type { WorkbookPort } from "../excel/port";
import { holdsFormula, numberFormatLookup } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { enterValueEdits } from "./enter-value";
import { expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export interface TakeOutcome {
  /** Those whose text stands in its source cell now, with where that is: rows may have moved. */
  readonly taken: readonly HandEdit[];
  /** Those whose source cell says something else by now, has a formula, or is gone: nothing was written there. */
  readonly leftAlone: readonly HandEdit[];
}

/**
 * Enters what people wrote on the summary in the cells of the review that it belongs in, wherever their rows stand by
 * now; each only where that cell, at the moment of writing, still holds what it held when the edit was found. The summary is to be made again afterwards.
 * Throws WorkbookAccessError.
 */
export function takeHandEdits(workbook: WorkbookPort, edits: readonly HandEdit[]): Promise<TakeOutcome> {
  return againIfChanged(() => enterHandEdits(workbook, edits));
}

async function enterHandEdits(workbook: WorkbookPort, edits: readonly HandEdit[]): Promise<TakeOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook, { forFixes: true });
  const numberFormatAt = numberFormatLookup(snapshot);
  const summary = summarise(review);
  const entries = new Map(summary && placesOf(summary).map(({ id, entry }) => [id, entry]));
  const taken = edits.flatMap((edit): HandEdit[] => {
    const entry = entries.get(edit.placeId);
    if (!entry?.cell || entry.raw !== edit.sourceValue) return [];
    const { worksheetId, worksheetName } = entry.row;
    if (holdsFormula(snapshot, worksheetId, entry.cell)) return [];
    return [{ ...edit, source: { worksheetId, worksheetName, cell: entry.cell } }];
  });
  await workbook.apply(
    taken.flatMap(({ source: { worksheetId, cell }, value }) =>
      enterValueEdits(worksheetId, cell, value, numberFormatAt(worksheetId, cell)),
    ),
    {
      expected: expectedRows(
        snapshot,
        taken.map(({ source }) => source),
      ),
    },
  );
  const takenPlaces = new Set(taken.map(({ placeId }) => placeId));
  return { taken, leftAlone: edits.filter(({ placeId }) => !takenPlaces.has(placeId)) };
}

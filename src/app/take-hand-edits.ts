import { enterValueEdits } from "../core/grid/enter-value";
import { entryId } from "../core/hand-edits/entry-id";
import type { HandEdit } from "../core/hand-edits/hand-edit";
import type { Entry, Review } from "../core/review/review";
import type { WorkbookPort } from "../excel/port";
import { holdsFormula, numberFormatLookup } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { expectedRows } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export interface TakeOutcome {
  /** Those whose text stands in its source cell now, with where that is: rows may have moved. */
  readonly taken: readonly HandEdit[];
  /**
   * Those whose source says something else by now, has a formula, or is gone, and the second text for one cell: nothing
   * was written there.
   */
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
  const sourceOf = sourceLookup(review, edits);
  // Of two texts for one cell, the first is entered.
  const taken = new Map<string, HandEdit>();
  const leftAlone: HandEdit[] = [];
  for (const edit of edits) {
    const entry = sourceOf(edit);
    const source = entry?.cell && { ...worksheetOf(entry), cell: entry.cell };
    const place = JSON.stringify(source);
    const isAsFound = entry?.raw === edit.sourceValue && !taken.has(place);
    if (source && isAsFound && !holdsFormula(snapshot, source.worksheetId, source.cell))
      taken.set(place, { ...edit, source });
    else leftAlone.push(edit);
  }
  const entered = [...taken.values()];
  await workbook.apply(
    entered.flatMap(({ source: { worksheetId, cell }, value }) =>
      enterValueEdits(worksheetId, cell, value, numberFormatAt(worksheetId, cell)),
    ),
    {
      expected: expectedRows(
        snapshot,
        entered.map(({ source }) => source),
      ),
    },
  );
  return { taken: entered, leftAlone };
}

/** Finds the sources of edits, wherever they were moved to; of rows that say the same twice, the one that stands as before. */
function sourceLookup(
  { entries }: Pick<Review, "entries">,
  edits: readonly HandEdit[],
): (edit: HandEdit) => Entry | undefined {
  const wanted = new Set(edits.map(({ sourceId }) => sourceId));
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = entryId(entry);
    if (wanted.has(id)) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return ({ sourceId, source }) => {
    const [only, ...others] = found.get(sourceId) ?? [];
    if (!only || others.length === 0) return only;
    const stood = JSON.stringify(source);
    return [only, ...others].find((entry) => JSON.stringify({ ...worksheetOf(entry), cell: entry.cell }) === stood);
  };
}

function worksheetOf({ row: { worksheetId, worksheetName } }: Entry) {
  return { worksheetId, worksheetName };
}

import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { findHandEdits, type NewSummary } from "../core/hand-edits/find-hand-edits";
import { withoutCalculated, type HandEdits } from "../core/hand-edits/hand-edit";
import { unpackWrittenRows } from "../core/hand-edits/written-rows";
import type { WorkbookPort } from "../excel/port";
import { summaryFingerprintName, summaryName, summaryTextNames } from "../schema/contract";
import { holdsFormula } from "../schema/read-scope";

/**
 * What people wrote on the summary that stands in a workbook; nothing where it is not known what we wrote on it. Where
 * there is anything to offer, two more round trips tell which cells of the review are calculated, and so are not
 * offered. Throws WorkbookAccessError.
 */
export async function findHandEditsIn(
  workbook: WorkbookPort,
  { names, tables, countsDatesFrom1904 }: WorkbookSnapshot,
  now: NewSummary,
): Promise<HandEdits> {
  const used = names.find(({ name }) => name === summaryName)?.range?.used;
  const textOf = (wanted: string) => names.find(({ name }) => name === wanted)?.text ?? "";
  const written = unpackWrittenRows(summaryTextNames.map(textOf), textOf(summaryFingerprintName));
  if (!used || !written) return { edits: [], keptOnly: [] };
  const found = findHandEdits({ used, written, countsDatesFrom1904 }, now);
  if (found.edits.length === 0) return found;
  const worksheets = new Set(found.edits.map(({ source }) => source.worksheetId));
  const sources = new Set(tables.filter(({ worksheetId }) => worksheets.has(worksheetId)).map(({ name }) => name));
  const snapshot = await workbook.read({
    wantsValues: (table) => sources.has(table),
    wantsNumberFormats: () => false,
    wantsFormulas: true,
    wantsCustomFormats: false,
    names: [],
  });
  return withoutCalculated(found, ({ worksheetId, cell }) => holdsFormula(snapshot, worksheetId, cell));
}

import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { findHandEdits, type NewSummary } from "../core/hand-edits/find-hand-edits";
import type { HandEdits } from "../core/hand-edits/hand-edit";
import { unpackWrittenRows } from "../core/hand-edits/written-rows";
import { summaryFingerprintName, summaryName, summaryTextNames } from "../schema/contract";

/**
 * What people wrote on the summary that stands in a workbook; nothing where it is not known what we wrote on it. An edit
 * whose cell is calculated is among them, since only entering it asks for formulas.
 */
export function findHandEditsIn({ names, countsDatesFrom1904 }: WorkbookSnapshot, now: NewSummary): HandEdits {
  const used = names.find(({ name }) => name === summaryName)?.range?.used;
  const textOf = (wanted: string) => names.find(({ name }) => name === wanted)?.text ?? "";
  const written = unpackWrittenRows(summaryTextNames.map(textOf), textOf(summaryFingerprintName));
  if (!used || !written) return { edits: [], keptOnly: [] };
  return findHandEdits({ used, written, countsDatesFrom1904 }, now);
}

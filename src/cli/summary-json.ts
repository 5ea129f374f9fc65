import type { SummaryOutcome } from "../app/generate-summary";
import { formatCell } from "../core/grid/address";
import type { HandEdits } from "../core/hand-edits/hand-edit";

/** A summary as `summary --json` prints it; where people had written on the sheet that it replaces, with what and where. */
export function summaryJson(
  file: string,
  { summary: { year, blocks }, keptCopy, handEdits }: Extract<SummaryOutcome, { kind: "generated" }>,
) {
  return {
    file,
    year: year.label,
    blocks: blocks.map(({ id, heading, rows }) => ({
      id,
      heading,
      rows: rows.map((row) =>
        row.map(({ text, source }) => ({
          text,
          source: source ? { sheet: source.worksheetName, cell: formatCell(source.cell) } : null,
        })),
      ),
    })),
    ...(keptCopy === null ? {} : { keptCopy, ...handEditsJson(handEdits) }),
  };
}

function handEditsJson({ edits, keptOnly }: HandEdits) {
  return {
    handEdits: edits.map(({ label, source, summaryText, sourceText }) => ({
      label,
      sheet: source.worksheetName,
      cell: formatCell(source.cell),
      summaryText,
      sourceText,
    })),
    keptOnly: keptOnly.map(({ cell, text }) => ({ cell: formatCell(cell), text })),
  };
}

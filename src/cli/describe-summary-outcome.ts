import type { SummaryOutcome } from "../app/generate-summary";
import { quote } from "../core/checks/wording";
import { formatCell } from "../core/grid/address";
import type { HandEdit, HandEdits } from "../core/hand-edits/hand-edit";
import { findBlock } from "../core/summary/summary";
import { counted } from "./counted";

/** What was generated, in one line, and a line for each text on the old summary that could go into the review. */
export function describeSummaryOutcome(file: string, outcome: Extract<SummaryOutcome, { kind: "generated" }>): string {
  const { summary, pageCount, worksheetName, keptCopy, handEdits, hasPage } = outcome;
  const counts = [
    counted(pageCount, "page"),
    counted(findBlock(summary, "outputs").rows.length, "output"),
    counted(findBlock(summary, "recommendations").rows.length, "recommendation"),
  ];
  const kept = keptCopy === null ? "" : ` The old one had been edited by hand: it is kept on the sheet “${keptCopy}”.`;
  const page = hasPage ? "" : " The page of the new one could not be set up: generate it again before you print it.";
  return [
    `${file}: summary generated on the sheet “${worksheetName}”: ${counts.join(", ")}.${kept}${page}`,
    ...handEdits.edits.map(describeHandEdit),
    ...describeKeptOnly(handEdits, keptCopy ?? ""),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function describeHandEdit({ source, summaryText, sourceText }: HandEdit): string {
  const place = `${source.worksheetName}!${formatCell(source.cell)}`;
  const review = sourceText === "" ? "the review says nothing" : `the review says ${quote(sourceText, room)}`;
  return `  ${place}: the summary said ${quote(summaryText, room)}, ${review}. Enter it there, or leave it.`;
}

/** Longer texts are on the copy of the sheet. */
const room = 200;

function describeKeptOnly({ edits, keptOnly }: HandEdits, keptCopy: string): string[] {
  if (keptOnly.length === 0) return [];
  const cells = keptOnly.map(({ cell }) => formatCell(cell));
  const shown = cells.length > mostCells ? [...cells.slice(0, mostCells), "…"] : cells;
  const are = cells.length === 1 ? "is" : "are";
  return [
    `  ${counted(cells.length, edits.length > 0 ? "other edit" : "edit")} ${are} on the sheet “${keptCopy}”: ${shown.join(", ")}.`,
  ];
}

const mostCells = 10;

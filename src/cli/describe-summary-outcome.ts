import type { SummaryOutcome } from "../app/generate-summary";
import { findBlock } from "../core/summary/summary";
import { counted } from "./counted";

/** What was generated, in one line. */
export function describeSummaryOutcome(outcome: Extract<SummaryOutcome, { kind: "generated" }>): string {
  const { summary, pageCount, worksheetName, keptCopy, hasPage } = outcome;
  const counts = [
    counted(pageCount, "page"),
    counted(findBlock(summary, "outputs").rows.length, "output"),
    counted(findBlock(summary, "recommendations").rows.length, "recommendation"),
  ];
  const kept = keptCopy === null ? "" : ` The old one had been edited by hand: it is kept on the sheet “${keptCopy}”.`;
  const page = hasPage ? "" : " Its page could not be set up: generate it again before you print it.";
  return `summary generated on the sheet “${worksheetName}”: ${counts.join(", ")}.${kept}${page}`;
}

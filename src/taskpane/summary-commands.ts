import type { SummaryOutcome } from "../app/generate-summary";
import { findBlock } from "../core/summary/summary";
import { countOf } from "./words";

export { generateSummary } from "../app/generate-summary";

/** What was generated, in one or two sentences. */
export function summaryInWords(outcome: Extract<SummaryOutcome, { kind: "generated" }>): string {
  const { summary, pageCount, keptCopy, hasPage } = outcome;
  const parts = [
    countOf(pageCount, "page"),
    countOf(findBlock(summary, "outputs").rows.length, "output"),
    countOf(findBlock(summary, "recommendations").rows.length, "recommendation"),
  ];
  const kept = keptCopy === null ? "" : ` The old one was edited by hand, so it is kept on the sheet “${keptCopy}”.`;
  const page = hasPage ? "" : " Its page could not be set up: generate it again before you print it.";
  return `Summary generated: ${parts.join(", ")}.${kept}${page}`;
}

import type { SummaryOutcome } from "../app/generate-summary";
import { findBlock } from "../core/summary/summary";

/** What was generated, in one line. */
export function describeSummaryOutcome(outcome: Extract<SummaryOutcome, { kind: "generated" }>): string {
  const { summary, pageCount, worksheetName, keptCopy } = outcome;
  const counts = [
    count(pageCount, "page"),
    count(findBlock(summary, "outputs").rows.length, "output"),
    count(findBlock(summary, "recommendations").rows.length, "recommendation"),
  ];
  const kept = keptCopy === null ? "" : ` The old one had been edited by hand: it is kept on the sheet “${keptCopy}”.`;
  return `summary generated on the sheet “${worksheetName}”: ${counts.join(", ")}.${kept}`;
}

function count(howMany: number, what: string): string {
  return `${howMany} ${what}${howMany === 1 ? "" : "s"}`;
}

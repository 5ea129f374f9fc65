import { matchingText } from "./text";

/** Official Development Assistance, or not. */
export const budgetTypes = ["ODA", "Non-ODA"] as const;

export type BudgetType = (typeof budgetTypes)[number];

/** Reads the type of a budget line, whatever its case, spaces and kind of dash; null for anything else. */
export function readBudgetType(text: string): BudgetType | null {
  const wanted = matchingText(text);
  return budgetTypes.find((type) => matchingText(type) === wanted) ?? null;
}

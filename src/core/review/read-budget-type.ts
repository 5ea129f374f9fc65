import { matchingText } from "./text";

/** Official Development Assistance, or not. */
export const budgetTypes = ["ODA", "Non-ODA"] as const;

export type BudgetType = (typeof budgetTypes)[number];

/** Reads the type of a budget line, whatever its case, spaces and kind of dash; null for anything else. */
export function readBudgetType(text: string): BudgetType | null {
  return knownTypes.get(text) ?? knownTypes.get(matchingText(text)) ?? null;
}

/** As they are usually written, and as they match. */
const knownTypes: ReadonlyMap<string, BudgetType> = new Map(
  budgetTypes.flatMap((type) => [
    [type, type],
    [matchingText(type), type],
  ]),
);

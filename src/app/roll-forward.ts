import type { NextYear } from "../core/next-year/next-year";
import { planNextYear, type NextYearPlan } from "../core/next-year/plan-next-year";
import type { WorkbookPort } from "../excel/port";
import { nextYearEdits } from "../schema/next-year-edits";
import { isContractTable } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { expectedTables } from "./expected-rows";
import { clearingEdits } from "./highlight-changes";
import { readReviewFrom } from "./read-review";

export type RollForwardOutcome =
  | { readonly kind: "started"; readonly plan: NextYear }
  /** The workbook is no longer the one that the person saw the plan of; nothing was written. */
  | { readonly kind: "changed"; readonly plan: NextYear }
  | Exclude<NextYearPlan, { readonly kind: "planned" }>;

/** Tells what starting the next year's review would do; nothing is written. Throws WorkbookAccessError. */
export async function planRollForward(workbook: WorkbookPort): Promise<NextYearPlan> {
  const { review } = await readReviewFrom(workbook);
  return planNextYear(review);
}

/**
 * Starts the review of the next year, whole or not at all. Our highlights go, since they compare the years before.
 * Throws WorkbookAccessError.
 *
 * @param agreed the plan that the person saw; left out where nobody was asked
 */
export function rollForward(workbook: WorkbookPort, agreed: NextYear | null = null): Promise<RollForwardOutcome> {
  return againIfChanged(() => startNextYear(workbook, agreed));
}

async function startNextYear(workbook: WorkbookPort, agreed: NextYear | null): Promise<RollForwardOutcome> {
  const reading = await readReviewFrom(workbook, { forHighlights: true, forFixes: true });
  const planned = planNextYear(reading.review);
  if (planned.kind !== "planned") return planned;
  const { plan } = planned;
  if (agreed && !isSamePlan(agreed, plan)) return { kind: "changed", plan };
  const { snapshot } = reading;
  await workbook.apply([...clearingEdits(snapshot), ...nextYearEdits(snapshot, plan)], {
    expected: expectedTables(snapshot, isContractTable),
  });
  return { kind: "started", plan };
}

function isSamePlan(one: NextYear, other: NextYear): boolean {
  return asText(one) === asText(other);
}

function asText(plan: NextYear): string {
  return JSON.stringify(plan, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

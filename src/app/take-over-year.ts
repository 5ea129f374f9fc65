import type { KnownYear } from "../core/last-year/known-year";
import { planTakeOver, type TakeOverPlanning } from "../core/last-year/plan-take-over";
import type { TakeOverChoices, TakeOverPlan } from "../core/last-year/take-over-plan";
import type { WorkbookPort } from "../excel/port";
import { takeOverEdits } from "../schema/take-over-edits";
import { applyOrPutBack } from "./apply-or-put-back";
import { readReviewFrom } from "./read-review";

export type TakeOverOutcome =
  | { readonly kind: "taken over"; readonly plan: TakeOverPlan }
  | Exclude<TakeOverPlanning, { readonly kind: "planned" }>;

/** Tells what taking over a year that another file tells would do; nothing is written. Throws WorkbookAccessError. */
export async function planYearTakeOver(
  workbook: WorkbookPort,
  known: KnownYear,
  choices: TakeOverChoices = {},
): Promise<TakeOverPlanning> {
  const { review } = await readReviewFrom(workbook);
  return planTakeOver(review, known, choices);
}

/**
 * Makes a year that another file tells an earlier year of this review. What differs from what is here stays as it is
 * here, unless it is among the choices. Where the write fails, the tables are put back as they were before the
 * WorkbookAccessError is thrown.
 */
export async function takeOverYear(
  workbook: WorkbookPort,
  known: KnownYear,
  choices: TakeOverChoices = {},
): Promise<TakeOverOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook);
  const planned = planTakeOver(review, known, choices);
  if (planned.kind !== "planned") return planned;
  await applyOrPutBack(workbook, snapshot, takeOverEdits(snapshot, planned.plan));
  return { kind: "taken over", plan: planned.plan };
}

import type { KnownYear } from "../core/last-year/known-year";
import { planTakeOver, type TakeOverPlanning } from "../core/last-year/plan-take-over";
import type { TakeOverChoices, TakeOverPlan } from "../core/last-year/take-over-plan";
import type { WorkbookPort } from "../excel/port";
import { takeOverEdits } from "../schema/take-over-edits";
import { calculatedIn, isContractTable } from "../schema/read-scope";
import { againIfChanged } from "./again-if-changed";
import { expectedTables } from "./expected-rows";
import { readReviewFrom } from "./read-review";

export type TakeOverOutcome =
  | { readonly kind: "taken over"; readonly plan: TakeOverPlan }
  | Exclude<TakeOverPlanning, { readonly kind: "planned" }>;

/**
 * Makes a year that another file tells an earlier year of this review. What differs from what is here stays as it is
 * here, unless it is among the choices and still what the person saw; formulas stay. Written whole or not at all; throws
 * WorkbookAccessError.
 */
export function takeOverYear(
  workbook: WorkbookPort,
  known: KnownYear,
  choices: TakeOverChoices = {},
): Promise<TakeOverOutcome> {
  return againIfChanged(() => writeYear(workbook, known, choices));
}

async function writeYear(workbook: WorkbookPort, known: KnownYear, choices: TakeOverChoices): Promise<TakeOverOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook, { forFixes: true });
  const planned = planTakeOver(review, known, choices, calculatedIn(snapshot));
  if (planned.kind !== "planned") return planned;
  await workbook.apply(takeOverEdits(snapshot, planned.plan), {
    expected: expectedTables(snapshot, isContractTable),
  });
  return { kind: "taken over", plan: planned.plan };
}

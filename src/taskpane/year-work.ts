import { standingOf } from "../app/inspect-workbook";
import {
  planYears,
  readLastYearFile,
  setUpFromFile,
  takeYearsOver,
  type ChoicesByYear,
  type LastYearFile,
  type PlannedYear,
} from "../app/last-year-file";
import { readReviewFrom, type ReviewReading } from "../app/read-review";
import { planRollForward, rollForward } from "../app/roll-forward";
import type { NextYear } from "../core/next-year/next-year";
import type { WorkbookPort } from "../excel/port";
import { countOf } from "./words";
import type { PlanInto, YearChoice, YearStep } from "./year-step";

/** What to show next, or why not. */
export type YearWork =
  | { readonly kind: "step"; readonly step: YearStep; readonly hint: string | null }
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string };

export async function showNextYear(workbook: WorkbookPort): Promise<YearWork> {
  const planned = await planRollForward(workbook);
  switch (planned.kind) {
    case "planned":
      return { kind: "step", step: { kind: "next year", plan: planned.plan }, hint: null };
    case "no review":
      return noYear;
    case "refused":
      return planned;
  }
}

export async function startNextYear(workbook: WorkbookPort, agreed: NextYear): Promise<YearWork> {
  const outcome = await rollForward(workbook, agreed);
  switch (outcome.kind) {
    case "started": {
      const { year, previous } = outcome.plan;
      return {
        kind: "done",
        message: `${year.label} is started from ${previous.label}. Begin on the sheet “Programme”.`,
      };
    }
    case "changed":
      return {
        kind: "step",
        step: { kind: "next year", plan: outcome.plan },
        hint: changedMeanwhile,
      };
    case "no review":
      return noYear;
    case "refused":
      return outcome;
  }
}

/** Reads a file, and tells what of it would be taken over; nothing is written. */
export async function showLastYear(workbook: WorkbookPort, bytes: Uint8Array, name: string): Promise<YearWork> {
  const into = await readReviewFrom(workbook, { withFormulas: true });
  const reading = await readLastYearFile(bytes, name, into.review.previousYear?.year ?? null);
  if (reading.kind === "refused") return { kind: "refused", message: `${name}: ${reading.message}` };
  return preview(reading.file, into, null);
}

function preview(file: LastYearFile, into: ReviewReading, hint: string | null): YearWork {
  if (standingOf(into.review) === "no review") return lastYearStep(file, null, hint);
  const years = planYears(into, file);
  return isPossible(years)
    ? lastYearStep(file, { reading: into, years, choices: new Map() }, hint)
    : refusalOf(file.name, years);
}

function lastYearStep(file: LastYearFile, into: PlanInto | null, hint: string | null): YearWork {
  return { kind: "step", step: { kind: "last year", file, into }, hint };
}

function isPossible(years: readonly PlannedYear[]): boolean {
  return years.some(({ planning }) => planning.kind === "planned");
}

function refusalOf(name: string, years: readonly PlannedYear[]): YearWork {
  const refused = years.map(({ planning }) => planning).findLast((planning) => planning.kind === "refused");
  return refused ? { kind: "refused", message: `${name}: ${refused.message}` } : noYear;
}

const changedMeanwhile = "The workbook was changed meanwhile, so nothing was done. Look at the plan again.";

const noYear: YearWork = {
  kind: "refused",
  message: "There is no year under review. Add a column such as 2024/25 to the table “Programme”.",
};

/** The preview after one more decision. */
export function decide(file: LastYearFile, into: PlanInto, label: string, choice: YearChoice): PlanInto {
  const before = into.choices.get(label) ?? {};
  const choices: ChoicesByYear = new Map([...into.choices, [label, decided(before, choice)]]);
  return { ...into, choices, years: planYears(into.reading, file, choices) };
}

type Choices = ChoicesByYear extends ReadonlyMap<string, infer One> ? One : never;

function decided(before: Choices, choice: YearChoice): Choices {
  if (choice.kind !== "fact") {
    return { ...before, [choice.kind]: new Map([...(before[choice.kind] ?? []), [choice.index, choice.ref]]) };
  }
  const { id, here } = choice.fact;
  const replaced = new Map(before.replaced);
  if (choice.isReplaced && here) replaced.set(id, here.raw);
  else replaced.delete(id);
  return { ...before, replaced };
}

export async function takeLastYearOver(
  workbook: WorkbookPort,
  file: LastYearFile,
  into: PlanInto | null,
): Promise<YearWork> {
  const now = await readReviewFrom(workbook, { withFormulas: true });
  if ((standingOf(now.review) === "no review") !== (into === null)) return preview(file, now, changedMeanwhile);
  if (!into) {
    await setUpFromFile(workbook, file);
    const label = file.years.at(-1)?.year.label ?? "";
    return { kind: "done", message: `${label} is set up from ${file.name}. Look through each sheet, then validate.` };
  }
  const { labels, factCount, keptCount } = await takeYearsOver(workbook, file, into.years, into.choices);
  if (labels.length === 0)
    return refusalOf(file.name, planYears(await readReviewFrom(workbook, { withFormulas: true }), file));
  const taken = `${labels.join(" and ")} taken over: ${countOf(factCount, "fact")}.`;
  if (keptCount === 0) return { kind: "done", message: taken };
  const kept = `What changed here meanwhile stays: ${countOf(keptCount, "fact")}.`;
  return { kind: "done", message: `${taken} ${kept} Bring the file again to decide.` };
}

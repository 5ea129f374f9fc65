import { textOfValue } from "../grid/cell-value";
import type { Level } from "../review/lists";
import type { Review } from "../review/review";
import { foldWhiteSpace, matchingText } from "../review/text";
import { parseYear } from "../review/year";
import { allChecks } from "./all-checks";
import type { Check, CheckOutcome, Problem } from "./check";
import type { Finding } from "./finding";

/** Every outcome of a validation; each check that is switched on is in `findings` or in just one of the lists. */
export interface Validation {
  /** In the order of the checks, accepted ones among them. */
  readonly findings: readonly Finding[];
  /** Ids of checks. */
  readonly passed: readonly string[];
  readonly notApplicable: readonly string[];
  readonly couldNotRun: readonly string[];
}

/** Puts every check to a review; the workbook's table `Checks` sets levels and limits, `Decisions` what is accepted. */
export function runChecks(review: Review, checks: readonly Check[] = allChecks): Validation {
  const findings: Finding[] = [];
  const passed: string[] = [];
  const notApplicable: string[] = [];
  const couldNotRun: string[] = [];
  const accepted = acceptedNotes(review);
  for (const check of checks) {
    const setting = review.lists.checkSettings.get(check.id);
    if (setting?.level === "off") continue;
    const level = setting?.level ?? check.level;
    const outcome = runCheck(check, review, setting?.limit ?? check.limit ?? 0);
    if (outcome === "could not run") couldNotRun.push(check.id);
    else if (outcome === "not applicable") notApplicable.push(check.id);
    else if (outcome.length === 0) passed.push(check.id);
    for (const problem of typeof outcome === "string" ? [] : outcome) {
      const finding = findingOf(problem, check, level, review);
      const note = finding.level === "error" || accepted.size === 0 ? undefined : accepted.get(decisionKey(finding));
      findings.push(note === undefined ? finding : { ...finding, accepted: note });
    }
  }
  return { findings, passed, notApplicable, couldNotRun };
}

function runCheck(check: Check, review: Review, limit: number): CheckOutcome | "could not run" {
  if (check.needs.some((fact) => review.structure.missingFacts.has(fact))) return "could not run";
  if (check.judges === "every year") return check.run({ review, limit });
  return review.reviewYear ? check.run({ review, year: review.reviewYear, limit }) : "could not run";
}

function findingOf(problem: Problem, check: Check, checkLevel: Level, review: Review): Finding {
  const { entry, place } = problem;
  const year = entry ? entry.row.year : check.judges === "review year" ? review.reviewYear?.year : null;
  return {
    check: check.id,
    level: lighter(problem.level ?? checkLevel, checkLevel),
    message: problem.message,
    worksheet: entry?.row.worksheetName ?? place?.worksheetName ?? null,
    worksheetId: entry?.row.worksheetId ?? place?.worksheetId ?? null,
    table: entry?.row.table ?? place?.table ?? null,
    cell: entry?.cell ?? place?.cell ?? null,
    field: entry?.field ?? place?.field ?? null,
    year: year?.label ?? "",
    key: entry?.row.key ?? place?.key ?? "",
    value: textOfValue(entry?.raw ?? place?.value ?? ""),
    fix: entry?.cell && problem.fix !== undefined ? { from: entry.raw, to: problem.fix } : null,
    accepted: null,
  };
}

const weight: Record<Level, number> = { advice: 0, warning: 1, error: 2 };

function lighter(one: Level, other: Level): Level {
  return weight[one] < weight[other] ? one : other;
}

/**
 * The notes of what was accepted, which a decision does not do without one; where a finding was decided twice, the later
 * row holds. An empty `Year` means the review year, as in every table; findings about the whole workbook have none.
 */
function acceptedNotes({ lists, reviewYear }: Review): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const decision of lists.decisions) {
    if (decision.note === "") continue;
    notes.set(decisionKey(decision), decision.note);
    if (decision.year === "")
      notes.set(decisionKey({ ...decision, year: reviewYear?.year.label ?? "" }), decision.note);
  }
  return notes;
}

/** What a decision is known by; white space does not tell two values apart, since a table of decisions is typed in. */
function decisionKey(known: Pick<Finding, "check" | "table" | "year" | "key" | "field" | "value">): string {
  const year = parseYear(known.year);
  return JSON.stringify([
    matchingText(known.check),
    matchingText(known.table ?? ""),
    year ? [year.start, year.kind] : matchingText(known.year),
    foldWhiteSpace(known.key),
    matchingText(known.field ?? ""),
    foldWhiteSpace(known.value),
  ]);
}

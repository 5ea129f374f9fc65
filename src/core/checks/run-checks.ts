import type { CellValue } from "../grid/cell-value";
import type { Decision, Level } from "../review/lists";
import type { Review, YearReview } from "../review/review";
import { matchingText } from "../review/text";
import { parseYear, sameYear } from "../review/year";
import { allChecks } from "./all-checks";
import type { Check, Problem } from "./check";
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
  for (const check of checks) {
    const setting = review.lists.checkSettings.get(check.id);
    if (setting?.level === "off") continue;
    const year = review.reviewYear ?? (check.judges === "every year" ? unknownYear(review) : null);
    if (!year || check.needs.some((fact) => review.structure.missingFacts.has(fact))) {
      couldNotRun.push(check.id);
      continue;
    }
    const outcome = check.run({ review, year, limit: setting?.limit ?? check.limit ?? 0 });
    if (outcome === "not applicable") notApplicable.push(check.id);
    else if (outcome.length === 0) passed.push(check.id);
    else for (const problem of outcome) findings.push(findingOf(problem, check, setting?.level ?? check.level, review));
  }
  return { findings, passed, notApplicable, couldNotRun };
}

function findingOf(problem: Problem, check: Check, checkLevel: Level, review: Review): Finding {
  const { entry, place } = problem;
  const finding = {
    check: check.id,
    level: lighter(problem.level ?? checkLevel, checkLevel),
    message: problem.message,
    worksheet: entry?.row.worksheetName ?? place?.worksheetName ?? null,
    worksheetId: entry?.row.worksheetId ?? place?.worksheetId ?? null,
    table: entry?.row.table ?? place?.table ?? null,
    cell: entry?.cell ?? place?.cell ?? null,
    field: entry?.field ?? place?.field ?? null,
    year: entry?.row.year?.label ?? "",
    key: entry?.row.key ?? "",
    value: textOf(entry?.raw ?? ""),
    fix: entry?.cell && problem.fix !== undefined ? { from: entry.raw, to: problem.fix } : null,
  };
  const decision = finding.level === "error" ? null : review.lists.decisions.find((one) => accepts(one, finding));
  return { ...finding, accepted: decision?.note ?? null };
}

const weight: Record<Level, number> = { advice: 0, warning: 1, error: 2 };

function lighter(one: Level, other: Level): Level {
  return weight[one] < weight[other] ? one : other;
}

function accepts(decision: Decision, finding: Omit<Finding, "accepted">): boolean {
  const year = parseYear(decision.year);
  const findingYear = parseYear(finding.year);
  const isSameYear = year && findingYear ? sameYear(year, findingYear) : decision.year === finding.year;
  return (
    isSameYear &&
    matchingText(decision.check) === matchingText(finding.check) &&
    matchingText(decision.table) === matchingText(finding.table ?? "") &&
    matchingText(decision.key) === matchingText(finding.key) &&
    matchingText(decision.field) === matchingText(finding.field ?? "") &&
    decision.value === finding.value
  );
}

/** A cell's value as the text that a decision keeps of it. */
function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Stands for the year where `Programme` names none, so that what is wrong with the tables is still told. */
function unknownYear(review: Review): YearReview {
  return (
    review.years.at(-1) ?? {
      year: { start: 0, kind: "calendar", label: "" },
      programme: null,
      outputs: [],
      scores: [],
      budget: [],
      recommendations: [],
      scoreScale: review.lists.scoreScales[0] ?? null,
      riskScale: review.lists.riskScales[0] ?? null,
    }
  );
}

import type { ReviewValidation } from "../app/validate-review";
import type { Finding, Fix } from "../core/checks/finding";
import { formatCell } from "../core/grid/address";
import type { DateInput } from "../core/grid/edit";
import { isMonthFormat } from "../core/grid/serial-date";
import { isoDate } from "../core/review/format-facts";

/** A validation as `validate --json` prints it. */
export function validationJson(file: string, { counts, findings, ...outcomes }: ReviewValidation) {
  return {
    file,
    counts,
    findings: findings.map(findingJson),
    passed: outcomes.passed,
    notApplicable: outcomes.notApplicable,
    couldNotRun: outcomes.couldNotRun,
  };
}

function findingJson(finding: Finding) {
  const cell = finding.cell ? formatCell(finding.cell) : null;
  return {
    check: finding.check,
    level: finding.level,
    message: finding.message,
    sheet: finding.worksheet,
    table: finding.table,
    cell,
    row: finding.cell ? finding.cell.rowIndex + 1 : null,
    field: finding.field,
    fix: finding.fix ? { cell, ...fixJson(finding.fix) } : null,
    accepted: finding.accepted,
  };
}

function fixJson({ from, to }: Fix) {
  return { from, to: typeof to === "object" ? dateText(to) : to };
}

/** `yyyy-mm-dd`, or `yyyy-mm` for a month. */
function dateText({ serial, numberFormat }: DateInput): string {
  return isoDate({ kind: isMonthFormat(numberFormat) ? "month" : "day", serial });
}

import type { Check } from "../../src/core/checks/check";
import type { Fix } from "../../src/core/checks/finding";
import { runChecks } from "../../src/core/checks/run-checks";
import { formatCell } from "../../src/core/grid/address";
import type { Level } from "../../src/core/review/lists";
import { buildReview, type TestDepartures, type TestTables } from "./build-review";

/** A finding as a test tells it. */
export interface TestFinding {
  /** `Outputs!D2`; the worksheet alone where there is no cell, `""` where the finding is about the whole workbook. */
  readonly at: string;
  readonly level: Level;
  readonly message: string;
  /** What the fix enters; left out where there is none. */
  readonly fix?: Fix["to"];
}

/** What one check says of a review with these tables (see {@link buildReview}). */
export function outcomeOf(
  check: Check,
  tables: TestTables,
  departures: TestDepartures = {},
): "passed" | "not applicable" | "could not run" | TestFinding[] {
  const { findings, passed, notApplicable } = runChecks(buildReview(tables, departures), [check]);
  if (findings.length > 0) {
    return findings.map(({ worksheet, cell, level, message, fix }) => ({
      at: (worksheet ?? "") + (cell ? `!${formatCell(cell)}` : ""),
      level,
      message,
      ...(fix ? { fix: fix.to } : {}),
    }));
  }
  if (passed.length > 0) return "passed";
  return notApplicable.length > 0 ? "not applicable" : "could not run";
}

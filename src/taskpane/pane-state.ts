import type { WorkbookStanding } from "../app/inspect-workbook";
import type { SummaryPreview } from "../app/preview-summary";
import type { ReviewValidation } from "../app/validate-review";
import type { YearComparison } from "../app/compare-years";
import type { ChangeKind } from "../core/changes/change";
import type { Finding } from "../core/checks/finding";
import type { Level } from "../core/review/lists";
import type { Review } from "../core/review/review";
import type { WrittenEdits } from "../excel/written-edits";
import type { PendingHandEdits } from "./pending-hand-edits";
import type { YearStep } from "./year-step";

/** All that the pane shows. */
export interface PaneState {
  readonly start: PaneStart;
  /** What was last read of the workbook, for the heading; null before that. */
  readonly review: Review | null;
  readonly standing: WorkbookStanding["kind"] | null;
  readonly tab: TabName;
  readonly task: Task | null;
  readonly notice: Notice | null;
  /** What was last written, and can be taken back in one step. */
  readonly lastCommand: LastCommand | null;
  /** Read out by a screen reader as soon as it changes. */
  readonly announcement: string;
  /** How often the workbook was edited, by anybody but us, since the pane opened. */
  readonly editCount: number;
  readonly validation: Dated<ReviewValidation> | null;
  readonly comparison: Dated<YearComparison> | null;
  /** Null as a value: the workbook has no year under review. */
  readonly preview: Dated<SummaryPreview | null> | null;
  /** Null where nobody wrote on the summary, or all of it is decided about. */
  readonly handEdits: PendingHandEdits | null;
  /** The only kind of change that is shown; null for all. */
  readonly changeKind: ChangeKind | null;
  /** Null where only what can be done about other years is offered. */
  readonly yearStep: YearStep | null;
  readonly validatesByItself: boolean;
  readonly filter: FindingFilter;
  /** The finding whose cell was last gone to. */
  readonly current: Finding | null;
  /** What is being written to accept findings, by their keys: kept here, since a row may go and come again. */
  readonly drafts: ReadonlyMap<string, AcceptanceDraft>;
  /** Who accepted a finding last, so that the name need not be typed again. */
  readonly reviewerName: string;
}

/** Why the pane cannot work here; `ready` where it can. */
export type PaneStart = "starting" | "ready" | "not loaded" | "outside Excel" | "Excel too old";

type TabName = "review" | "changes" | "summary" | "years";

/** Something that takes its time; there is only ever one. */
export interface Task {
  /** What is being done: `Validating the review`. */
  readonly title: string;
  /** Whether it can be stopped before its next step: not any more once something was written. */
  readonly canBeCancelled: boolean;
}

interface LastCommand {
  /** What was done: `Generating the summary`. */
  readonly title: string;
  /** In the order in which it was written. */
  readonly written: readonly WrittenEdits[];
  /** What was to be decided about before; left out where the command has nothing to do with that. */
  readonly before?: Pick<PaneState, "handEdits">;
}

interface Notice {
  readonly kind: "error" | "done";
  readonly message: string;
}

/** A result, and how old it is. */
export interface Dated<Value> {
  readonly value: Value;
  readonly at: Date;
  /** The state's `editCount` when the workbook was read. */
  readonly editCount: number;
}

/** What a finding counts as: an accepted one counts as nothing else. */
export type FindingCategory = Level | "accepted";

/** Why a finding is all right, as far as that is written, and who says so. */
export interface AcceptanceDraft {
  readonly note: string;
  readonly name: string;
}

interface FindingFilter {
  readonly categories: ReadonlySet<FindingCategory>;
  /** Only findings of this worksheet; null for all. */
  readonly worksheet: string | null;
}

export const findingCategories: readonly FindingCategory[] = ["error", "warning", "advice", "accepted"];

export const initialState: PaneState = {
  start: "starting",
  review: null,
  standing: null,
  tab: "review",
  task: null,
  notice: null,
  lastCommand: null,
  announcement: "",
  editCount: 0,
  validation: null,
  comparison: null,
  preview: null,
  handEdits: null,
  changeKind: null,
  yearStep: null,
  validatesByItself: false,
  filter: { categories: new Set(findingCategories), worksheet: null },
  current: null,
  drafts: new Map(),
  reviewerName: "",
};

export function categoryOf({ level, accepted }: Finding): FindingCategory {
  return accepted === null ? level : "accepted";
}

/** Whether the workbook was edited since a result was worked out. */
export function isStale(result: Dated<unknown> | null, { editCount }: Pick<PaneState, "editCount">): boolean {
  return result !== null && result.editCount < editCount;
}

/** The findings that the filter lets through, in their order. */
export function shownFindings({ validation, filter }: Pick<PaneState, "validation" | "filter">): readonly Finding[] {
  const findings = validation?.value.findings ?? [];
  return findings.filter(
    (finding) =>
      filter.categories.has(categoryOf(finding)) &&
      (filter.worksheet === null || finding.worksheet === filter.worksheet),
  );
}

/** The filter after another validation: a worksheet without findings is not offered any more, so nobody could leave it. */
export function filterAfter({ filter }: Pick<PaneState, "filter">, findings: readonly Finding[]): FindingFilter {
  const isOffered = findings.some(({ worksheet }) => worksheet === filter.worksheet);
  return isOffered ? filter : { ...filter, worksheet: null };
}

/** Names a finding among others, also among those of another validation. */
export function findingKey({ check, worksheetId, cell, key, value, message }: Finding): string {
  return JSON.stringify([check, worksheetId, cell, key, value, message]);
}

/**
 * Where a person was among the findings, after another validation: at the same finding or, where that is gone, at the
 * nearest one before it, so that the next one is the next one still.
 */
export function samePlace(before: PaneState, findings: readonly Finding[]): Finding | null {
  if (!before.current) return null;
  const shown = shownFindings(before);
  const index = shown.indexOf(before.current);
  const known = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const nearest = shown.slice(0, index + 1).findLast((finding) => known.has(findingKey(finding)));
  return nearest ? (known.get(findingKey(nearest)) ?? null) : null;
}

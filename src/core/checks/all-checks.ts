import { budgetNegative } from "./budget-negative";
import { budgetTotal } from "./budget-total";
import { budgetType } from "./budget-type";
import { budgetVariance } from "./budget-variance";
import { cellError } from "./cell-error";
import type { Check } from "./check";
import { columnMissing } from "./column-missing";
import { dateAsText } from "./date-as-text";
import { datesOrder } from "./dates-order";
import { fieldMissing } from "./field-missing";
import { leadMissing } from "./lead-missing";
import { narrativeLength } from "./narrative-length";
import { narrativeMissing } from "./narrative-missing";
import { numberAsText } from "./number-as-text";
import { outcomeOnScale } from "./outcome-on-scale";
import { outputLength } from "./output-length";
import { outputsCount } from "./outputs-count";
import { outputsRewritten } from "./outputs-rewritten";
import { programmeScore } from "./programme-score";
import { readyToPublish } from "./ready-to-publish";
import { recommendationDropped } from "./recommendation-dropped";
import { recommendationOverdue } from "./recommendation-overdue";
import { recommendationOwner } from "./recommendation-owner";
import { reviewDue } from "./review-due";
import { riskOnScale } from "./risk-on-scale";
import { riskReview } from "./risk-review";
import { rowDuplicate } from "./row-duplicate";
import { scaleKnown } from "./scale-known";
import { scoreMissing } from "./score-missing";
import { scoreOnScale } from "./score-on-scale";
import { scoreOrphan } from "./score-orphan";
import { scoreRun } from "./score-run";
import { scoreSplit } from "./score-split";
import { scoreWithoutEvidence } from "./score-without-evidence";
import { statusKnown } from "./status-known";
import { tableMissing } from "./table-missing";
import { textUntidy } from "./text-untidy";
import { weightRange } from "./weight-range";
import { weightsTotal } from "./weights-total";
import { yearUnreadable } from "./year-unreadable";

/** Every check, in the order in which findings are told: the workbook first, then its sheets. */
export const allChecks: readonly Check[] = [
  tableMissing,
  columnMissing,
  fieldMissing,
  leadMissing,
  scaleKnown,
  yearUnreadable,
  rowDuplicate,
  cellError,
  numberAsText,
  dateAsText,
  textUntidy,
  scoreMissing,
  scoreOnScale,
  scoreSplit,
  scoreOrphan,
  scoreWithoutEvidence,
  weightsTotal,
  weightRange,
  outputsCount,
  outputLength,
  programmeScore,
  outcomeOnScale,
  riskOnScale,
  riskReview,
  scoreRun,
  datesOrder,
  reviewDue,
  budgetTotal,
  budgetType,
  budgetVariance,
  budgetNegative,
  recommendationOwner,
  recommendationOverdue,
  recommendationDropped,
  statusKnown,
  outputsRewritten,
  narrativeMissing,
  narrativeLength,
  readyToPublish,
];

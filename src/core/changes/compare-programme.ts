import type { Programme, YearReview } from "../review/review";
import { matchingText } from "../review/text";
import type { Change } from "./change";
import { changeOfField } from "./change-of-entries";
import { compareFact, compareMoney, compareName, compareWording, type Compare } from "./compare-entries";
import { compareRisks } from "./compare-risks";
import { compareScores } from "./compare-scores";

/**
 * The fields of `Programme` that changed. All are compared but `Review date`, which is another one with every review.
 * A field that is empty in one of the years is unknown, not a change; budgets of two bases do not compare.
 */
export function compareProgramme(previous: YearReview, year: YearReview): readonly Change[] {
  const { programme: before } = previous;
  const { programme: now } = year;
  if (!before || !now) return [];
  const compareBudget: Compare<number> = isSameBasis(before, now) ? compareMoney : () => ({ kind: "not comparable" });
  const compareScore: Compare<string> = (one, other) => compareScores(one, other, previous.scoreScale, year.scoreScale);
  const compareRisk: Compare<string> = (one, other) => compareRisks(one, other, previous.riskScale, year.riskScale);
  return [
    changeOfField(before.title, now.title, compareWording),
    changeOfField(before.code, now.code, compareFact),
    changeOfField(before.country, now.country, compareFact),
    changeOfField(before.leadPartner, now.leadPartner, compareFact),
    changeOfField(before.otherPartners, now.otherPartners, compareFact),
    changeOfField(before.startDate, now.startDate, compareFact),
    changeOfField(before.endDate, now.endDate, compareFact),
    changeOfField(before.budgetOda, now.budgetOda, compareBudget),
    changeOfField(before.budgetNonOda, now.budgetNonOda, compareBudget),
    changeOfField(before.programmeValue, now.programmeValue, compareMoney),
    changeOfField(before.budgetBasis, now.budgetBasis, compareName),
    changeOfField(before.scoreScaleName, now.scoreScaleName, compareName),
    changeOfField(before.riskScaleName, now.riskScaleName, compareName),
    changeOfField(before.programmeScore, now.programmeScore, compareScore),
    changeOfField(before.outcomeAssessment, now.outcomeAssessment, compareScore),
    changeOfField(before.riskRating, now.riskRating, compareRisk),
    changeOfField(before.support, now.support, compareWording),
    changeOfField(before.progress, now.progress, compareWording),
  ].filter((change) => change !== null);
}

function isSameBasis(before: Programme, now: Programme): boolean {
  const [basisBefore, basisNow] = [before, now].map(({ budgetBasis }) => matchingText(budgetBasis.value ?? wholeLife));
  return basisBefore === basisNow;
}

const wholeLife = "Whole life";

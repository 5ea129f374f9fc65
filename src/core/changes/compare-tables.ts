import type { YearReview } from "../review/review";
import type { Change } from "./change";
import { changeBetween, changeOfCell } from "./change-of-entries";
import { compareMoney, compareNumber, compareWording, type Compare } from "./compare-entries";
import { compareRisks } from "./compare-risks";
import { compareRows } from "./compare-rows";
import { compareScores } from "./compare-scores";

export function compareOutputs(previous: YearReview, year: YearReview): readonly Change[] {
  const compareRisk: Compare<string> = (one, other) => compareRisks(one, other, previous.riskScale, year.riskScale);
  return compareRows(previous.outputs, year.outputs, {
    identity: ({ ref }) => ref,
    cells: ({ output, ref, year, impactWeight, risk }) => [output, ref, year, impactWeight, risk],
    changes: (before, now) => [
      changeOfCell(before.output, now.output, compareWording),
      changeOfCell(before.impactWeight, now.impactWeight, compareNumber),
      changeOfCell(before.risk, now.risk, compareRisk),
    ],
  });
}

/** A score that is empty in one of the years is no score, and does not compare. */
export function compareScoreRows(previous: YearReview, year: YearReview): readonly Change[] {
  return compareRows(previous.scores, year.scores, {
    identity: ({ ref }) => ref,
    cells: ({ score, ref, year, evidence }) => [score, ref, year, evidence],
    changes: (before, now) => {
      const difference = compareScores(before.score, now.score, previous.scoreScale, year.scoreScale);
      return [
        changeBetween(before.score, now.score, difference),
        changeOfCell(before.evidence, now.evidence, compareWording),
      ];
    },
  });
}

export function compareBudget(previous: YearReview, year: YearReview): readonly Change[] {
  return compareRows(previous.budget, year.budget, {
    identity: ({ line }) => line,
    cells: ({ line, type, year, allocated, spent, note }) => [line, type, year, allocated, spent, note],
    changes: (before, now) => [
      changeOfCell(before.allocated, now.allocated, compareMoney),
      changeOfCell(before.spent, now.spent, compareMoney),
      changeOfCell(before.note, now.note, compareWording),
    ],
  });
}

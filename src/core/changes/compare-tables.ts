import type { Change } from "./change";
import { changeBetween, changeOfCell, changeOfPlainCell } from "./change-of-entries";
import { compareMoney, compareNumber, compareWording, type Compare } from "./compare-entries";
import { compareRisks } from "./compare-risks";
import { compareRows, type TwoYears } from "./compare-rows";
import { compareScores } from "./compare-scores";

export function compareOutputs(years: TwoYears): readonly Change[] {
  const [{ riskScale: scaleBefore }, { riskScale: scaleNow }] = years;
  const compareRisk: Compare<string> = (before, now) => compareRisks(before, now, scaleBefore, scaleNow);
  return compareRows(years, "outputs", {
    identity: ({ ref }) => ref,
    cells: ({ output, ref, year, impactWeight, risk }) => [output, ref, year, impactWeight, risk],
    changes: (before, now, keep) => {
      keep(changeOfPlainCell(before.output, now.output, compareWording));
      keep(changeOfPlainCell(before.impactWeight, now.impactWeight, compareNumber));
      keep(changeOfCell(before.risk, now.risk, compareRisk));
    },
  });
}

/** A score that is empty in one of the years is no score, and does not compare. */
export function compareScoreRows(years: TwoYears): readonly Change[] {
  const [{ scoreScale: scaleBefore }, { scoreScale: scaleNow }] = years;
  return compareRows(years, "scores", {
    identity: ({ ref }) => ref,
    cells: ({ score, ref, year, evidence }) => [score, ref, year, evidence],
    changes: (before, now, keep) => {
      const difference = compareScores(before.score, now.score, scaleBefore, scaleNow);
      keep(changeBetween(before.score, now.score, difference));
      keep(changeOfPlainCell(before.evidence, now.evidence, compareWording));
    },
  });
}

export function compareBudget(years: TwoYears): readonly Change[] {
  return compareRows(years, "budget", {
    identity: ({ line }) => line,
    cells: ({ line, type, year, allocated, spent, note }) => [line, type, year, allocated, spent, note],
    changes: (before, now, keep) => {
      keep(changeOfPlainCell(before.allocated, now.allocated, compareMoney));
      keep(changeOfPlainCell(before.spent, now.spent, compareMoney));
      keep(changeOfPlainCell(before.note, now.note, compareWording));
    },
  });
}

import { isSameScale } from "../core/changes/same-scale";
import { readScore } from "../core/review/read-score";
import { scoreOf } from "../core/review/overall-score";
import type { Review, YearReview } from "../core/review/review";
import type { ScoreScale } from "../core/review/scales";

/** The scores of the review year's outputs, year by year. */
export interface ScoreFigures {
  /** Labels, oldest first. */
  readonly years: readonly string[];
  /** Of the review year; null where it is in no list. */
  readonly scale: ScoreScale | null;
  readonly outputs: readonly OutputFigures[];
}

interface OutputFigures {
  readonly ref: string;
  readonly output: string;
  /** One for each year. */
  readonly scores: readonly ScoreFigure[];
}

interface ScoreFigure {
  /** As written; `""` where there is none. */
  readonly text: string;
  /** Steps above the worst score of the scale, from 1; null for no score, or one on another scale. */
  readonly height: number | null;
}

/** What was allocated and spent in a year, in pounds; null where no line has an amount. */
export interface BudgetFigures {
  readonly year: string;
  readonly allocated: number | null;
  readonly spent: number | null;
}

/** The scores of the last years, for a picture and its table; a split score stands between its two. */
export function scoreFigures({ years, reviewYear }: Review, yearCount = 4): ScoreFigures {
  const shown = years.filter(({ scores }) => scores.length > 0).slice(-yearCount);
  const scale = reviewYear?.scoreScale ?? null;
  return {
    years: shown.map(({ year }) => year.label),
    scale,
    outputs: (reviewYear?.outputs ?? []).map((output) => ({
      ref: output.ref.value ?? "",
      output: output.output.value ?? "",
      scores: shown.map((year) => {
        const text = scoreOf(year, output)?.score.value ?? "";
        return { text, height: isSameScale(scale, year.scoreScale) ? heightOf(text, scale) : null };
      }),
    })),
  };
}

/** Budget and spending of the last years. */
export function budgetFigures({ years }: Review, yearCount = 4): readonly BudgetFigures[] {
  return years
    .filter(({ budget }) => budget.length > 0)
    .slice(-yearCount)
    .map(({ year, budget }) => ({
      year: year.label,
      allocated: sumOf(budget.map(({ allocated }) => allocated.value)),
      spent: sumOf(budget.map(({ spent }) => spent.value)),
    }));
}

function heightOf(text: string, scale: YearReview["scoreScale"]): number | null {
  const reading = scale && readScore(text, scale);
  return reading ? scale.steps.length - (reading.best + reading.worst) / 2 : null;
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** The scores of a scale, best first. */
export interface ScoreScale {
  readonly name: string;
  readonly steps: readonly ScoreStep[];
}

export interface ScoreStep {
  /** As the scale writes it: `A+`. */
  readonly score: string;
  /** Points for the overall score; null where no public source gives the score a number. */
  readonly points: number | null;
  readonly meaning: string;
}

/** The ratings of a scale, lowest risk first. */
export interface RiskScale {
  readonly name: string;
  readonly ratings: readonly RiskRating[];
}

export interface RiskRating {
  readonly rating: string;
  /** The equal rating of another scale; null where there is none. */
  readonly sameAs: string | null;
}

import { readRisk } from "../review/read-risk";
import type { Entry } from "../review/review";
import type { RiskScale } from "../review/scales";
import type { Check, Problem } from "./check";
import { offList } from "./off-list";
import { respell } from "./respell";
import { oneOf, quote } from "./wording";

/** Whether each risk rating, of a programme or an output, is one rating of its year's scale; a split of two weighs less. */
export const riskOnScale: Check = {
  id: "risk-on-scale",
  level: "error",
  title: "Every risk rating is on its scale",
  failedTitle: "Some risk ratings are not on their scale",
  needs: ["programme", "outputs.year", "outputs.risk"],
  judges: "every year",
  run: ({ review }) => {
    const years = review.years.flatMap(({ programme, outputs, riskScale }) => {
      const ratings = outputs.map(({ risk }) => risk);
      if (programme) ratings.unshift(programme.riskRating);
      return riskScale && ratings.some(({ value }) => value !== null) ? [{ ratings, riskScale }] : [];
    });
    if (years.length === 0) return "not applicable";
    return years.flatMap(({ ratings, riskScale }) =>
      ratings
        .filter(({ value }) => value !== null && !isOneRating(value, riskScale))
        .map((entry) => problem(entry, riskScale)),
    );
  },
};

function isOneRating(text: string, scale: RiskScale): boolean {
  const reading = readRisk(text, scale);
  return reading !== null && reading.lowest === reading.highest;
}

function problem(entry: Entry<string>, scale: RiskScale): Problem {
  const text = entry.value ?? "";
  const choices = scale.ratings.map(({ rating }) => rating);
  const reading = readRisk(text, scale);
  if (!reading) return offList(entry, { name: "on this scale", choices, suggestion: respell(text, choices) });
  const ends = choices.filter((_, index) => index === reading.lowest || index === reading.highest);
  return { entry, level: "warning", message: `${quote(text)} spans two ratings. Enter one: ${oneOf(ends)}.` };
}

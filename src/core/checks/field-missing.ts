import { isBlank } from "../review/emptiness";
import type { Entry, Programme, YearReview } from "../review/review";
import type { Check, Problem } from "./check";
import { oneOf } from "./wording";

/**
 * Whether what a summary cannot do without is entered, and the other rows of `Programme` are there, empty or not; rows
 * that the contract leaves to the person may be absent.
 */
export const fieldMissing: Check = {
  id: "field-missing",
  level: "error",
  title: "The programme’s main facts are entered",
  failedTitle: "A fact of the programme is missing",
  needs: ["programme"],
  judges: "review year",
  run: ({ year }) => (year.programme ? [...missingFacts(year, year.programme), ...absentRows(year.programme)] : []),
};

function missingFacts({ scoreScale, riskScale }: YearReview, programme: Programme): Problem[] {
  const scores = scoreScale ? oneOf(scoreScale.steps.map(({ score }) => score)) : "a score of its scale";
  const ratings = riskScale ? oneOf(riskScale.ratings.map(({ rating }) => rating)) : "a rating of its scale";
  const needed: readonly (readonly [Entry, string])[] = [
    [programme.title, "The programme has no title. Enter one."],
    [programme.startDate, "The start date is missing. Enter the day or month in which the programme started."],
    [programme.programmeScore, `The programme score is missing. Enter ${scores}.`],
    [programme.riskRating, `The risk rating is missing. Enter ${ratings}.`],
  ];
  return needed.flatMap(([entry, message]) => {
    if (!isBlank(entry)) return [];
    return [entry.cell ? { message, entry } : absentRow(entry)];
  });
}

function absentRows(programme: Programme): Problem[] {
  const expected: readonly Entry[] = [
    programme.country,
    programme.leadPartner,
    programme.otherPartners,
    programme.endDate,
    programme.budgetOda,
    programme.budgetNonOda,
    programme.outcomeAssessment,
    programme.support,
    programme.progress,
  ];
  return expected.filter(({ cell }) => !cell).map((entry) => ({ ...absentRow(entry), level: "advice" }));
}

function absentRow(entry: Entry): Problem {
  return { message: `“Programme” has no row “${entry.field}”. Add it, then fill it in.`, entry };
}

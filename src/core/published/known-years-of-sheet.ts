import type { KnownFact, KnownYear } from "../last-year/known-year";
import { formatDate, formatPounds } from "../review/format-facts";
import type { Programme } from "../review/review";
import { compareYears, parseYear, sameYear, type Year } from "../review/year";
import type { Found, PublishedDate, PublishedReview } from "./published-review";
import { ratingOfScale, riskScaleOf, scoreOfScale, scoreScaleOf } from "./scales-of-sheet";
import { dayOfSerial, monthNames } from "../grid/serial-date";

/** The years of a sheet that have something to tell, as a review workbook has them, oldest first. */
export interface KnownYears {
  /** At least one; the last is the year under review. */
  readonly years: readonly KnownYear[];
  readonly notes: readonly string[];
}

/** An Excel cell holds no more (Microsoft, "Excel specifications and limits"). */
const longestText = 32_767;

/** What the years of a published sheet hold; null where it names no year at all. */
export function knownYearsOfSheet(review: PublishedReview): KnownYears | null {
  const notes: string[] = [];
  const columns = columnsOf(review, notes);
  const reviewYear = columns.at(-1);
  if (!reviewYear) return null;
  const scoreScale = (column: Column) =>
    scoreScaleOf([column.score, ...(column === reviewYear ? otherScores(review) : [])], isOfCssf(review));
  const riskScale = (column: Column) =>
    riskScaleOf([column.risk, ...(column === reviewYear ? review.outputs.map(({ risk }) => risk) : [])]);
  const years = columns.map((column, index): KnownYear => {
    const newer = columns[index + 1];
    const own =
      scoreScale(column) ??
      (column === reviewYear
        ? scoreScaleOf(
            columns.map(({ score }) => score),
            isOfCssf(review),
          )
        : null);
    const score = own ?? (newer ? scoreScale(newer) : null) ?? "FCDO";
    const namesScore = own !== null && (!newer || own !== (scoreScale(newer) ?? scoreScale(reviewYear)));
    const risk = riskScale(column);
    const namesRisk = risk !== null && (!newer || risk !== (riskScale(newer) ?? riskScale(reviewYear)));
    const where = `line ${column.line}`;
    const scales = {
      ...(namesScore ? { scoreScaleName: fact(score, where) } : {}),
      ...(namesRisk ? { riskScaleName: fact(risk, where) } : {}),
      ...(column.score === null ? {} : { programmeScore: fact(scoreOfScale(column.score, score), where) }),
      ...(column.risk === null ? {} : { riskRating: fact(ratingOfScale(column.risk), where) }),
    };
    if (column !== reviewYear)
      return { year: column.year, programme: scales, outputs: [], budget: [], recommendations: [] };
    return {
      year: column.year,
      programme: { ...programmeOf(review, score, notes), ...scales },
      ...rowsOf(review, score),
      budget: [],
    };
  });
  const named = years.at(-1)?.programme.scoreScaleName?.text;
  if (named !== undefined) notes.push(`The scale of the scores is not named; by its scores and layout it is ${named}.`);
  return { years, notes };
}

interface Column {
  readonly year: Year;
  readonly score: string | null;
  readonly risk: string | null;
  readonly line: number;
}

/** The years with a score or a risk rating; where there is none, the one year that the sheet is about. */
function columnsOf({ years, facts }: PublishedReview, notes: string[]): Column[] {
  const columns: Column[] = [];
  for (const { label, score, risk, line } of years) {
    const year = yearOfLabel(label);
    if (score === null && risk === null) continue;
    if (!year) {
      notes.push(`Line ${line}: “${label}” is no year, so its score and risk rating have no column.`);
      continue;
    }
    const same = columns.findIndex((column) => sameYear(column.year, year));
    if (same >= 0) {
      notes.push(`Line ${line}: “${label}” is of a year that stands before it; the later one was taken.`);
      columns.splice(same, 1);
    }
    columns.push({ year, score, risk, line });
  }
  columns.sort((one, other) => compareYears(one.year, other.year));
  const last = columns.at(-1);
  if (last) {
    const { programmeScore, riskRating } = facts;
    if (programmeScore && last.score !== null && programmeScore.value !== last.score)
      notes.push(
        `Line ${programmeScore.line}: the score ${programmeScore.value} differs from ${last.score} in the table of years, which was taken.`,
      );
    if (riskRating && last.risk !== null && ratingOfScale(riskRating.value) !== ratingOfScale(last.risk))
      notes.push(
        `Line ${riskRating.line}: the risk ${riskRating.value} differs from ${last.risk} in the table of years, which was taken.`,
      );
    columns[columns.length - 1] = {
      ...last,
      score: last.score ?? programmeScore?.value ?? null,
      risk: last.risk ?? riskRating?.value ?? null,
    };
    return columns;
  }
  const only = onlyYear({ years, facts });
  if (!only) return [];
  notes.push(`The sheet has no year with a score; ${only.year.label} was taken from ${only.from}.`);
  return [
    {
      year: only.year,
      score: facts.programmeScore?.value ?? null,
      risk: facts.riskRating?.value ?? null,
      line: only.line,
    },
  ];
}

function onlyYear({
  years,
  facts,
}: Pick<PublishedReview, "years" | "facts">): { year: Year; line: number; from: string } | null {
  for (const { label, line } of years) {
    const year = yearOfLabel(label);
    if (year) return { year, line, from: "its table of years" };
  }
  const dates: readonly (readonly [Found<PublishedDate> | null | undefined, string])[] = [
    [facts.reviewDate, "the date of the review"],
    [facts.endDate, "the end date"],
    [facts.startDate, "the start date"],
  ];
  for (const [date, from] of dates) {
    const calendarYear = date ? calendarYearOf(date.value) : null;
    const year = calendarYear === null ? null : parseYear(String(calendarYear));
    if (date && year) return { year, line: date.line, from };
  }
  return null;
}

/** `15/16` is the financial year 2015/16, `Dec 17` the calendar year 2017: labels that a review workbook can read. */
export function yearOfLabel(label: string): Year | null {
  const known = parseYear(label);
  if (known) return known;
  const short = /^(\d\d) ?([/–-]) ?(\d\d)$/.exec(label);
  if (short) return parseYear(`20${short[1] ?? ""}${short[2] ?? ""}${short[3] ?? ""}`);
  const month = new RegExp(
    `^(?:${monthNames.map((name) => name.slice(0, 3)).join("|")})[a-z]*[ .'’/-]*((?:20)?\\d\\d)$`,
    "i",
  ).exec(label);
  return month ? parseYear((month[1] ?? "").padStart(4, "20")) : null;
}

function calendarYearOf(date: PublishedDate): number | null {
  if (date.kind === "ongoing") return null;
  return date.kind === "year" ? date.year : (dayOfSerial(date.serial)?.year ?? null);
}

function otherScores({ outputs, facts }: PublishedReview): (string | null)[] {
  return [...outputs.map(({ score }) => score), facts.outcomeAssessment?.value ?? null];
}

/** Only the fund's own sheets name partners of the government, money that is not aid, and what the UK provides. */
function isOfCssf({ facts }: PublishedReview): boolean {
  return (
    facts.otherPartners !== undefined ||
    facts.budgetNonOda !== undefined ||
    (facts.support !== undefined && facts.outcomeAssessment !== undefined)
  );
}

type Facts = Partial<Record<keyof Programme, KnownFact>>;

function programmeOf({ facts }: PublishedReview, scale: string, notes: string[]): Facts {
  const known: Facts = {};
  for (const field of ["title", "code", "country", "leadPartner", "support", "progress"] as const) {
    const found = facts[field];
    if (!found || found.value === "") continue;
    if (found.value.length > longestText)
      notes.push(`Line ${found.line}: the text is longer than a cell can hold; its end was left out.`);
    known[field] = fact(found.value.slice(0, longestText), whereOf(found));
  }
  const partners = facts.otherPartners;
  if (partners && partners.value.length > 0) known.otherPartners = fact(partners.value.join("\n"), whereOf(partners));
  for (const field of ["budgetOda", "budgetNonOda", "programmeValue"] as const) {
    const found = facts[field];
    if (found) known[field] = { input: found.value, text: formatPounds(found.value), where: whereOf(found) };
  }
  if (facts.budgetBasis) known.budgetBasis = fact(facts.budgetBasis.value, whereOf(facts.budgetBasis));
  for (const field of ["startDate", "endDate", "reviewDate"] as const) {
    const found = facts[field];
    if (found) known[field] = dateFact(found.value, whereOf(found));
  }
  const outcome = facts.outcomeAssessment;
  if (outcome) known.outcomeAssessment = fact(scoreOfScale(outcome.value, scale), whereOf(outcome));
  return known;
}

function rowsOf(
  { outputs, recommendations }: PublishedReview,
  scale: string,
): Pick<KnownYear, "outputs" | "recommendations"> {
  const isNumbered =
    outputs.every(({ number }) => number !== null) &&
    new Set(outputs.map(({ number }) => number)).size === outputs.length;
  return {
    outputs: outputs.map(({ number, output, score, impactWeight, risk }) => {
      const where = whereOf(output);
      return {
        ref: isNumbered ? number : null,
        output: output.value,
        impactWeight: impactWeight === null ? null : { input: impactWeight, text: `${impactWeight}%`, where },
        risk: risk === null ? null : fact(ratingOfScale(risk), where),
        score: score === null ? null : fact(scoreOfScale(score, scale), where),
        evidence: null,
        where,
      };
    }),
    recommendations: recommendations.map((recommendation) => ({
      ref: null,
      recommendation: recommendation.value,
      owner: null,
      due: null,
      status: null,
      response: null,
      where: whereOf(recommendation),
    })),
  };
}

function dateFact(date: PublishedDate, where: string): KnownFact {
  if (date.kind === "year") return fact(String(date.year), where);
  if (date.kind === "ongoing") return fact("Ongoing", where);
  const numberFormat = date.kind === "month" ? "mmmm yyyy" : "d mmmm yyyy";
  return { input: { serial: date.serial, numberFormat }, text: formatDate(date), where };
}

function fact(text: string, where: string): KnownFact {
  return { input: text, text, where };
}

function whereOf({ line }: Found<unknown>): string {
  return `line ${line}`;
}

import type { ReadDocument } from "../app/import-document";
import { isoDate } from "../core/review/format-facts";
import type { Programme } from "../core/review/review";
import type { Found, PublishedDate } from "../core/published/published-review";
import { programmeFields } from "../schema/contract";

/**
 * What was read of a document, as `import --json` prints it: scores and ratings as written, money in pounds, dates as
 * `2015-06-01`, `2018-12`, `2013` or `Ongoing`. A field that the document has without a value is null, one that it has
 * not is left out.
 */
export function importJson(source: string, { review, known }: ReadDocument) {
  const { facts, years, outputs, recommendations, unread, notes } = review;
  const last = years.findLast(({ score, risk }) => score !== null || risk !== null);
  const values: Partial<Record<keyof Programme, JsonValue>> = {
    title: text(facts.title),
    code: text(facts.code),
    country: text(facts.country),
    leadPartner: text(facts.leadPartner),
    otherPartners: facts.otherPartners ? facts.otherPartners.value.join("\n") : facts.otherPartners,
    startDate: date(facts.startDate),
    endDate: date(facts.endDate),
    reviewDate: date(facts.reviewDate),
    budgetOda: number(facts.budgetOda),
    budgetNonOda: number(facts.budgetNonOda),
    programmeValue: number(facts.programmeValue),
    budgetBasis: text(facts.budgetBasis),
    programmeScore: last?.score ?? text(facts.programmeScore),
    outcomeAssessment: text(facts.outcomeAssessment),
    riskRating: last?.risk ?? text(facts.riskRating),
  };
  return {
    source,
    programme: named(values),
    years: years.map(({ label, score, risk }) => ({ year: label, programmeScore: score, riskRating: risk })),
    outputs: outputs.map(({ output, score }) => ({ output: output.value, score })),
    recommendations: recommendations.map(({ value }) => value),
    narrative: named({ support: text(facts.support), progress: text(facts.progress) }),
    unread,
    notes: [...notes, ...known.notes],
  };
}

type JsonValue = string | number | null | undefined;

function named(values: Partial<Record<keyof Programme, JsonValue>>): Record<string, string | number | null> {
  const named: Record<string, string | number | null> = {};
  for (const field of fieldsInOrder) {
    const value = values[field];
    if (value !== undefined) named[programmeFields[field]] = value;
  }
  return named;
}

function text(found: Found<string> | null | undefined): JsonValue {
  return found ? found.value : found;
}

function number(found: Found<number> | null | undefined): JsonValue {
  return found ? found.value : found;
}

function date(found: Found<PublishedDate> | null | undefined): JsonValue {
  if (!found) return found;
  return found.value.kind === "year" ? String(found.value.year) : isoDate(found.value);
}

const fieldsInOrder = Object.keys(programmeFields).filter(
  (field): field is keyof Programme => field in programmeFields,
);

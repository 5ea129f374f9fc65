import { mostTexts } from "../core/hand-edits/kept-texts";
import type { Programme, TableName } from "../core/review/review";
import type { Fact } from "../core/review/structure";

/** One table of the review workbook: its columns by heading, each with the fact that a check would miss without it. */
export interface TableContract {
  /** Tables of the sheet `Lists` may be missing. */
  readonly isRequired: boolean;
  readonly worksheet: string;
  readonly columns: Readonly<Record<string, Fact | null>>;
}

/** The tables of the review workbook, version 1, in the order of their sheets. */
export const contract = {
  Programme: { isRequired: true, worksheet: "Programme", columns: { Field: "programme" } },
  Outputs: {
    isRequired: true,
    worksheet: "Outputs",
    columns: {
      Year: "outputs.year",
      Ref: "outputs.ref",
      Output: "outputs.output",
      "Impact weight": "outputs.impactWeight",
      Risk: "outputs.risk",
    },
  },
  Scores: {
    isRequired: true,
    worksheet: "Scores",
    columns: { Year: "scores.year", Ref: "scores.ref", Score: "scores.score", Evidence: "scores.evidence" },
  },
  Budget: {
    isRequired: true,
    worksheet: "Budget",
    columns: {
      Year: "budget.year",
      Line: "budget.line",
      Type: "budget.type",
      Allocated: "budget.allocated",
      Spent: "budget.spent",
      Note: "budget.note",
    },
  },
  Recommendations: {
    isRequired: true,
    worksheet: "Recommendations",
    columns: {
      Year: "recommendations.year",
      Ref: "recommendations.ref",
      Recommendation: "recommendations.recommendation",
      Owner: "recommendations.owner",
      Due: "recommendations.due",
      Status: "recommendations.status",
      Response: "recommendations.response",
    },
  },
  ScoreScale: {
    isRequired: false,
    worksheet: "Lists",
    columns: { Scale: null, Score: null, Points: null, Meaning: null },
  },
  RiskScale: { isRequired: false, worksheet: "Lists", columns: { Scale: null, Rating: null, "Same as": null } },
  Statuses: { isRequired: false, worksheet: "Lists", columns: { Status: null, Closed: null } },
  Checks: { isRequired: false, worksheet: "Lists", columns: { Check: null, Level: null, Limit: null } },
  Decisions: {
    isRequired: false,
    worksheet: "Lists",
    columns: {
      Check: null,
      Table: null,
      Year: null,
      Key: null,
      Field: null,
      Value: null,
      Note: null,
      Name: null,
      Date: null,
    },
  },
} as const satisfies Record<TableName, TableContract>;

/** The heading of a column of a table of the contract. */
export type Heading<Table extends TableName> = keyof (typeof contract)[Table]["columns"] & string;

/** The tables of the contract by name, with the type that loops need. */
export const tableContracts: ReadonlyMap<TableName, TableContract> = new Map<TableName, TableContract>([
  ["Programme", contract.Programme],
  ["Outputs", contract.Outputs],
  ["Scores", contract.Scores],
  ["Budget", contract.Budget],
  ["Recommendations", contract.Recommendations],
  ["ScoreScale", contract.ScoreScale],
  ["RiskScale", contract.RiskScale],
  ["Statuses", contract.Statuses],
  ["Checks", contract.Checks],
  ["Decisions", contract.Decisions],
]);

/** The rows of table `Programme`: the `Field` of each fact, in the order of the contract. */
export const programmeFields: Readonly<Record<keyof Programme, string>> = {
  title: "Programme title",
  code: "Programme code",
  country: "Country/Region",
  leadPartner: "Lead partner",
  otherPartners: "Other partners",
  startDate: "Start date",
  endDate: "End date",
  reviewDate: "Review date",
  budgetOda: "Total budget ODA",
  budgetNonOda: "Total budget non-ODA",
  programmeValue: "Programme value",
  budgetBasis: "Budget basis",
  scoreScaleName: "Score scale",
  riskScaleName: "Risk scale",
  programmeScore: "Programme score",
  outcomeAssessment: "Outcome assessment",
  riskRating: "Risk rating",
  support: "What support is the UK providing?",
  progress: "Progress and lessons learnt",
};

/** What a scale is where `Programme` names none. */
export const defaultScales = { score: "FCDO", risk: "Low–High" } as const;

/** The defined names that the add-in keeps in a workbook. */
export const summaryName = "ReviewSummary";
export const summaryFingerprintName = "ReviewSummaryFingerprint";
/** What is known of the texts on the summary: as many names as that takes. */
export const summaryTextNames: readonly string[] = Array.from(
  { length: mostTexts },
  (_, index) => `ReviewSummaryText${index + 1}`,
); /**
 * The names below are there only while something is made: found later, they tell that it was broken off.
 * The first holds the name of the sheet on which a first summary is begun.
 */
export const summaryBegunName = "ReviewSummaryBegun";
/** Holds the number of sheets that were called as copies of the summary before one was made. */
export const copyingName = "ReviewSummaryCopying";
/** Highlights that are broken off leave what shows nothing. */
export const highlightingName = "ReviewHighlighting";

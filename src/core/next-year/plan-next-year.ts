import { isBlank } from "../review/emptiness";
import { stateReader } from "../review/recommendation-state";
import type { Entry, Programme, Review, RowIdentity, YearReview } from "../review/review";
import type { Fact } from "../review/structure";
import { foldWhiteSpace, matchingText } from "../review/text";
import { nextYear, sameYear, type Year } from "../review/year";
import type { NextYear, PlannedField, PlannedRow, PlannedTable, ScalePlan, YearTable } from "./next-year";
import { nextScale } from "./next-scale";

export type NextYearPlan =
  | { readonly kind: "planned"; readonly plan: NextYear }
  /** The workbook has no year under review: no table `Programme`, or no year among its headings. */
  | { readonly kind: "no review" }
  /** Why not, and what to do: one or two sentences. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * What it takes to start the review of the year after the one under review. Facts that hold from year to year are
 * carried; scores, ratings, narrative, dates of reviews and amounts of one year are left empty. Refused where the year
 * under review itself has not been filled in, so that doing it twice does nothing.
 */
export function planNextYear(review: Review): NextYearPlan {
  const { reviewYear, structure } = review;
  if (!reviewYear?.programme) return { kind: "no review" };
  const year = nextYear(reviewYear.year);
  const refusal = refusalOf(review, reviewYear, reviewYear.programme, year);
  if (refusal !== null) return { kind: "refused", message: refusal };

  const scoreScale = planScale(
    reviewYear.programme.scoreScaleName,
    reviewYear.scoreScale,
    year,
    review.lists.scoreScales,
  );
  const riskScale = planScale(reviewYear.programme.riskScaleName, reviewYear.riskScale, year, review.lists.riskScales);
  const present = review.years.find((one) => sameYear(one.year, year)) ?? null;
  const isThere = (table: YearTable) => structure.tables.some((found) => found.table === table);
  const tables = yearTables.filter(isThere).map((table) => planTable(table, review, reviewYear, present));
  return {
    kind: "planned",
    plan: {
      previous: reviewYear.year,
      year,
      fields: planFields(reviewYear.programme, scoreScale, riskScale),
      tables,
      scoreScale,
      riskScale,
      notes: [
        ...scaleNotes("score", scoreScale),
        ...scaleNotes("risk", riskScale),
        ...yearTables
          .filter((table) => !isThere(table))
          .map((table) => `There is no table “${table}”: nothing is added there.`),
      ],
    },
  };
}

const yearTables = ["Outputs", "Scores", "Budget", "Recommendations"] as const;

/** Facts of a year's column, in the order of the contract, and whether the next year takes them over. */
const isCarried: Readonly<Record<keyof Programme, boolean>> = {
  title: true,
  code: true,
  country: true,
  leadPartner: true,
  otherPartners: true,
  startDate: true,
  endDate: true,
  reviewDate: false,
  budgetOda: true,
  budgetNonOda: true,
  programmeValue: true,
  budgetBasis: true,
  scoreScaleName: true,
  riskScaleName: true,
  programmeScore: false,
  outcomeAssessment: false,
  riskRating: false,
  support: false,
  progress: false,
};

/** Totals of the whole life stay until somebody changes them; those of one year are another year's. */
const yearlyTotals: ReadonlySet<keyof Programme> = new Set<keyof Programme>(["budgetOda", "budgetNonOda"]);

function refusalOf({ structure }: Review, reviewYear: YearReview, programme: Programme, year: Year): string | null {
  const { label } = reviewYear.year;
  if (!isBegun(reviewYear, programme)) {
    return `${label} has no score, rating or narrative yet. Fill it in before you start ${year.label}.`;
  }
  const nameless = yearTables.find((table) =>
    structure.missingColumns.some((column) => column.table === table && column.heading === "Year"),
  );
  if (nameless) {
    return `The table “${nameless}” has no column Year, so its rows would become those of ${year.label}. Add the column.`;
  }
  const written = structure.tables.filter(({ table }) => table === "Programme" || isYearTable(table));
  const locked = structure.worksheets.find(
    ({ id, isProtected }) => isProtected && written.some(({ worksheetId }) => worksheetId === id),
  );
  if (locked) {
    return `The sheet “${locked.name}” is protected. Unprotect it (Review > Unprotect Sheet), then try again.`;
  }
  return null;
}

function isYearTable(table: string): boolean {
  return yearTables.some((one) => one === table);
}

/** Whether anything of a year was judged or written; its outputs and facts may have come from the year before. */
function isBegun({ scores }: YearReview, programme: Programme): boolean {
  const { programmeScore, outcomeAssessment, riskRating, support, progress } = programme;
  const judged = [
    programmeScore,
    outcomeAssessment,
    riskRating,
    support,
    progress,
    ...scores.map(({ score }) => score),
  ];
  return judged.some((entry) => !isBlank(entry));
}

function planScale(
  entry: Entry<string>,
  inUse: { readonly name: string } | null,
  year: Year,
  scales: readonly { readonly name: string }[],
): ScalePlan {
  const previous = inUse?.name ?? entry.value ?? "";
  const next = nextScale(
    previous,
    year,
    scales.map(({ name }) => name),
  );
  return { previous, next };
}

function scaleNotes(kind: "score" | "risk", { previous, next }: ScalePlan): string[] {
  if (matchingText(previous) === matchingText(next)) return [];
  const consequence =
    kind === "score"
      ? "Scores of the two years do not compare"
      : "Ratings compare where “Same as” on Lists tells the equal one";
  return [`The ${kind} scale changes from ${previous} to ${next}. ${consequence}.`];
}

function planFields(programme: Programme, scoreScale: ScalePlan, riskScale: ScalePlan): PlannedField[] {
  const isThisYear = matchingText(programme.budgetBasis.value ?? "") === "this year";
  const switched = new Map<string, ScalePlan>([
    ["scoreScaleName", scoreScale],
    ["riskScaleName", riskScale],
  ]);
  return fieldNames(programme).flatMap((field): PlannedField[] => {
    const entry: Entry = programme[field];
    if (!entry.cell) return [];
    const scale = switched.get(field);
    if (scale && matchingText(scale.previous) !== matchingText(scale.next)) {
      return [{ field, entry, plan: { kind: "switched", text: scale.next } }];
    }
    const isKept = isCarried[field] && !isBlank(entry) && !(isThisYear && yearlyTotals.has(field));
    return [{ field, entry, plan: { kind: isKept ? "carried" : "left empty" } }];
  });
}

function fieldNames(programme: Programme): (keyof Programme)[] {
  const isField = (name: string): name is keyof Programme => name in programme;
  return Object.keys(isCarried).filter(isField);
}

function planTable(table: YearTable, review: Review, reviewYear: YearReview, present: YearReview | null): PlannedTable {
  const presentKeys = new Set(
    rowsOf(table, present)
      .map(({ row }) => row.key)
      .filter((key) => key !== ""),
  );
  const planned = newRowsOf(table, review, reviewYear);
  return {
    table,
    unnamedRows: rowsOf(table, reviewYear)
      .filter(({ year }) => isBlank(year) && year.cell)
      .map(({ row }) => row),
    newRows: planned.filter(({ key }) => !presentKeys.has(key)),
    presentKeys: [...presentKeys],
  };
}

interface YearRow {
  readonly row: RowIdentity;
  readonly year: Entry<string>;
}

function rowsOf(table: YearTable, year: YearReview | null): readonly YearRow[] {
  if (!year) return [];
  switch (table) {
    case "Outputs":
      return year.outputs;
    case "Scores":
      return year.scores;
    case "Budget":
      return year.budget;
    case "Recommendations":
      return year.recommendations;
  }
}

/** One row for each row that goes on; where a key stands twice, each of its rows. */
function newRowsOf(table: YearTable, { lists }: Review, year: YearReview): PlannedRow[] {
  switch (table) {
    case "Outputs":
      return year.outputs.map(({ row, ref, output, impactWeight }) =>
        plannedRow(row, output, [
          ["outputs.ref", ref],
          ["outputs.output", output],
          ["outputs.impactWeight", impactWeight],
        ]),
      );
    case "Scores":
      return year.outputs
        .filter(({ row }) => row.key !== "")
        .map(({ row, ref, output }) => plannedRow(row, output, [["scores.ref", ref]]));
    case "Budget":
      return year.budget.map(({ row, line, type }) =>
        plannedRow(row, line, [
          ["budget.line", line],
          ["budget.type", type],
        ]),
      );
    case "Recommendations": {
      const stateOf = stateReader(lists.statuses);
      return year.recommendations
        .filter((recommendation) => stateOf(recommendation) !== "closed")
        .map(({ row, ref, recommendation, owner, due, status }) =>
          plannedRow(row, recommendation, [
            ["recommendations.ref", ref],
            ["recommendations.recommendation", recommendation],
            ["recommendations.owner", owner],
            ["recommendations.due", due],
            ["recommendations.status", status],
          ]),
        );
    }
  }
}

function plannedRow({ key }: RowIdentity, wording: Entry<string>, carried: readonly [Fact, Entry][]): PlannedRow {
  return { key, wording: foldWhiteSpace(wording.value ?? ""), carried: new Map(carried) };
}

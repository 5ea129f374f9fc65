import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import { isBlank } from "../core/review/emptiness";
import type { Entry, Review, RowIdentity, RowsByKey, TableName, YearReview } from "../core/review/review";
import type { UnreadableYear } from "../core/review/structure";
import { compareYears, sameYear, type Year } from "../core/review/year";
import { locateTables, type LocatedTables } from "./locate-tables";
import { readLists } from "./read-lists";
import { readProgramme, type ProgrammeYear } from "./read-programme";
import { resolveScales } from "./resolve-scales";
import { readRows, type TableReaderOptions } from "./table-reader";

/** Reads a workbook as a review. Nothing is refused: what is missing or cannot be understood is told by the review. */
export function readReview(snapshot: WorkbookSnapshot): Review {
  const located = locateTables(snapshot);
  const entries: Entry[] = [];
  const { countsDatesFrom1904 } = snapshot;

  const programme = readProgramme(located.tables.get("Programme"), { entries, countsDatesFrom1904 });
  const fields = entries.filter(({ field }) => field === "Field");
  const reviewed = [...programme.years].sort((one, other) => compareYears(one.year, other.year));
  const reviewYear = reviewed.at(-1)?.year ?? null;

  const rows = readYearRows(located.tables, { reviewYear, countsDatesFrom1904, entries });
  const lists = readLists(located.tables, { reviewYear: null, countsDatesFrom1904, entries });
  const years = resolveScales(gatherYears(reviewed, rows), lists);
  const yearReviewOf = (year: Year | undefined): YearReview | null =>
    (year && years.find((one) => sameYear(one.year, year))) ?? null;

  return {
    structure: {
      missingTables: located.missingTables,
      missingColumns: located.missingColumns,
      missingFacts: located.missingFacts,
      unreadableYears: [...programme.unreadableHeadings, ...unreadableCells(entries)],
      tables: [...located.tables.values()].map(({ found }) => found),
      fields,
      worksheets: snapshot.worksheets,
    },
    lists,
    years,
    reviewYear: yearReviewOf(reviewed.at(-1)?.year),
    previousYear: yearReviewOf(reviewed.at(-2)?.year),
    entries,
    oddEntries: entries.filter(({ raw, value }) => raw !== value),
  };
}

type YearRows = Pick<YearReview, keyof RowsByKey>;

type RowOptions = Omit<TableReaderOptions<TableName>, "keyHeadings">;

function readYearRows(tables: LocatedTables["tables"], options: RowOptions): YearRows {
  return {
    outputs: readRows(tables, "Outputs", { ...options, keyHeadings: ["Ref"] }, (read) => ({
      row: read.row,
      year: read.year("Year"),
      ref: read.ref("Ref"),
      output: read.text("Output"),
      impactWeight: read.number("Impact weight"),
      risk: read.risk("Risk"),
    })),
    scores: readRows(tables, "Scores", { ...options, keyHeadings: ["Ref"] }, (read) => ({
      row: read.row,
      year: read.year("Year"),
      ref: read.ref("Ref"),
      score: read.score("Score"),
      evidence: read.text("Evidence"),
    })),
    budget: readRows(tables, "Budget", { ...options, keyHeadings: ["Line", "Type"] }, (read) => ({
      row: read.row,
      year: read.year("Year"),
      line: read.text("Line"),
      type: read.text("Type"),
      allocated: read.number("Allocated"),
      spent: read.number("Spent"),
      note: read.text("Note"),
    })),
    recommendations: readRows(tables, "Recommendations", { ...options, keyHeadings: ["Ref"] }, (read) => ({
      row: read.row,
      year: read.year("Year"),
      ref: read.ref("Ref"),
      recommendation: read.text("Recommendation"),
      owner: read.text("Owner"),
      due: read.date("Due"),
      status: read.text("Status"),
      response: read.text("Response"),
    })),
  };
}

/** One entry for each year that a column of `Programme` or a row names, oldest first. */
function gatherYears(
  reviewed: readonly ProgrammeYear[],
  rows: YearRows,
): Omit<YearReview, "scoreScale" | "riskScale">[] {
  const years = new Map<string, Year>();
  for (const { year } of reviewed) years.set(yearKey(year), year);
  for (const table of [rows.outputs, rows.scores, rows.budget, rows.recommendations]) {
    for (const { row } of table) if (row.year && !years.has(yearKey(row.year))) years.set(yearKey(row.year), row.year);
  }
  const rowsOf = {
    outputs: groupByYear(rows.outputs),
    scores: groupByYear(rows.scores),
    budget: groupByYear(rows.budget),
    recommendations: groupByYear(rows.recommendations),
  };
  return [...years.values()].sort(compareYears).map((year) => {
    const outputs = rowsOf.outputs.get(yearKey(year)) ?? [];
    const scores = rowsOf.scores.get(yearKey(year)) ?? [];
    const budget = rowsOf.budget.get(yearKey(year)) ?? [];
    const recommendations = rowsOf.recommendations.get(yearKey(year)) ?? [];
    return {
      year,
      programme: reviewed.find((one) => sameYear(one.year, year))?.programme ?? null,
      outputs,
      scores,
      budget,
      recommendations,
      byKey: {
        outputs: firstRows(outputs),
        scores: firstRows(scores),
        budget: firstRows(budget),
        recommendations: firstRows(recommendations),
      },
    };
  });
}

function groupByYear<Row extends { readonly row: RowIdentity }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (!row.row.year) continue;
    const group = groups.get(yearKey(row.row.year));
    if (group) group.push(row);
    else groups.set(yearKey(row.row.year), [row]);
  }
  return groups;
}

/** The first row of each key; a row without one is found by none. */
function firstRows<Row extends { readonly row: RowIdentity }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    if (row.row.key !== "" && !byKey.has(row.row.key)) byKey.set(row.row.key, row);
  }
  return byKey;
}

function yearKey({ start, kind }: Year): string {
  return `${start} ${kind}`;
}

function unreadableCells(entries: readonly Entry[]): UnreadableYear[] {
  return entries
    .filter((entry) => entry.type === "year" && entry.row.year === null && !isBlank(entry))
    .map((entry) => ({ kind: "cell", entry }) as const);
}

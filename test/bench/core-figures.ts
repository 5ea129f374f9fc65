import { compareTables, CompareFlags, TableDiff, TableView } from "daff";
import { z } from "zod";
import { readReviewFrom } from "../../src/app/read-review";
import { findChanges } from "../../src/core/changes/find-changes";
import { runChecks } from "../../src/core/checks/run-checks";
import type { CellValue } from "../../src/core/grid/cell-value";
import type { TableSnapshot, WorkbookSnapshot } from "../../src/core/grid/workbook-snapshot";
import { readReview } from "../../src/schema/read-review";
import { openReview } from "../support/open-workbook";
import {
  atLeastTimes,
  atMostTimes,
  growthOf,
  inMilliseconds,
  rowCounts,
  timesInTurn,
  told,
  type Figure,
} from "./figure";
import { largeReview } from "./large-review";

/** The pure functions beside what somebody would use instead, in this very process. */
export async function coreFigures(): Promise<readonly Figure[]> {
  return [...(await comparisonFigures()), ...(await checkFigures())];
}

/** So many outputs, scores and lines of the budget in either year; daff has them as plain tables, as it likes them. */
async function comparisonFigures(): Promise<Figure[]> {
  const changeWorks: (() => unknown)[] = [];
  const daffWorks: (() => unknown)[] = [];
  for (const rowCount of rowCounts) {
    const content = largeReview(2 * rowCount);
    const { port } = await openReview({ ...content, rows: { ...content.rows, Recommendations: [] } });
    const { review, snapshot } = await readReviewFrom(port);
    const tables = comparedTables.map(({ name, keys }) => ({ keys, years: yearsOf(tableOf(snapshot, name)) }));
    changeWorks.push(() => findChanges(review));
    daffWorks.push(() => tables.map(({ keys, years }) => daffOf(years, keys)));
  }
  const [ours = [], theirs = []] = timesInTurn([changeWorks, daffWorks]);
  const growth = theirs.map(inMilliseconds);
  const [largest, daffLargest] = [ours.at(-1) ?? 0, theirs.at(-1) ?? 0];
  return [
    growthOf("growth: comparing outputs, scores and budget lines, each", ours),
    { ...told("… daff on the same tables", inMilliseconds(daffLargest)), growth },
    atLeastTimes("comparing two years: faster than daff", daffLargest / largest, 3),
  ];
}

const comparedTables = [
  { name: "Outputs", keys: ["Ref"] },
  { name: "Scores", keys: ["Ref"] },
  { name: "Budget", keys: ["Line", "Type"] },
];

interface TwoYears {
  readonly before: readonly (readonly CellValue[])[];
  readonly now: readonly (readonly CellValue[])[];
}

function daffOf({ before, now }: TwoYears, keys: readonly string[]): unknown {
  const flags = new CompareFlags();
  for (const key of keys) flags.addPrimaryKey(key);
  const alignment = compareTables(new TableView(before), new TableView(now), flags).align();
  const differences = new TableView([]);
  new TableDiff(alignment, flags).hilite(differences);
  return differences;
}

/** A table with its headings, once for either year, and without the column that tells the year. */
function yearsOf({ headings, values }: TableSnapshot): TwoYears {
  const yearColumn = headings.indexOf("Year");
  const without = (row: readonly CellValue[]) => row.filter((_, columnIndex) => columnIndex !== yearColumn);
  const of = (year: string) => [without(headings), ...values.filter((row) => row[yearColumn] === year).map(without)];
  return { before: of("2015/16"), now: of("2016/17") };
}

/** Every check, and the types and lists of the same rows: an object for each row, as a schema wants them. */
async function checkFigures(): Promise<Figure[]> {
  const readWorks: (() => unknown)[] = [];
  const checkWorks: (() => unknown)[] = [];
  const schemaWorks: (() => unknown)[] = [];
  for (const rowCount of rowCounts) {
    const { port } = await openReview(largeReview(rowCount / 4));
    const { review, snapshot } = await readReviewFrom(port);
    const rows = Object.fromEntries(schemaTables.map((name) => [name, objectsOf(tableOf(snapshot, name))]));
    if (!schema.safeParse(rows).success) throw new Error("The schema does not describe the rows.");
    readWorks.push(() => readReview(snapshot));
    checkWorks.push(() => runChecks(review));
    schemaWorks.push(() => schema.safeParse(rows));
  }
  const [readings = []] = timesInTurn([readWorks]);
  const [checks = [], schemas = []] = timesInTurn([checkWorks, schemaWorks]);
  const [largest, schemaLargest] = [checks.at(-1) ?? 0, schemas.at(-1) ?? 1];
  return [
    growthOf("growth: reading a snapshot as a review", readings),
    growthOf("growth: all checks", checks),
    {
      ...told("… zod, types and lists of the same rows", inMilliseconds(schemaLargest)),
      growth: schemas.map(inMilliseconds),
    },
    atMostTimes("all checks beside zod", largest / schemaLargest, 5),
  ];
}

const schemaTables = ["Outputs", "Scores", "Budget", "Recommendations"];

const year = z.enum(["2015/16", "2016/17"]);
const text = z.string();
const optionalNumber = z.union([z.number(), z.literal("")]);

const schema = z.object({
  Outputs: z.array(
    z.object({
      Year: year,
      Ref: text,
      Output: text,
      "Impact weight": optionalNumber,
      Risk: z.enum(["Low", "Medium", "High"]),
    }),
  ),
  Scores: z.array(z.object({ Year: year, Ref: text, Score: z.enum(["A++", "A+", "A", "B", "C"]), Evidence: text })),
  Budget: z.array(
    z.object({
      Year: year,
      Line: text,
      Type: z.enum(["ODA", "Non-ODA"]),
      Allocated: optionalNumber,
      Spent: optionalNumber,
      Note: text,
    }),
  ),
  Recommendations: z.array(
    z.object({
      Year: year,
      Ref: text,
      Recommendation: text,
      Owner: text,
      Due: optionalNumber,
      Status: z.enum(["Open", "In progress", "Closed", "Superseded", ""]),
      Response: text,
    }),
  ),
});

/** The rows that are filled in, each by its headings. */
function objectsOf({ headings, values }: TableSnapshot): unknown[] {
  const filled = values.filter((row) => row.some((value) => value !== ""));
  return filled.map((row) => Object.fromEntries(headings.map((heading, columnIndex) => [heading, row[columnIndex]])));
}

function tableOf({ tables }: WorkbookSnapshot, name: string): TableSnapshot {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table “${name}”.`);
  return table;
}

import { textOfValue } from "../core/grid/cell-value";
import { shippedLists } from "../core/review/shipped-lists";
import type { CheckSetting, Decision, Level, Lists, Status } from "../core/review/lists";
import type { Entry, TableName } from "../core/review/review";
import type { RiskRating, RiskScale, ScoreScale, ScoreStep } from "../core/review/scales";
import { matchingText } from "../core/review/text";
import type { Heading } from "./contract";
import type { LocatedTables } from "./locate-tables";
import { readRows, type RowReader, type TableReaderOptions } from "./table-reader";

type Options = Omit<TableReaderOptions<TableName>, "keyHeadings">;

/** Reads the sheet `Lists`: its scales replace the shipped ones of their names, its statuses all, its checks row by row. */
export function readLists(tables: LocatedTables["tables"], options: Options): Lists {
  const rows = <Table extends TableName, Row>(
    table: Table,
    keyHeadings: readonly Heading<Table>[],
    read: (row: RowReader<Table>) => Row,
  ) => readRows(tables, table, { ...options, keyHeadings }, read);

  const scoreSteps = rows("ScoreScale", ["Scale", "Score"], (read) => ({
    scale: read.text("Scale").value ?? "",
    step: {
      score: read.score("Score").value,
      points: read.number("Points").value,
      meaning: read.text("Meaning").value ?? "",
    },
  }));
  const riskRatings = rows("RiskScale", ["Scale", "Rating"], (read) => ({
    scale: read.text("Scale").value ?? "",
    step: { rating: read.risk("Rating").value, sameAs: read.risk("Same as").value },
  }));
  const statuses = rows("Statuses", ["Status"], (read) => ({
    status: read.text("Status").value,
    isClosed: matchingText(read.text("Closed").value ?? "") === "yes",
  }));
  const settings = rows("Checks", ["Check"], (read) => ({
    id: matchingText(read.text("Check").value ?? ""),
    setting: { level: readLevel(read.text("Level").value), limit: read.percentage("Limit").value },
  }));
  const decisions = rows("Decisions", ["Check", "Table", "Year", "Key", "Field"], readDecision);

  return {
    scoreScales: replaceScales(shippedLists.scoreScales, readScoreScales(scoreSteps)),
    riskScales: replaceScales(shippedLists.riskScales, readRiskScales(riskRatings)),
    statuses: statuses.filter(isNamed).length > 0 ? statuses.filter(isNamed) : shippedLists.statuses,
    checkSettings: new Map<string, CheckSetting>(settings.map(({ id, setting }) => [id, setting])),
    decisions,
  };
}

function isNamed(status: { readonly status: string | null; readonly isClosed: boolean }): status is Status {
  return status.status !== null;
}

interface ScaleRow<Step> {
  readonly scale: string;
  readonly step: Step;
}

type ScoreRow = ScaleRow<Omit<ScoreStep, "score"> & { readonly score: string | null }>;
type RiskRow = ScaleRow<Omit<RiskRating, "rating"> & { readonly rating: string | null }>;

function readScoreScales(rows: readonly ScoreRow[]): ScoreScale[] {
  return groupByScale(rows).map(([name, entered]) => {
    const steps = entered.flatMap(({ score, ...step }) => (score === null ? [] : [{ score, ...step }]));
    const shipped = shippedLists.scoreScales.find((scale) => matchingText(scale.name) === matchingText(name));
    return { name, steps: asShipped(steps, shipped?.steps ?? [], ({ score }) => score) };
  });
}

function readRiskScales(rows: readonly RiskRow[]): RiskScale[] {
  return groupByScale(rows).map(([name, entered]) => {
    const ratings = entered.flatMap(({ rating, sameAs }) => (rating === null ? [] : [{ rating, sameAs }]));
    const shipped = shippedLists.riskScales.find((scale) => matchingText(scale.name) === matchingText(name));
    return { name, ratings: asShipped(ratings, shipped?.ratings ?? [], ({ rating }) => rating) };
  });
}

/**
 * The steps of a shipped scale in its own order, however somebody sorted the table; those of any other scale, or of one
 * that somebody changed, as they stand.
 */
function asShipped<Step>(entered: readonly Step[], shipped: readonly Step[], nameOf: (step: Step) => string): Step[] {
  const byName = new Map(entered.map((step) => [matchingText(nameOf(step)), step]));
  const inOrder = shipped.flatMap((step) => byName.get(matchingText(nameOf(step))) ?? []);
  return inOrder.length === entered.length ? inOrder : [...entered];
}

function groupByScale<Step>(rows: readonly ScaleRow<Step>[]): [string, Step[]][] {
  const scales = new Map<string, [string, Step[]]>();
  for (const { scale, step } of rows) {
    const known = scales.get(matchingText(scale));
    if (known) known[1].push(step);
    else if (scale !== "") scales.set(matchingText(scale), [scale, [step]]);
  }
  return [...scales.values()];
}

function replaceScales<Scale extends { readonly name: string }>(
  shipped: readonly Scale[],
  entered: readonly Scale[],
): readonly Scale[] {
  const names = new Set(entered.map(({ name }) => matchingText(name)));
  return [...entered, ...shipped.filter(({ name }) => !names.has(matchingText(name)))];
}

function readLevel(text: string | null): Level | "off" | null {
  const level = matchingText(text ?? "");
  return level === "error" || level === "warning" || level === "advice" || level === "off" ? level : null;
}

function readDecision(read: RowReader<"Decisions">): Decision {
  const asWritten = (entry: Entry<string>): string => entry.value ?? "";
  return {
    check: asWritten(read.text("Check")),
    table: asWritten(read.text("Table")),
    year: asWritten(read.text("Year")),
    key: asWritten(read.text("Key")),
    field: asWritten(read.text("Field")),
    value: textOfValue(read.text("Value").raw),
    note: asWritten(read.text("Note")),
    name: asWritten(read.text("Name")),
    date: read.date("Date").value,
    row: read.row,
  };
}

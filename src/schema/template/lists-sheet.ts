import type { CellAddress } from "../../core/grid/address";
import { allChecks } from "../../core/checks/all-checks";
import { shippedLists } from "../../core/review/shipped-lists";
import { contract } from "../contract";
import { contractColumns } from "./contract-columns";
import { padded } from "./content-rows";
import { formats, heightOf, pageOf } from "./look";
import type { ReviewContent } from "./review-content";
import { scaleInUseTexts } from "./scale-in-use";
import type { SheetTemplate, TableTemplate } from "./sheet-template";
import type { TablePlace } from "./table-place";
import { headingHeight, titleHeight } from "./table-sheet";

/**
 * The sheet `Lists`: what drop-downs offer, what the checks are, and which findings were accepted. Its tables stand side
 * by side, so that each can grow.
 * @param programme where the table `Programme` stands, which names the scales in use; null where it is not there
 */
export function listsSheet(content: ReviewContent, programme: TablePlace | null): SheetTemplate {
  const tables: TableTemplate[] = [];
  const columnWidths: number[] = [];
  for (const table of [
    scoreScaleTable(),
    riskScaleTable(),
    statusesTable(),
    checksTable(content),
    decisionsTable(content),
  ]) {
    if (tables.length > 0) columnWidths.push(gapWidth);
    const cell = { rowIndex: headingRowIndex, columnIndex: columnWidths.length };
    columnWidths.push(...table.columns.map(({ width }) => width));
    tables.push({ ...table, cell, ...(isOfScales(table) && programme && { scaleCell: scaleCellOf(cell) }) });
  }
  const captionHeights = tables.map(({ caption, columns }) =>
    heightOf(
      caption,
      columns.reduce((sum, { width }) => sum + width, 0),
    ),
  );
  return {
    name: contract.ScoreScale.worksheet,
    columnWidths,
    rowHeights: new Map([
      [0, titleHeight],
      [captionRowIndex, Math.max(...captionHeights)],
      [headingRowIndex, headingHeight],
    ]),
    texts: [
      { range: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }, text: "Lists", format: formats.title },
      ...(programme ? tables.flatMap((table) => scaleInUseTexts(table, programme)) : []),
    ],
    tables,
    frozenRowCount: headingRowIndex + 1,
    page: pageOf("landscape", headingRowIndex, 2),
  };
}

const captionRowIndex = 2;
const headingRowIndex = 3;
const gapWidth = 18;

type UnplacedTable = Omit<TableTemplate, "cell">;

function isOfScales({ name }: UnplacedTable): boolean {
  return name === "ScoreScale" || name === "RiskScale";
}

/** Beside the words that say what it is, above the caption. */
function scaleCellOf({ columnIndex }: CellAddress): CellAddress {
  return { rowIndex: captionRowIndex - 1, columnIndex: columnIndex + 1 };
}

/** A table that somebody sorted must not turn scores round, so the order of its rows counts for no scale of ours. */
const orderRule = "A scale that comes with the workbook keeps its order. For another order, give it a name of its own.";

function scoreScaleTable(): UnplacedTable {
  return {
    name: "ScoreScale",
    caption: `Score scales, best score first. Add a scale of your own below. Points are needed only for an overall score. ${orderRule}`,
    columns: contractColumns("ScoreScale", {
      Scale: { width: 95, format: formats.word },
      Score: { width: 50, format: formats.code },
      Points: { width: 50, format: formats.number },
      Meaning: { width: 255, format: formats.prose },
    }),
    rows: shippedLists.scoreScales.flatMap(({ name, steps }) =>
      steps.map(({ score, points, meaning }) => [name, score, points ?? "", meaning]),
    ),
  };
}

function riskScaleTable(): UnplacedTable {
  return {
    name: "RiskScale",
    caption: `Risk scales, lowest risk first. “Same as” names the equal rating of another scale. ${orderRule}`,
    columns: contractColumns("RiskScale", {
      Scale: { width: 95, format: formats.word },
      Rating: { width: 75, format: formats.word },
      "Same as": { width: 75, format: formats.word },
    }),
    rows: shippedLists.riskScales.flatMap(({ name, ratings }) =>
      ratings.map(({ rating, sameAs }) => [name, rating, sameAs ?? ""]),
    ),
  };
}

function statusesTable(): UnplacedTable {
  return {
    name: "Statuses",
    caption: "What a recommendation’s status may be, and whether that closes it.",
    columns: contractColumns("Statuses", {
      Status: { width: 90, format: formats.word },
      Closed: { width: 60, format: formats.word, choices: { kind: "words", words: ["Yes", "No"] } },
    }),
    rows: shippedLists.statuses.map(({ status, isClosed }) => [status, isClosed ? "Yes" : "No"]),
  };
}

function checksTable({ limits }: ReviewContent): UnplacedTable {
  return {
    name: "Checks",
    caption: "How much each check weighs, and its limit where it has one: 10 means 10%. Off leaves a check out.",
    columns: contractColumns("Checks", {
      Check: { width: 150, format: formats.word },
      Level: {
        width: 70,
        format: formats.word,
        choices: { kind: "words", words: ["Error", "Warning", "Advice", "Off"] },
      },
      Limit: { width: 55, format: formats.number },
    }),
    rows: allChecks.map(({ id, level, limit }) => [id, levelNames[level], limits?.get(id) ?? limit ?? ""]),
  };
}

const levelNames = { error: "Error", warning: "Warning", advice: "Advice" } as const;

function decisionsTable({ rows }: ReviewContent): UnplacedTable {
  const columns = contractColumns("Decisions", {
    Check: { width: 130, format: formats.word },
    Table: { width: 110, format: formats.word },
    Year: { width: 60, format: formats.code },
    Key: { width: 100, format: formats.code },
    Field: { width: 120, format: formats.word },
    Value: { width: 170, format: formats.prose },
    Note: { width: 220, format: formats.prose },
    Name: { width: 90, format: formats.prose },
    Date: { width: 100, format: formats.date },
  });
  const accepted = rows.Decisions ?? [];
  return {
    name: "Decisions",
    caption:
      "Findings that somebody accepted, and why. The add-in adds them; each holds while its cell keeps the value.",
    columns,
    rows: (accepted.length > 0 ? accepted : [[]]).map((row) => padded(row, columns.length)),
  };
}

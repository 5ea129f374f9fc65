import type { CellFormat } from "../grid/edit";
import { fitRow, type PlannedCell, type PlannedRow } from "./fit-row";
import type { LayoutRow, SheetLayout } from "./sheet-layout";
import { findBlock, type Block, type BlockId, type Summary, type SummaryCell } from "./summary";
import { summaryFormats as formats } from "./summary-formats";

/**
 * Lays the summary out for A4 portrait, one page wide. Every cell is planned by its left and right edge in points; the
 * columns of the sheet are what lies between neighbouring edges, so that tables of different columns share one grid.
 */
export function layoutSummary(summary: Summary): SheetLayout {
  const planned = planRows(summary);
  const edges = [...new Set(planned.flat().flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const rows = planned.flatMap(fitRow).map(({ height, cells }): LayoutRow => ({
    height,
    cells: cells.map(({ left, right, text, format, fact, joint }) => ({
      columnIndex: edges.indexOf(left),
      columnCount: edges.indexOf(right) - edges.indexOf(left),
      text,
      format,
      fact,
      joint,
    })),
  }));
  const columnWidths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  return {
    columnWidths,
    rows,
    page: {
      printArea: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: columnWidths.length },
      titleRows: { rowIndex: 0, rowCount: 1 },
      orientation: "portrait",
      margin: 42,
      footer: "Page &P of &N",
      pagesWide: 1,
    },
  };
}

/** A4 is 595 points wide; with the margins, and some points to spare for the rounding of columns, this is left. */
const sheetWidth = 504;
const quarter = sheetWidth / 4;
const middle = sheetWidth / 2;
const scoreEdge = sheetWidth - quarter / 2;
/** More would leave less than 60 points, and break labels such as `FY2016/17` inside a word. */
const mostYearsAcross = 6;
/** Columns end on whole pixels of a screen, which are three quarters of a point. */
const pixel = 0.75;

function planRows(summary: Summary): PlannedRow[] {
  const block = (id: BlockId): Block => findBlock(summary, id);
  return [
    [plain(summary.title, 0, sheetWidth, formats.title)],
    factRow(block("programme-title")),
    factRow(block("country-region")),
    factRow(withoutUnknown(block("partners"))),
    factRow(block("total-budget")),
    [halfRow(block("start-date"), 0), halfRow(block("end-date"), middle)],
    ...outputRows(block("outputs")),
    [halfRow(block("outcome-assessment"), 0), halfRow(block("risk"), middle)],
    ...performanceRows(block("performance")),
    ...textRows(block("support")),
    ...textRows(block("progress")),
    ...textRows(block("recommendations")),
  ];
}

/** A label and, beside it, one fact or two. */
function factRow({ heading, rows: [cells = []] }: Block): PlannedRow {
  const label = plain(heading, 0, quarter, formats.fact);
  const [first, second] = cells;
  if (!first) return [label];
  if (!second) return [label, fact(first, quarter, sheetWidth)];
  return [label, fact(first, quarter, middle), fact(second, middle, sheetWidth)];
}

/** Gives the room of what is unknown to what is known. */
function withoutUnknown(block: Block): Block {
  const known = block.rows.map((cells) => cells.filter(({ text }) => text !== ""));
  return { ...block, rows: known.map((cells, index) => (cells.length > 0 ? cells : (block.rows[index] ?? []))) };
}

/** A label and its fact in one cell, which takes half a row. */
function halfRow({ heading, rows }: Block, left: number): PlannedCell {
  const cell = rows[0]?.[0] ?? unknown;
  return { text: `${heading} ${cell.text}`.trimEnd(), left, right: left + middle, format: formats.fact, fact: cell };
}

function outputRows({ heading, rows }: Block): PlannedRow[] {
  return [
    [plain(heading, 0, scoreEdge, formats.heading), plain("Score", scoreEdge, sheetWidth, formats.centredHeading)],
    ...rows.map(([output = unknown, score = unknown]) => [
      fact(output, 0, scoreEdge),
      fact(score, scoreEdge, sheetWidth, formats.centredFact),
    ]),
  ];
}

/** The years in columns; where there are more than a page is wide, in bands below each other, oldest first. */
function performanceRows({ heading, rows }: Block): PlannedRow[] {
  const yearCount = Math.max(1, ...rows.map((cells) => cells.length - 1));
  const across = Math.ceil(yearCount / Math.ceil(yearCount / mostYearsAcross));
  const edge = (column: number): number =>
    quarter + Math.round(((sheetWidth - quarter) * column) / across / pixel) * pixel;
  const bands = Array.from({ length: Math.ceil(yearCount / across) }, (_, band) => band * across);
  return [
    [plain(heading, 0, sheetWidth, formats.heading)],
    ...bands.flatMap((firstYear) =>
      rows.map(([label = unknown, ...years], rowIndex) => [
        fact(label, 0, quarter, rowIndex === 0 ? formats.heading : formats.fact),
        ...years
          .slice(firstYear, firstYear + across)
          .map((year, column) =>
            fact(year, edge(column), edge(column + 1), rowIndex === 0 ? formats.centredHeading : formats.centredFact),
          ),
      ]),
    ),
  ];
}

function textRows({ heading, rows }: Block): PlannedRow[] {
  return [
    [plain(heading, 0, sheetWidth, formats.heading)],
    ...rows.map((cells) => cells.map((paragraph) => fact(paragraph, 0, sheetWidth, formats.paragraph))),
  ];
}

const unknown: SummaryCell = { text: "", source: null, entry: null };

function fact(cell: SummaryCell, left: number, right: number, format?: CellFormat): PlannedCell {
  const { text, emphasis } = cell;
  const look = format ?? (emphasis === "strong" ? formats.strongFact : formats.fact);
  return { text, left, right, format: look, fact: cell };
}

function plain(text: string, left: number, right: number, format: CellFormat): PlannedCell {
  return { text, left, right, format, fact: null };
}

import type { CellFormat } from "../../core/grid/edit";
import { legend } from "../../core/changes/legend";
import { formats, heightOf, pageOf } from "./look";
import type { ReviewContent } from "./review-content";
import type { SheetTemplate, TextTemplate } from "./sheet-template";

/** The first sheet: what this workbook is, who does what, what to enter where, and what the highlights mean. */
export function howToUseSheet({ title, introduction }: ReviewContent): SheetTemplate {
  const lines = [
    wide(title, { ...formats.title, wrapText: true }),
    ...introduction.map((paragraph) => wide(paragraph, formats.paragraph)),
    ...sections.flatMap(({ heading, entries }) => [wide(heading, formats.section), ...entries]),
  ];
  return {
    name: "How to use",
    columnWidths: [labelWidth, textWidth],
    rowHeights: new Map(lines.map((line, rowIndex) => [rowIndex, lineHeight(line)])),
    texts: lines.flatMap((line, rowIndex) => lineTexts(line, rowIndex)),
    tables: [],
    frozenRowCount: 0,
    page: pageOf("portrait", null),
  };
}

/** One row: a text over the whole width, or a label with what it means. */
type Line =
  | { readonly text: string; readonly format: CellFormat }
  | { readonly label: string; readonly labelFormat: CellFormat; readonly text: string };

const labelWidth = 130;
const textWidth = 500;

function wide(text: string, format: CellFormat): Line {
  return { text, format };
}

function entry(label: string, text: string): Line {
  return { label, labelFormat: formats.label, text };
}

const sections: readonly { readonly heading: string; readonly entries: readonly Line[] }[] = [
  {
    heading: "Who does what",
    entries: [
      entry(
        "Programme officers",
        "Fill in the sheets from left to right, press Validate review, and mend what it finds.",
      ),
      entry(
        "Reviewers",
        "Press Highlight changes to see what is different from last year. Accept, with a note, each warning that is right as it is.",
      ),
      entry("Managers", "Read the Summary. Every fact in it comes from a cell of these sheets."),
    ],
  },
  {
    heading: "What to enter where",
    entries: [
      entry("Programme", "The facts of the programme, its overall scores and the narrative: one column for each year."),
      entry("Outputs", "What the programme delivers, how much each output weighs, and its risk."),
      entry("Scores", "The score of each output, and the evidence for it."),
      entry("Budget", "What was allocated and spent on each line, in pounds."),
      entry("Recommendations", "What the review recommends, who does it, by when, and what came of it."),
      entry("Lists", "The scales, statuses and checks. Change them where your programme needs others."),
      entry(
        "Good to know",
        "You may add columns, rows above a table, and sheets of your own, and move or rename the sheets. Keep the names of the tables and the headings: everything is found by them. An empty Year means the year under review.",
      ),
      entry("Bullets", "Begin the line with •. Copy it from here: Excel takes a typed hyphen for a formula."),
    ],
  },
  {
    heading: "The buttons of the add-in",
    entries: [
      entry(
        "Validate review",
        "Checks every sheet and lists what to mend. Each finding says what to enter and leads to its cell.",
      ),
      entry(
        "Highlight changes",
        "Shows in the cells what changed since last year. Values and formats stay as they are.",
      ),
      entry("Generate summary", "Writes the summary sheet, ready to print on A4."),
      entry("Review", "Opens the pane with the findings, the changes, the summary and the years before."),
    ],
  },
  {
    heading: "What the highlights mean",
    entries: legend.map(({ kind, mark, meaning, fill, fontColor }) => ({
      label: `${mark} ${kind}`,
      labelFormat: { ...formats.label, fill, fontColor, numberFormat: "General" },
      text: meaning,
    })),
  },
  {
    heading: "Where help is",
    entries: [
      wide(
        "The sheet Lists names every check with its level and limit. A finding that you do not understand is best read beside its cell: select it in the list of findings.",
        formats.paragraph,
      ),
    ],
  },
];

function lineTexts(line: Line, rowIndex: number): TextTemplate[] {
  const label = { rowIndex, columnIndex: 0, rowCount: 1, columnCount: 1 };
  if ("format" in line) return [{ range: { ...label, columnCount: 2 }, text: line.text, format: line.format }];
  return [
    { range: label, text: line.label, format: line.labelFormat },
    { range: { ...label, columnIndex: 1 }, text: line.text, format: formats.paragraph },
  ];
}

function lineHeight(line: Line): number {
  if (!("format" in line))
    return Math.max(heightOf(line.text, textWidth), heightOf(line.label, labelWidth, { bold: true }));
  const above = line.format === formats.section ? sectionSpace : paragraphSpace;
  return heightOf(line.text, labelWidth + textWidth, line.format) + above;
}

/** Points between a section, or a paragraph, and what stands above it. */
const sectionSpace = 12;
const paragraphSpace = 4;

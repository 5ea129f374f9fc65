import type { CellFormat, CellInput } from "../../core/grid/edit";
import type { Programme } from "../../core/review/review";
import { shippedLists } from "../../core/review/shipped-lists";
import { contract, defaultScales, programmeFields } from "../contract";
import { formats } from "./look";
import type { ReviewContent } from "./review-content";
import type { AreaTemplate, Choices, SheetTemplate } from "./sheet-template";
import { tableSheet } from "./table-sheet";

/** The sheet `Programme`: a row for each field, beside it what to enter, then a column for each year. */
export function programmeSheet({ years, programme, remarks }: ReviewContent): SheetTemplate {
  const guides = fieldGuides.filter(({ field }) => programme[field] !== null);
  const empty = years.map(() => "");
  return tableSheet(
    contract.Programme.worksheet,
    {
      name: "Programme",
      caption:
        "One row for each fact, one column for each year. The newest year is the one under review; the year before it is what it is compared with.",
      columns: [
        { heading: "Field", width: 150, format: formats.field },
        { heading: "What to enter", width: 170, format: formats.given },
        ...years.map((heading) => ({ heading, width: 270, format: formats.prose })),
      ],
      rows: guides.map(({ field, whatToEnter }): CellInput[] => [
        programmeFields[field],
        remarks?.[field] ?? whatToEnter,
        ...(programme[field] ?? empty),
      ]),
      areas: guides.map(({ format, choices }, rowIndex): AreaTemplate => {
        const range = { rowIndex, columnIndex: 2, rowCount: 1, columnCount: years.length };
        return { range, format, ...(choices && { choices }) };
      }),
    },
    "landscape",
  );
}

interface FieldGuide {
  readonly field: keyof Programme;
  readonly whatToEnter: string;
  readonly format: CellFormat;
  readonly choices?: Choices;
}

const leftAlignedPounds: CellFormat = { ...formats.pounds, horizontalAlignment: "Left" };
const scores: Choices = { kind: "scale", table: "ScoreScale" };

/** In the order of the contract. */
const fieldGuides: readonly FieldGuide[] = [
  { field: "title", whatToEnter: "The programme’s full name.", format: formats.prose },
  { field: "code", whatToEnter: "Its code, where it has one.", format: formats.code },
  { field: "country", whatToEnter: "Where it works.", format: formats.prose },
  { field: "leadPartner", whatToEnter: "The partner that leads. The summary shows it in bold.", format: formats.prose },
  {
    field: "otherPartners",
    whatToEnter: "All other partners, one a line (Alt+Enter begins a line).",
    format: formats.prose,
  },
  { field: "startDate", whatToEnter: "A date, such as 1 June 2015.", format: formats.date },
  { field: "endDate", whatToEnter: "A date, or Ongoing.", format: formats.date },
  { field: "reviewDate", whatToEnter: "The date of the review.", format: formats.date },
  { field: "budgetOda", whatToEnter: "Pounds, as 1935000.", format: leftAlignedPounds },
  { field: "budgetNonOda", whatToEnter: "Pounds, as 7682000.", format: leftAlignedPounds },
  {
    field: "programmeValue",
    whatToEnter: "Pounds; only where ODA and non-ODA are not known apart.",
    format: leftAlignedPounds,
  },
  {
    field: "budgetBasis",
    whatToEnter: "What the totals cover. Empty means Whole life.",
    format: formats.word,
    choices: { kind: "words", words: ["Whole life", "This year"] },
  },
  {
    field: "scoreScaleName",
    whatToEnter: `A score scale of the sheet Lists. Empty means ${defaultScales.score}; for an earlier year, the scale of the next.`,
    format: formats.word,
    choices: { kind: "words", words: shippedLists.scoreScales.map(({ name }) => name) },
  },
  {
    field: "riskScaleName",
    whatToEnter: `A risk scale of the sheet Lists. Empty means ${defaultScales.risk}; for an earlier year, the scale of the next.`,
    format: formats.word,
    choices: { kind: "words", words: shippedLists.riskScales.map(({ name }) => name) },
  },
  {
    field: "programmeScore",
    whatToEnter: "A score of the scale. An earlier year’s may span two, written B/A; this year’s is one.",
    format: formats.code,
    choices: scores,
  },
  { field: "outcomeAssessment", whatToEnter: "A score of the scale.", format: formats.code, choices: scores },
  {
    field: "riskRating",
    whatToEnter: "A rating of the risk scale.",
    format: formats.word,
    choices: { kind: "scale", table: "RiskScale" },
  },
  { field: "support", whatToEnter: "A paragraph or two, for the summary.", format: formats.prose },
  {
    field: "progress",
    whatToEnter: "Paragraphs and bullets, for the summary. A line that begins with • is a bullet.",
    format: formats.prose,
  },
];

import type { CellFormat, PageLayout } from "../../core/grid/edit";
import { splitText } from "../../core/summary/wrap-text";
import { summaryFormats } from "../../core/summary/summary-formats";

/** The summary's own colours, so that the workbook looks like one piece. */
const { fontColor: accent, fill: tint, borderColor: hairline } = summaryFormats.heading;
/** Light enough to stand back, dark enough on white for a contrast of 4.5:1 (WCAG 2.2, success criterion 1.4.3). */
const quiet = "#595959";

const body = { verticalAlignment: "Top", wrapText: true, borderColor: hairline, locked: false } as const;

/** How the cells of a new workbook look. The font is the workbook's own. */
export const formats = {
  title: { bold: true, fontSize: 16, fontColor: accent, verticalAlignment: "Center" },
  section: { bold: true, fontSize: 12, fontColor: accent, verticalAlignment: "Bottom" },
  caption: { fontColor: quiet, wrapText: true, verticalAlignment: "Center" },
  paragraph: { verticalAlignment: "Top", wrapText: true },
  label: { bold: true, fontColor: accent, verticalAlignment: "Top", wrapText: true },
  heading: {
    bold: true,
    fontColor: accent,
    fill: tint,
    borderColor: hairline,
    verticalAlignment: "Center",
    wrapText: true,
  },
  /** Prose: never formatted as text, which shows #### for more than 255 characters. */
  prose: { ...body, numberFormat: "General" },
  /** What Excel would take for a date or a number: years, references, scores. */
  code: { ...body, numberFormat: "@", horizontalAlignment: "Left" },
  word: { ...body, numberFormat: "General", horizontalAlignment: "Left" },
  pounds: { ...body, numberFormat: "£#,##0", horizontalAlignment: "Right" },
  whole: { ...body, numberFormat: "0", horizontalAlignment: "Right" },
  number: { ...body, numberFormat: "General", horizontalAlignment: "Right" },
  date: { ...body, numberFormat: "d mmmm yyyy", horizontalAlignment: "Left" },
  field: { ...body, numberFormat: "General", bold: true, fontColor: accent },
  /** What a person reads and does not fill in. */
  given: { ...body, numberFormat: "General", fontColor: quiet, locked: true },
} as const satisfies Record<string, CellFormat>;

/** A4 with half an inch of margin, the row of headings on every page. */
export function pageOf(
  orientation: PageLayout["orientation"],
  headingRowIndex: number | null,
  pagesWide = 1,
): PageLayout {
  const page = { orientation, margin: 36, footer: "Page &P of &N", pagesWide };
  return headingRowIndex === null ? page : { ...page, titleRows: { rowIndex: headingRowIndex, rowCount: 1 } };
}

/** The height in points of a row that shows a text of the workbook's own font in a cell of this width. */
export function heightOf(text: string, width: number, { fontSize = 11, bold = false }: CellFormat = {}): number {
  const room = { lineWidth: width - cellPadding, fontSize, isBold: bold };
  const lineCount = splitText(text, room, maximumLines).reduce((sum, piece) => sum + piece.lineCount, 0);
  return Math.min(lineCount * Math.ceil(fontSize * 1.36) + rowPadding, maximumRowHeight);
}

const cellPadding = 6;
const rowPadding = 3;
/** Where a row of Excel ends, in points (Microsoft, "Excel specifications and limits"). */
const maximumRowHeight = 409;
const maximumLines = 1000;

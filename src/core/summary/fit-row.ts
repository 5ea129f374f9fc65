import type { CellFormat } from "../grid/edit";
import type { SummaryCell } from "./summary";
import { splitText, type Joint, type TextPiece } from "./wrap-text";

/** A row before it is known how tall its text is. */
export type PlannedRow = readonly PlannedCell[];

/** A cell by its edges, in points from the left edge of the sheet. */
export interface PlannedCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly format: CellFormat;
  /** What it tells; null where that is our own label. */
  readonly fact: SummaryCell | null;
}

export interface FittedRow {
  /** Points. */
  readonly height: number;
  readonly cells: readonly FittedCell[];
}

/** A cell with the piece of its text that stands in this row, and what stood before the piece. */
type FittedCell = PlannedCell & { readonly joint: Joint };

/**
 * Gives a row the height that its text needs, since merged cells do not grow by themselves. Text that is taller than a
 * row should be goes on in the rows below, in cells of the same look.
 */
export function fitRow(planned: PlannedRow): FittedRow[] {
  const pieces = planned.map(piecesOf);
  const rowCount = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: rowCount }, (_, rowIndex) => {
    const heights = planned.map(({ format }, index) => heightOf(pieces[index]?.[rowIndex], format));
    return {
      height: Math.max(leastHeight, ...heights),
      cells: planned.map((cell, index) => {
        const { text = "", joint = "" } = pieces[index]?.[rowIndex] ?? {};
        return { ...cell, text, joint };
      }),
    };
  });
}

/** Points. A row of Excel could have 409; twelve lines leave a page places to break. */
const greatestHeight = 186;
const leastHeight = 21;
/** Above and below the text together. */
const verticalPadding = 6;
/** Left and right of the text together; Excel keeps some pixels free. */
const horizontalPadding = 8;
/** Excel gives a line of its body font, of 11 points, 15 points. */
const lineHeightPerFontSize = 15 / 11;

function piecesOf({ text, left, right, format }: PlannedCell): TextPiece[] {
  const { fontSize, isBold } = settingOf(format);
  const maximumLines = Math.floor((greatestHeight - verticalPadding) / lineHeight(fontSize));
  return splitText(text, { fontSize, isBold, lineWidth: right - left - horizontalPadding }, maximumLines);
}

function heightOf(piece: TextPiece | undefined, format: CellFormat): number {
  return Math.ceil((piece?.lineCount ?? 0) * lineHeight(settingOf(format).fontSize)) + verticalPadding;
}

function lineHeight(fontSize: number): number {
  return fontSize * lineHeightPerFontSize;
}

function settingOf({ fontSize = 11, bold = false }: CellFormat) {
  return { fontSize, isBold: bold };
}

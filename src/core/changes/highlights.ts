import type { CellAddress } from "../grid/address";
import type { Edit, Highlight } from "../grid/edit";
import type { Entry } from "../review/review";
import { entriesOf, type Change, type ChangeKind } from "./change";
import { markOf, type MarkDetail } from "./change-mark";
import { legendByKind } from "./legend";
import { withMark } from "./marked-number-format";
import { mergeCells } from "../grid/merge-cells";

/** The number format of a cell; null where it is not known. */
export type NumberFormatLookup = (worksheetId: string, cell: CellAddress) => string | null;

/**
 * The conditional formats that show changes in their cells: each has a fill, a font colour and, where there is room, a
 * mark that is shown beside the value. There is one for each distinct look, over as few rectangles as there can be. A
 * removed row is highlighted where it stood last year. Cells that are empty or hold more text than a number format can
 * show get the fill alone, and all get shorter marks, or none, where the workbook would hold too many formats.
 */
export function highlightEdits(changes: readonly Change[], numberFormatAt: NumberFormatLookup): readonly Edit[] {
  for (const detail of ["full", "short"] as const) {
    const looks = gatherLooks(changes, numberFormatAt, detail);
    const numberFormats = new Set(looks.map(({ highlight }) => highlight.numberFormat));
    if (numberFormats.size <= maximumNumberFormats) return looks.map(editOf);
  }
  return gatherLooks(changes, numberFormatAt, "none").map(editOf);
}

/** Whether the formula of a conditional format is that of a highlight of ours, in whichever program it was saved. */
export function isHighlight(formula: string): boolean {
  return /^=?\s*ISTEXT\(\s*"review-workbook:[^"]*"\s*\)$/i.test(formula.trim());
}

/** Office loads 206 number formats of a workbook ([MS-OI29500] 2.1.713); the person's own need room too. */
const maximumNumberFormats = 150;

/** Excel shows `####` for longer text where a number format is not `General` or plain `@`. */
const maximumMarkedLength = 255;

interface Look {
  readonly worksheet: string;
  readonly highlight: Highlight;
  readonly cells: CellAddress[];
}

function gatherLooks(
  changes: readonly Change[],
  numberFormatAt: NumberFormatLookup,
  detail: MarkDetail,
): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const change of changes) {
    const { kind } = change;
    const { worksheetId } = change.entry.row;
    const entries = entriesOf(change);
    const mark = markOf(change, detail);
    const marked = mark === null ? undefined : entries.find(canShowMark);
    for (const entry of entries) {
      if (!entry.cell) continue;
      const ownFormat = numberFormatAt(worksheetId, entry.cell) ?? "General";
      const numberFormat =
        mark !== null && entry === marked ? withMark(ownFormat, mark, typeof entry.raw === "string") : null;
      const key = JSON.stringify([worksheetId, kind, numberFormat]);
      const look = looks.get(key) ?? { worksheet: worksheetId, highlight: highlightOf(kind, numberFormat), cells: [] };
      look.cells.push(entry.cell);
      looks.set(key, look);
    }
  }
  return [...looks.values()];
}

function canShowMark({ raw, cell }: Entry): boolean {
  if (!cell || typeof raw === "boolean") return false;
  return typeof raw === "number" || (raw.trim() !== "" && raw.length <= maximumMarkedLength);
}

function highlightOf(kind: ChangeKind, numberFormat: string | null): Highlight {
  const { fill, fontColor } = legendByKind[kind];
  const formula = `=ISTEXT("review-workbook:${kind.replaceAll(" ", "-")}")`;
  return { formula, fill, fontColor, ...(numberFormat === null ? {} : { numberFormat }) };
}

function editOf({ worksheet, highlight, cells }: Look): Edit {
  return { kind: "add highlight", worksheet, ranges: mergeCells(cells), highlight };
}

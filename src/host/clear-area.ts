import { formatRange, isWithin, parseRange, type RangeAddress } from "../core/grid/address";
import type { Worksheet } from "../xlsx/worksheet";
import type { CellArea } from "./cell-area";
import { choice } from "./arguments";
import { notSupported } from "./excel-error";
import { assertAreaUnlocked, assertUnprotected } from "./protection";
import { rangesOverlap } from "./ranges";

const parts = { All: "all", Formats: "formats", Contents: "contents", RemoveHyperlinks: "hyperlinks" } as const;

/**
 * Clears cells as `Range.clear` does: `Formats` takes conditional formats and merges too, `All` hyperlinks and data
 * validation as well; `RemoveHyperlinks` those with the format of their cells.
 */
export function clearArea(area: CellArea, applyTo = "All"): void {
  const part = choice(applyTo, parts);
  if (part === "all") refuseRemarks(area);
  if (part === "all" || part === "hyperlinks") removeHyperlinks(area);
  if (part === "hyperlinks") return;
  if (part !== "formats") clearContents(area);
  if (part !== "contents") clearFormats(area);
  if (part === "all") for (const range of area.ranges) area.worksheet.dataValidations.clear(range);
}

function clearContents(area: CellArea): void {
  assertAreaUnlocked(area);
  for (const range of area.ranges) {
    area.worksheet.clearContents(range);
    area.session.events.contentChanged(area.worksheet, range);
  }
}

function removeHyperlinks({ session, worksheet, ranges }: CellArea): void {
  assertUnprotected(worksheet);
  const { normalIndex } = session.workbook.styles;
  for (const cells of ranges.flatMap((range) => removeLinks(worksheet, range))) {
    worksheet.changeStyles(cells, () => normalIndex);
  }
}

/** Gives the cells that had one. */
function removeLinks({ part }: Worksheet, range: RangeAddress): RangeAddress[] {
  const links = part.child("hyperlinks");
  const removed = (links?.elements ?? []).flatMap((link) => {
    const cells = parseRange(link.get("ref") ?? "");
    if (!cells || !rangesOverlap(cells, range)) return [];
    if (!isWithin(cells, range)) throw notSupported(`clearing a part of the hyperlink in ${formatRange(cells)}`);
    links?.remove(link);
    return [cells];
  });
  if (removed.length > 0 && links?.elements.length === 0) part.remove(links);
  return removed;
}

function clearFormats({ session, worksheet, ranges }: CellArea): void {
  assertUnprotected(worksheet);
  const { normalIndex } = session.workbook.styles;
  for (const range of ranges) {
    worksheet.changeStyles(range, () => normalIndex);
    worksheet.conditionalFormats.clear(range);
    worksheet.unmerge(range);
  }
}

function refuseRemarks({ worksheet, ranges }: CellArea): void {
  const places = [...worksheet.notes, ...worksheet.comments].map(({ cell }) => ({
    ...cell,
    rowCount: 1,
    columnCount: 1,
  }));
  const isRemarked = ranges.some((range) => places.some((place) => rangesOverlap(range, place)));
  if (isRemarked) throw notSupported("clearing cells that have notes or comments");
}

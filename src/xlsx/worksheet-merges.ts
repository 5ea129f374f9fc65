import { type RangeAddress, formatRange, parseRange } from "../core/grid/address";
import { overlaps } from "./ranges";
import type { Worksheet } from "./worksheet";
import type { WorksheetPart } from "./worksheet-part";
import { xmlElement } from "./xml";

/** The merges of each sheet that was asked for them: a sheet can have thousands. */
const known = new WeakMap<WorksheetPart, readonly RangeAddress[]>();

export function readMerges(part: WorksheetPart): readonly RangeAddress[] {
  const merges = known.get(part) ?? parseMerges(part);
  known.set(part, merges);
  return merges;
}

function parseMerges(part: WorksheetPart): RangeAddress[] {
  const merges = part.child("mergeCells")?.all("mergeCell") ?? [];
  return merges.flatMap((merge) => parseRange(merge.get("ref") ?? "") ?? []);
}

/** Merges a range, in place of merges that touch it. Only its first cell keeps what it holds. */
export function addMerge(worksheet: Worksheet, range: RangeAddress): void {
  if (range.rowCount === 1 && range.columnCount === 1) return;
  removeMerges(worksheet.part, range);
  const lost: [number, number][] = [];
  worksheet.forEachCell(range, (cell, rowIndex, columnIndex) => {
    const isFirst = rowIndex === range.rowIndex && columnIndex === range.columnIndex;
    if (!isFirst && (cell.type !== "empty" || cell.formula !== null)) lost.push([rowIndex, columnIndex]);
  });
  for (const [rowIndex, columnIndex] of lost) {
    worksheet.writeCell(rowIndex, columnIndex, { type: "empty", value: "", formula: null });
  }
  appendMerge(worksheet.part, range);
}

function appendMerge(part: WorksheetPart, range: RangeAddress): void {
  const merges = [...readMerges(part), range];
  known.set(part, merges);
  part.ensure("mergeCells").set("count", merges.length).append(mergeElement(range));
}

/** Takes apart every merge that touches a range. */
export function removeMerges(part: WorksheetPart, range: RangeAddress): void {
  const merges = readMerges(part);
  if (!merges.some((merge) => overlaps(merge, range))) return;
  const kept = merges.filter((merge) => !overlaps(merge, range));
  writeMerges(part, kept);
}

export function writeMerges(part: WorksheetPart, merges: readonly RangeAddress[]): void {
  known.set(part, merges);
  if (merges.length === 0) {
    part.remove(part.child("mergeCells"));
    return;
  }
  const list = part.ensure("mergeCells").set("count", merges.length);
  list.children = merges.map(mergeElement);
}

function mergeElement(range: RangeAddress) {
  return xmlElement("mergeCell", { ref: formatRange(range) });
}

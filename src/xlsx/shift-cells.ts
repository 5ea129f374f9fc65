import { type RangeAddress, maximumRowCount, parseRange } from "../core/grid/address";
import { changeReferences, liftFormula, liftRange, sameName, shiftFormula, shiftRange } from "./formula-tokens";
import { newerRules, rangesOf, removeNewerRule, setRangesOf } from "./newer-rules";
import { contains, formatRanges, overlaps, parseRanges, sameRanges, without } from "./ranges";
import type { Table } from "./table";
import { rewriteFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";
import type { Worksheet } from "./worksheet";
import { writeMerges } from "./worksheet-merges";
import type { WorksheetPart } from "./worksheet-part";
import type { XmlElement } from "./xml";

/**
 * Makes room for new cells: what stands in their columns, from their first row on, moves down, and references follow it,
 * as "Shift cells down" does. Throws `WorkbookEditError` where something would be torn apart. `table` is the one that
 * grows: its totals move like any other cells.
 */
export function insertCells(worksheet: Worksheet, added: RangeAddress, table: Table | null): void {
  const below = { ...added, rowCount: maximumRowCount - added.rowIndex };
  const moved = occupied(worksheet, below);
  if (moved && moved.rowIndex + moved.rowCount + added.rowCount > maximumRowCount) {
    throw new WorkbookEditError(
      "cells-below",
      "Cells would be pushed off the sheet. Free the rows below, then try again.",
    );
  }
  const others = tablesIn(worksheet, below, table);
  refuseTorn(worksheet, below, others);
  if (moved) worksheet.cells.move(moved, added.rowCount);
  for (const other of others) other.moveDown(added.rowCount);
  moveRanges(worksheet, (range) => shiftRange(range, below, added.rowCount));
  rewriteFormulas(worksheet.workbook, (formula, home) =>
    shiftFormula(formula, below, added.rowCount, isOnWorksheet(worksheet, home)),
  );
}

/**
 * Takes cells away, and what stands below them in their columns moves up, as "Shift cells up" does: the other way round
 * than {@link insertCells}, and refused like it. `table` is the one that shrinks.
 */
export function removeCells(worksheet: Worksheet, removed: RangeAddress, table: Table): void {
  const { rowIndex, rowCount } = removed;
  const below = { ...removed, rowCount: maximumRowCount - rowIndex };
  const others = tablesIn(worksheet, below, table);
  refuseTorn(worksheet, below, others);
  worksheet.cells.remove(removed);
  worksheet.cells.move({ ...below, rowIndex: rowIndex + rowCount, rowCount: below.rowCount - rowCount }, -rowCount);
  for (const other of others) other.moveDown(-rowCount);
  changeRules(worksheet, (range) => (contains(removed, { ...range, rowCount: 1 }) ? without(range, removed) : [range]));
  moveRanges(worksheet, (range) => liftRange(range, removed));
  forgetCells(worksheet, removed, (range) => contains(removed, range));
  rewriteFormulas(worksheet.workbook, (formula, home) => liftFormula(formula, removed, isOnWorksheet(worksheet, home)));
}

/** What named nothing but cells that are gone is `#REF!`; what named more than those has to be calculated anew. */
export function forgetCells(
  worksheet: Worksheet,
  removed: RangeAddress,
  isGone: (range: RangeAddress) => boolean,
): void {
  rewriteFormulas(
    worksheet.workbook,
    (formula, home) =>
      changeReferences(formula, isOnWorksheet(worksheet, home), (range) => (isGone(range) ? null : range)),
    false,
  );
  for (let offset = 0; offset < removed.columnCount; offset += 1) {
    worksheet.cells.markChanged(removed.rowIndex, removed.columnIndex + offset);
    worksheet.cells.markChanged(removed.rowIndex - 1, removed.columnIndex + offset);
  }
}

/** Changes where validations and conditional formats hold; their formulas go on to mean the same cells. */
export function changeRules(worksheet: Worksheet, change: (range: RangeAddress) => readonly RangeAddress[]): void {
  worksheet.dataValidations.changeRanges((ranges) => ranges.flatMap(change), true);
  worksheet.conditionalFormats.changeRanges((ranges) => ranges.flatMap(change), true);
}

/** Tells for a formula on `home` whether a reference with this prefix, or none, is one to a worksheet. */
export function isOnWorksheet(worksheet: Worksheet, home: Worksheet | null): (prefix: string | null) => boolean {
  return (prefix) => (prefix === null ? home === worksheet : sameName(prefix, worksheet.name));
}

/** Moves what is laid over the cells; null takes it away. */
function moveRanges(worksheet: Worksheet, move: (range: RangeAddress) => RangeAddress | null): void {
  const moveAll = (ranges: readonly RangeAddress[]): RangeAddress[] => ranges.flatMap((range) => move(range) ?? []);
  writeMerges(worksheet.part, moveAll(worksheet.merges));
  worksheet.dataValidations.changeRanges(moveAll, false);
  worksheet.conditionalFormats.changeRanges(moveAll, false);
  for (const sparkline of newerRules(worksheet.part, "sparkline")) {
    const ranges = rangesOf(sparkline);
    const moved = moveAll(ranges);
    if (sameRanges(ranges, moved)) continue;
    if (moved.length > 0) setRangesOf(sparkline, moved);
    else removeNewerRule(worksheet.part, sparkline);
  }
  for (const list of ["protectedRanges", "ignoredErrors", "hyperlinks"]) moveItems(worksheet.part, list, moveAll);
  for (const filter of ["autoFilter", "sortState"].flatMap((name) => worksheet.part.child(name) ?? [])) {
    if (!moveItem(filter, moveAll)) worksheet.part.remove(filter);
    else
      for (const sort of [filter, ...filter.all("sortState")])
        for (const each of sort.elements) moveItem(each, moveAll);
  }
}

type MoveRanges = (ranges: readonly RangeAddress[]) => RangeAddress[];

/** Moves the items of a list, each of which tells its cells. */
function moveItems(part: WorksheetPart, name: string, move: MoveRanges): void {
  const list = part.child(name);
  for (const item of list?.elements ?? []) if (!moveItem(item, move)) list?.remove(item);
  if (list?.elements.length === 0) part.remove(list);
}

/** Moves an element that tells its cells, if it does; false where it has none any more. */
function moveItem(item: XmlElement, move: MoveRanges): boolean {
  const attribute = item.get("sqref") === null ? "ref" : "sqref";
  const ranges = parseRanges(item.get(attribute) ?? "");
  const moved = move(ranges);
  if (moved.length > 0 && !sameRanges(ranges, moved)) item.set(attribute, formatRanges(moved));
  return moved.length > 0 || ranges.length === 0;
}

function tablesIn(worksheet: Worksheet, range: RangeAddress, own: Table | null): readonly Table[] {
  return worksheet.tables.filter((table) => table !== own && overlaps(table.range, range));
}

/** The rows that anything stands in. */
function occupied(worksheet: Worksheet, below: RangeAddress): RangeAddress | null {
  let last = -1;
  worksheet.forEachCell(below, (cell, rowIndex) => {
    if (cell.type !== "empty" || cell.formula !== null || cell.styleIndex !== 0) last = Math.max(last, rowIndex);
  });
  const laidOver = [...worksheet.merges, ...worksheet.tables.map(({ range }) => range)];
  for (const range of laidOver) if (overlaps(range, below)) last = Math.max(last, range.rowIndex + range.rowCount - 1);
  return last < below.rowIndex ? null : { ...below, rowCount: last - below.rowIndex + 1 };
}

function refuseTorn(worksheet: Worksheet, below: RangeAddress, others: readonly Table[]): void {
  const laidOver = [...worksheet.merges, ...others.map(({ range }) => range)];
  const notes = [...worksheet.notes, ...worksheet.comments].map(({ cell }) => ({
    ...cell,
    rowCount: 1,
    columnCount: 1,
  }));
  const isTorn = laidOver.some((range) => overlaps(range, below) && !contains(below, range));
  const stays = [...notes, ...pivotTables(worksheet)].some((each) => overlaps(each, below));
  if (!isTorn && !stays) return;
  throw new WorkbookEditError(
    "cells-below",
    "A merged cell, a table, a pivot table or a note below would be torn apart. Move it aside, then try again.",
  );
}

/** Where pivot tables stand. As in Excel, their cells do not move by themselves. */
function pivotTables({ workbook: { file }, partName }: Worksheet): RangeAddress[] {
  return file
    .relationships(partName)
    .filter(({ kind, target }) => kind === "pivotTable" && file.has(target))
    .flatMap(({ target }) => parseRange(file.tree(target).child("location")?.get("ref") ?? "") ?? []);
}

import { type RangeAddress, formatRange, maximumRowCount, parseRange } from "../core/grid/address";
import { sameName, shiftFormula, shiftRange } from "./formula-tokens";
import { contains, overlaps } from "./ranges";
import type { Table } from "./table";
import { rewriteFormulas } from "./workbook-formulas";
import { WorkbookEditError } from "./workbook-error";
import type { Worksheet } from "./worksheet";
import { writeMerges } from "./worksheet-merges";

/**
 * Makes room for new cells: what stands in their columns, from their first row on, moves down, and references follow it,
 * as "Shift cells down" does. Throws `WorkbookEditError` where something would be torn apart. Nothing happens when
 * nothing stands there. `table` is the one that grows: its totals move like any other cells.
 */
export function insertCells(worksheet: Worksheet, added: RangeAddress, table: Table | null): void {
  const below = { ...added, rowCount: maximumRowCount - added.rowIndex };
  const moved = occupied(worksheet, below);
  if (!moved) return;
  if (moved.rowIndex + moved.rowCount + added.rowCount > maximumRowCount) {
    throw new WorkbookEditError(
      "cells-below",
      "Cells would be pushed off the sheet. Free the rows below, then try again.",
    );
  }
  const others = worksheet.tables.filter((other) => other !== table && overlaps(other.range, below));
  refuseTorn(worksheet, below, others);
  worksheet.cells.moveDown(moved, added.rowCount);
  for (const other of others) other.moveDown(added.rowCount);
  const shift = (range: RangeAddress): RangeAddress => shiftRange(range, below, added.rowCount);
  writeMerges(worksheet.part, worksheet.merges.map(shift));
  worksheet.dataValidations.changeRanges((ranges) => ranges.map(shift), false);
  worksheet.conditionalFormats.changeRanges((ranges) => ranges.map(shift), false);
  for (const link of worksheet.part.child("hyperlinks")?.elements ?? []) {
    const range = parseRange(link.get("ref") ?? "");
    if (range) link.set("ref", formatRange(shift(range)));
  }
  rewriteFormulas(worksheet.workbook, (formula, home) =>
    shiftFormula(formula, below, added.rowCount, (name) =>
      name === null ? home === worksheet : sameName(name, worksheet.name),
    ),
  );
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
  if (!isTorn && !notes.some((note) => overlaps(note, below))) return;
  throw new WorkbookEditError(
    "cells-below",
    "A merged cell, a table or a note below would be torn apart. Move it aside, then try again.",
  );
}

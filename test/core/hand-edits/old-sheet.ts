import type { CellValue } from "../../../src/core/grid/cell-value";
import type { RangeLook } from "../../../src/core/grid/workbook-snapshot";
import { findHandEdits } from "../../../src/core/hand-edits/find-hand-edits";
import type { HandEdits } from "../../../src/core/hand-edits/hand-edit";
import { packWrittenRows, unpackWrittenRows, writtenRows } from "../../../src/core/hand-edits/written-rows";
import { layoutSummary } from "../../../src/core/summary/layout-summary";
import type { SheetLayout } from "../../../src/core/summary/sheet-layout";
import { summarise } from "../../../src/core/summary/summarise";
import type { Summary } from "../../../src/core/summary/summary";
import { layoutValues } from "../../../src/core/summary/summary-edits";
import { buildReview, type TestTables } from "../../support/build-review";

/** A summary sheet as it was written, for a person to change, and what is kept of it. */
export interface WrittenSheet {
  readonly values: CellValue[][];
  readonly kept: readonly string[];
}

export function newSummaryOf(tables: TestTables): { readonly summary: Summary; readonly layout: SheetLayout } {
  const summary = summarise(buildReview(tables));
  if (!summary) throw new Error("There is no review year.");
  return { summary, layout: layoutSummary(summary) };
}

/** Writes the summary of a review, with room around it for a person to write in. */
export function writeSheet(tables: TestTables): WrittenSheet {
  const { summary, layout } = newSummaryOf(tables);
  const kept = packWrittenRows(writtenRows(summary, layout), "fingerprint");
  if (!kept) throw new Error("The summary is too long to be kept.");
  const blank = [...layout.columnWidths.map(() => ""), "", "", ""];
  const values = layoutValues(layout).map((row) => [...row, "", "", ""]);
  return { values: [...values, [...blank], [...blank], [...blank]], kept };
}

/** What people wrote on a sheet, told when the summary of a review is to be written in its place. */
export function handEditsOf(
  { values, kept }: WrittenSheet,
  tables: TestTables,
  numberFormats?: readonly (readonly string[])[],
): HandEdits {
  const written = unpackWrittenRows(kept, "fingerprint");
  if (!written) throw new Error("What was kept cannot be read.");
  const range = { rowIndex: 0, columnIndex: 0, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  const formats = numberFormats ?? values.map((row) => row.map(() => "General"));
  const look: RangeLook = {
    formulas: values,
    numberFormats: formats,
    mergedRanges: [],
    cells: [],
    rows: [],
    columns: [],
  };
  return findHandEdits({ used: { range, values, look }, written, countsDatesFrom1904: false }, newSummaryOf(tables));
}

/** Where a text stands on a sheet. */
export function find({ values }: WrittenSheet, text: string): { readonly row: number; readonly column: number } {
  const row = values.findIndex((cells) => cells.includes(text));
  const column = values[row]?.indexOf(text) ?? -1;
  if (column < 0) throw new Error(`“${text}” is not on the sheet.`);
  return { row, column };
}

/** Writes a text in the place of another. */
export function retype(sheet: WrittenSheet, from: string, to: CellValue): void {
  const { row, column } = find(sheet, from);
  sheet.values[row]?.splice(column, 1, to);
}

/** Puts rows in above a row, each with a text in its first cell. */
export function insertRows({ values }: WrittenSheet, row: number, ...texts: string[]): void {
  const width = values[0]?.length ?? 0;
  values.splice(row, 0, ...texts.map((text) => [text, ...new Array<string>(width - 1).fill("")]));
}

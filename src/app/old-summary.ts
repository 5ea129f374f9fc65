import { isWithin, unionOf, type RangeAddress } from "../core/grid/address";
import { isFormula, type CellValue } from "../core/grid/cell-value";
import type { Edit } from "../core/grid/edit";
import type { ExpectedCells } from "../core/grid/expected-cells";
import type {
  NamedRangeSnapshot,
  UsedRangeSnapshot,
  WorkbookSnapshot,
  WorksheetSnapshot,
} from "../core/grid/workbook-snapshot";
import { isEditedByHand } from "../core/summary/fingerprint";
import { protectedWorksheetError, WorkbookAccessError } from "../excel/port";
import {
  copyingName,
  summaryBegunName,
  summaryFingerprintName,
  summaryName,
  summaryTextNames,
} from "../schema/contract";

/** The summary that stands in the workbook before a new one is written. */
export interface OldSummary {
  readonly sheet: NamedRangeSnapshot;
  /** What it was known by; null where that is lost. */
  readonly fingerprint: string | null;
}

/** The summary that is there; throws WorkbookAccessError where it is protected, before anything is written. */
export function oldSummaryIn({ names, worksheets }: WorkbookSnapshot): OldSummary | null {
  const sheet = names.find(({ name }) => name === summaryName)?.range;
  if (!sheet) return null;
  const { worksheetId, worksheetName } = sheet;
  if (worksheets.some(({ id, isProtected }) => id === worksheetId && isProtected)) {
    throw protectedWorksheetError(worksheetName);
  }
  return { sheet, fingerprint: names.find(({ name }) => name === summaryFingerprintName)?.text ?? null };
}

/**
 * The worksheet of a first summary that was broken off before it got its name, with nothing on it; null where there is
 * none.
 */
export function begunSummaryIn({ names, worksheets }: WorkbookSnapshot): WorksheetSnapshot | null {
  const begun = names.find(({ name }) => name === summaryBegunName)?.text ?? null;
  return worksheets.find((worksheet) => worksheet.name === begun && isUntouched(worksheet)) ?? null;
}

function isUntouched({ isEmpty, isProtected, visibility, commentCount, noteCount }: WorksheetSnapshot): boolean {
  return isEmpty === true && !isProtected && visibility === "visible" && commentCount === 0 && !noteCount;
}

/** Whether something would be lost that we did not write, or may be: cells beyond those that were looked at. */
export function holdsWorkOfOthers({ sheet, fingerprint }: OldSummary, printArea: RangeAddress): boolean {
  const reachesFurther = sheet.hasMore && !isWithin(printArea, sheet.surroundings);
  return isEditedByHand(sheet.used.values, fingerprint) || holdsFormulas(sheet.used) || reachesFurther;
}

/** We write none: one that shows nothing, or just what we wrote in its place, is somebody's too. */
function holdsFormulas({ values, look }: UsedRangeSnapshot): boolean {
  const formulas = look?.formulas ?? [];
  return formulas.some((row, rowOffset) =>
    row.some((formula, columnOffset) => isFormula(formula, values[rowOffset]?.[columnOffset])),
  );
}

/** All that the old summary covers, merged cells without a value among it, and all that the new one will. */
export function rangeToClear({ sheet: { range, used } }: OldSummary, printArea: RangeAddress): RangeAddress {
  return unionOf(unionOf(range, used.range), printArea);
}

/**
 * Throws WorkbookAccessError where a table stands among what is cleared, before anything is written: its data would go,
 * be it the review's own, and its cells cannot be merged. How far down a table reaches does not matter: clearing begins
 * in the first row.
 */
export function refuseTables({ tables }: WorkbookSnapshot, old: OldSummary, printArea: RangeAddress): void {
  const { worksheetId, worksheetName } = old.sheet;
  const { rowCount, columnCount } = rangeToClear(old, printArea);
  const table = tables.find(({ worksheetId: id, firstCell, showsHeadings }) => {
    const firstRow = firstCell.rowIndex - (showsHeadings ? 1 : 0);
    return id === worksheetId && firstRow < rowCount && firstCell.columnIndex < columnCount;
  });
  if (!table) return;
  throw new WorkbookAccessError(
    "no room",
    `The table “${table.name}” is on the sheet “${worksheetName}”, where the summary is written. Move it to another sheet, then try again.`,
  );
}

/** What must still stand where the old summary is cleared, as far as that was looked at. */
export function expectedOf(old: OldSummary, printArea: RangeAddress): ExpectedCells {
  const { worksheetId: worksheet, used, surroundings } = old.sheet;
  const cleared = rangeToClear(old, printArea);
  const range = isWithin(cleared, surroundings) ? cleared : used.range;
  const valueAt = (rowIndex: number, columnIndex: number): CellValue =>
    used.values[rowIndex - used.range.rowIndex]?.[columnIndex - used.range.columnIndex] ?? "";
  const values = Array.from({ length: range.rowCount }, (_, rowOffset) =>
    Array.from({ length: range.columnCount }, (_cell, columnOffset) =>
      valueAt(range.rowIndex + rowOffset, range.columnIndex + columnOffset),
    ),
  );
  return { worksheet, range, values };
}

/** What puts the old summary back; where there was none, what takes a new one and its names away. */
export function inverseOf(
  { names }: WorkbookSnapshot,
  { old, begun }: { readonly old: OldSummary | null; readonly begun: WorksheetSnapshot | null },
  printArea: RangeAddress,
): readonly Edit[] {
  const texts = [summaryFingerprintName, ...summaryTextNames].map((name): Edit => {
    const text = names.find((one) => one.name === name)?.text ?? null;
    return text === null || !old ? { kind: "remove name", name } : { kind: "name text", name, text };
  });
  if (!old) {
    const unnaming: Edit[] = [{ kind: "remove name", name: summaryName }, ...texts];
    if (!begun) return [...unnaming, { kind: "end", name: summaryBegunName }];
    const { id: worksheet, name: text } = begun;
    const clearing: Edit = { kind: "clear range", worksheet, range: printArea };
    return [...unnaming, clearing, { kind: "begin", name: summaryBegunName, text }];
  }
  const { worksheetId: worksheet, range, used } = old.sheet;
  return [
    { kind: "name range", name: summaryName, worksheet, range },
    ...texts,
    { kind: "end", name: copyingName },
    { kind: "clear range", worksheet, range: rangeToClear(old, printArea) },
    { kind: "restore range", worksheet, content: used },
  ];
}

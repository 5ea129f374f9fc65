import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type RangeAddress, parseCell, parseRange } from "../../src/core/grid/address";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import type { CellContent } from "../../src/xlsx/cell";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a blank workbook as text, with some replaced or added; undefined takes one away. */
export function partsWith(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const parts = new Map(Object.entries(unzipped(saveWorkbook(createWorkbook()))));
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) parts.delete(name);
    else parts.set(name, text);
  }
  return parts;
}

export function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files);
}

export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A workbook whose only worksheet has this content between its root tags. */
export function withWorksheet(content: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const sheet = `<worksheet xmlns="${mainNamespace}" xmlns:r="${office}">${content}</worksheet>`;
  return zipped(partsWith({ "xl/worksheets/sheet1.xml": sheet, ...more }));
}

/** The relationships of the only worksheet, as a part. */
export function worksheetRelationships(
  ...entries: readonly (readonly [kind: string, target: string])[]
): Record<string, string> {
  const written = entries.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${kind.includes(":") ? kind : `${office}/${kind}`}" Target="${target}"/>`,
  );
  const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;
  return { "xl/worksheets/_rels/sheet1.xml.rels": root };
}

export function reopened(workbook: Workbook): Workbook {
  return openWorkbook(saveWorkbook(workbook));
}

export function firstWorksheet(workbook: Workbook): Worksheet {
  const [worksheet] = workbook.worksheets;
  if (!worksheet) throw new Error("no worksheet");
  return worksheet;
}

export function blankWorksheet(): Worksheet {
  return firstWorksheet(createWorkbook());
}

/** The only worksheet's text in the file that a workbook is saved as. */
export function savedWorksheet(workbook: Workbook): string {
  return unzipped(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";
}

export function range(address: string): RangeAddress {
  const parsed = parseRange(address);
  if (!parsed) throw new Error(`no range: ${address}`);
  return parsed;
}

/** What is typed: a formula where a text begins with `=`, `""` for nothing. */
export function content(value: string | number | boolean): CellContent {
  if (typeof value === "number") return { type: "number", value, formula: null };
  if (typeof value === "boolean") return { type: "boolean", value, formula: null };
  if (value.startsWith("=")) return { type: "empty", value: "", formula: value };
  return { type: value === "" ? "empty" : "text", value, formula: null };
}

export function write(worksheet: Worksheet, address: string, value: string | number | boolean): void {
  const cell = parseCell(address);
  if (!cell) throw new Error(`no cell: ${address}`);
  worksheet.writeCell(cell.rowIndex, cell.columnIndex, content(value));
}

/** Writes rows of values from a cell on. */
export function fill(
  worksheet: Worksheet,
  address: string,
  rows: readonly (readonly (string | number | boolean)[])[],
): void {
  const { rowIndex, columnIndex } = range(address);
  rows.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      worksheet.writeCell(rowIndex + rowOffset, columnIndex + columnOffset, content(value));
    });
  });
}

export function read(worksheet: Worksheet, address: string): string | number | boolean {
  const { rowIndex, columnIndex } = range(address);
  const cell = worksheet.readCell(rowIndex, columnIndex);
  return cell.formula ?? cell.value;
}

export function styleOf(worksheet: Worksheet, address: string): number {
  const { rowIndex, columnIndex } = range(address);
  return worksheet.readCell(rowIndex, columnIndex).styleIndex;
}

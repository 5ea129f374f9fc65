import { formatRange } from "../../src/core/grid/address";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Worksheet } from "../../src/xlsx/worksheet";
import { pictureOf } from "./worksheet-picture";

export type WorkbookPicture = ReturnType<typeof pictureOfWorkbook>;

/** All that people see of an open workbook, or miss when it is gone; of formulas not what they give. */
export function pictureOfWorkbook(workbook: Workbook) {
  return {
    worksheets: Object.fromEntries(
      workbook.worksheets.map((worksheet) => [worksheet.name, pictureOfWhole(worksheet, workbook)]),
    ),
    names: Object.fromEntries(workbook.names.items.map(({ name, formula, isVisible }) => [name, [formula, isVisible]])),
    title: workbook.properties.core("title"),
  };
}

function pictureOfWhole(worksheet: Worksheet, workbook: Workbook) {
  const { visibility, isProtected, tabColour, showsGridlines, frozenPanes, pageSetup, part } = worksheet;
  return {
    ...pictureOf(worksheet, workbook),
    visibility,
    isProtected,
    tabColour,
    showsGridlines,
    frozenPanes,
    tables: Object.fromEntries(
      worksheet.tables.map((table) => [
        table.name,
        [formatRange(table.range), table.columns.map(({ name }) => name), table.showsTotals, table.style],
      ]),
    ),
    validations: worksheet.dataValidations.items
      .map(({ ranges, ...rule }) => JSON.stringify([ranges.map(formatRange).sort(), rule]))
      .sort(),
    names: worksheet.names.items.map(({ name, formula }) => [name, formula]),
    page: [
      pageSetup.orientation,
      pageSetup.fitToPages,
      pageSetup.printArea.map(formatRange),
      pageSetup.printTitleRows,
      part.child("headerFooter")?.text ?? null,
    ],
  };
}

/** Where two pictures differ, one line each, for a person who has to find out why. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isPlain(one) || !isPlain(other)) return [`${path}: ${shown(one)} → ${shown(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], path === "" ? key : `${path} › ${key}`));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

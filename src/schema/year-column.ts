import type { CellInput, Edit } from "../core/grid/edit";
import type { LocatedTable } from "./locate-tables";

type ColumnEdit = Extract<Edit, { kind: "add table column" }>;

/**
 * Adds a year's column to `Programme`: at its end or, where the last column has no name yet and holds nothing else than
 * the new one will, in that: it was begun and broken off, or added by somebody for this very year.
 */
export function yearColumnEdit(
  { snapshot: { name, worksheetId: worksheet, firstCell, headings, showsHeadings, formulas } }: LocatedTable,
  column: Pick<ColumnEdit, "heading" | "like" | "values" | "showsNumbersPlain">,
): Edit {
  const edit = { kind: "add table column", table: name, ...column } as const;
  const columnOffset = headings.length - 1;
  const isBegun =
    showsHeadings &&
    formulas !== undefined &&
    isUnnamedHeading(headings[columnOffset] ?? "") &&
    formulas.every((row, rowOffset) => {
      const content = row[columnOffset] ?? "";
      return content === "" || content === contentOf(column.values[rowOffset]);
    });
  if (!isBegun) return edit;
  const range = {
    rowIndex: firstCell.rowIndex - 1,
    columnIndex: firstCell.columnIndex + columnOffset,
    rowCount: formulas.length + 1,
    columnCount: 1,
  };
  return { ...edit, begun: { worksheet, range, columnOffset } };
}

function contentOf(input: CellInput | undefined) {
  return typeof input === "object" && input !== null ? input.serial : (input ?? "");
}

/** Whether a heading is what Excel calls a column of a table that nobody has named, such as `Column5`. */
export function isUnnamedHeading(heading: string): boolean {
  return /^Column\d+$/.test(heading);
}

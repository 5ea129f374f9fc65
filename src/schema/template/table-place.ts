import type { CellAddress, RangeAddress } from "../../core/grid/address";
import type { TableName } from "../../core/review/review";
import { matchingText } from "../../core/review/text";
import type { SheetTemplate } from "./sheet-template";

/** Where a table stands, for the formulas that refer to it. */
export interface TablePlace {
  readonly worksheetName: string;
  /** The first body cell. */
  readonly firstCell: CellAddress;
  readonly rowCount: number;
  readonly headings: readonly string[];
  /** Of a table of scales: the cell that names the scale in use, where there is one. */
  readonly scaleCell?: CellAddress;
}

export type TablePlaces = ReadonlyMap<TableName, TablePlace>;

/** Where the tables of new sheets will stand. */
export function placesOf(sheets: readonly SheetTemplate[]): TablePlaces {
  return new Map(
    sheets.flatMap(({ name: worksheetName, tables }) =>
      tables.map(({ name, cell, columns, rows, scaleCell }) => [
        name,
        {
          worksheetName,
          firstCell: { rowIndex: cell.rowIndex + 1, columnIndex: cell.columnIndex },
          rowCount: rows.length,
          headings: columns.map(({ heading }) => heading),
          ...(scaleCell && { scaleCell }),
        },
      ]),
    ),
  );
}

/** The body of a column as an absolute range; null where there is no such column. */
export function columnRange(place: TablePlace, heading: string): RangeAddress | null {
  const columnOffset = place.headings.map(matchingText).indexOf(matchingText(heading));
  if (columnOffset < 0) return null;
  const { rowIndex, columnIndex } = place.firstCell;
  return { rowIndex, columnIndex: columnIndex + columnOffset, rowCount: place.rowCount, columnCount: 1 };
}

/**
 * The years of `Programme`, as columns of its body from the first on, with room for those that are added on the right;
 * null where it has no year.
 */
export function yearsRange({ headings, firstCell, rowCount }: TablePlace): RangeAddress | null {
  const firstYear = headings.findIndex((heading) => /\d/.test(heading));
  if (firstYear < 0) return null;
  const { rowIndex, columnIndex } = firstCell;
  return { rowIndex, columnIndex: columnIndex + firstYear, rowCount, columnCount: mostYears };
}

const mostYears = 20;

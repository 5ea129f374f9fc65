import type { CellAddress } from "../core/grid/address";
import { isFormula } from "../core/grid/cell-value";
import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { Entry } from "../core/review/review";
import { matchingText } from "../core/review/text";
import { tableContracts } from "./contract";

const contractTables = new Set([...tableContracts.keys()].map(matchingText));

/** Columns where a number format tells what the person sees: a date in a cell for text, a month without a day, 10% for 0.1. */
const formatsThatMatter = new Set(["Year", "Ref", "Score", "Due", "Limit"].map(matchingText));

/** Columns whose cells can carry a mark that is appended to their number format. */
const formatsThatCarryMarks = new Set(["Impact weight", "Risk", "Score", "Allocated", "Spent"].map(matchingText));

/** Whether a table belongs to a review: the values of others are the person's own and are not read. */
export function isContractTable(table: string): boolean {
  return contractTables.has(matchingText(table));
}

/** Whether the number formats of a column are needed to read a review. */
export function hasTellingFormats(table: string, heading: string): boolean {
  return matchingText(table) === "programme" || formatsThatMatter.has(matchingText(heading));
}

/** Whether the number formats of a column are needed to highlight its changes. */
export function carriesMarks(table: string, heading: string): boolean {
  return isContractTable(table) && formatsThatCarryMarks.has(matchingText(heading));
}

/** Whether a cell of a table is calculated, as far as a snapshot with formulas tells; text that looks like one is none. */
export function holdsFormula({ tables }: WorkbookSnapshot, worksheetId: string, cell: CellAddress): boolean {
  return tables.some(({ worksheetId: id, firstCell, values, formulas }) => {
    const row = cell.rowIndex - firstCell.rowIndex;
    const column = cell.columnIndex - firstCell.columnIndex;
    return id === worksheetId && isFormula(formulas?.[row]?.[column], values[row]?.[column]);
  });
}

/** Tells of entries whether their cells are calculated, as far as a snapshot with formulas tells. */
export function calculatedIn(snapshot: WorkbookSnapshot): (entry: Entry) => boolean {
  return ({ row, cell }) => cell !== null && holdsFormula(snapshot, row.worksheetId, cell);
}

/** Looks up a cell's number format among those that a snapshot holds; null where it holds none for that cell. */
export function numberFormatLookup(
  snapshot: WorkbookSnapshot,
): (worksheetId: string, cell: CellAddress) => string | null {
  return (worksheetId, cell) => {
    for (const { worksheetId: id, firstCell, headings, numberFormats } of snapshot.tables) {
      const heading = headings[cell.columnIndex - firstCell.columnIndex];
      if (id !== worksheetId || heading === undefined) continue;
      const numberFormat = numberFormats.get(heading)?.[cell.rowIndex - firstCell.rowIndex];
      if (numberFormat !== undefined) return numberFormat;
    }
    return null;
  };
}

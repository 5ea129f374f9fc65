/** The last row and column that an Excel worksheet has (Microsoft, "Excel specifications and limits"). */
export const maximumRowCount = 1_048_576;
export const maximumColumnCount = 16_384;

/** One cell of a worksheet; both indexes are zero-based. */
export interface CellAddress {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A rectangle of cells of a worksheet; the indexes are zero-based and name its top left cell. */
export interface RangeAddress extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The letters of a column: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function formatColumn(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell as `A1` text, without a worksheet. */
export function formatCell({ rowIndex, columnIndex }: CellAddress): string {
  return formatColumn(columnIndex) + String(rowIndex + 1);
}

/** A range as `A1` text, without a worksheet: `B2:C5`, or `B2` for a single cell. */
export function formatRange(range: RangeAddress): string {
  const first = formatCell(range);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${formatCell({ rowIndex: range.rowIndex + range.rowCount - 1, columnIndex: range.columnIndex + range.columnCount - 1 })}`;
}

/** A worksheet's name as a formula writes it before `!`: always in quotation marks, so that any name is safe. */
export function quoteWorksheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A range as formulas of any sheet write it: `'Lists'!$A$5:$A$18`. */
export function absoluteReference(worksheetName: string, range: RangeAddress): string {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const first = `$${formatColumn(columnIndex)}$${rowIndex + 1}`;
  const last = `$${formatColumn(columnIndex + columnCount - 1)}$${rowIndex + rowCount}`;
  return `${quoteWorksheetName(worksheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * Reads a cell from `A1` text; `$` signs and case do not matter.
 * Gives null for text that is no cell of a worksheet.
 */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const columnIndex = parseColumn(match[1]);
  const rowIndex = Number(match[2]) - 1;
  return columnIndex < maximumColumnCount && rowIndex < maximumRowCount ? { rowIndex, columnIndex } : null;
}

/**
 * Reads a range from `A1` text: a cell, `B2:C5`, whole columns `B:C` or whole rows `2:5`, in either order of corners.
 * A worksheet before `!` is not read here: see {@link splitWorksheetName}. Gives null for text that is no range.
 */
export function parseRange(text: string): RangeAddress | null {
  const [first = "", second = first, ...more] = text.split(":");
  if (more.length > 0) return null;
  const columns = /^\$?([A-Za-z]{1,3})$/;
  const rows = /^\$?([1-9]\d{0,6})$/;
  if (text.includes(":") && columns.test(first) && columns.test(second)) {
    return between(
      { rowIndex: 0, columnIndex: parseColumn(first.replace("$", "")) },
      { rowIndex: maximumRowCount - 1, columnIndex: parseColumn(second.replace("$", "")) },
    );
  }
  if (text.includes(":") && rows.test(first) && rows.test(second)) {
    return between(
      { rowIndex: Number(first.replace("$", "")) - 1, columnIndex: 0 },
      { rowIndex: Number(second.replace("$", "")) - 1, columnIndex: maximumColumnCount - 1 },
    );
  }
  const from = parseCell(first);
  const to = parseCell(second);
  return from && to ? between(from, to) : null;
}

/** Splits `'My sheet'!A1:B2` into the worksheet's name, without its quotation marks, and the rest; null for no worksheet. */
export function splitWorksheetName(reference: string): { readonly worksheet: string | null; readonly range: string } {
  const separator = reference.lastIndexOf("!");
  if (separator < 0) return { worksheet: null, range: reference };
  const written = reference.slice(0, separator);
  const quoted = written.length >= 2 && written.startsWith("'") && written.endsWith("'");
  const worksheet = quoted ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { worksheet, range: reference.slice(separator + 1) };
}

/** The ranges of an address list such as `Scores!C5,'My, sheet'!C7:C9`; what is no range is left out. */
export function parseAddressList(addresses: string): RangeAddress[] {
  return addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => {
    const range = parseRange(splitWorksheetName(address.trim()).range);
    return range ? [range] : [];
  });
}

/** The smallest range that covers both. */
export function unionOf(one: RangeAddress, other: RangeAddress): RangeAddress {
  const rowIndex = Math.min(one.rowIndex, other.rowIndex);
  const columnIndex = Math.min(one.columnIndex, other.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount) - rowIndex,
    columnCount: Math.max(one.columnIndex + one.columnCount, other.columnIndex + other.columnCount) - columnIndex,
  };
}

/** Whether a range lies wholly within another one. */
export function isWithin(range: RangeAddress, other: RangeAddress): boolean {
  const whole = unionOf(range, other);
  return whole.rowCount === other.rowCount && whole.columnCount === other.columnCount;
}

function parseColumn(letters: string): number {
  let columnNumber = 0;
  for (const letter of letters.toUpperCase()) columnNumber = columnNumber * 26 + letter.charCodeAt(0) - 64;
  return columnNumber - 1;
}

function between(one: CellAddress, other: CellAddress): RangeAddress | null {
  const range = {
    rowIndex: Math.min(one.rowIndex, other.rowIndex),
    columnIndex: Math.min(one.columnIndex, other.columnIndex),
    rowCount: Math.abs(one.rowIndex - other.rowIndex) + 1,
    columnCount: Math.abs(one.columnIndex - other.columnIndex) + 1,
  };
  const fits =
    range.rowIndex + range.rowCount <= maximumRowCount && range.columnIndex + range.columnCount <= maximumColumnCount;
  return fits ? range : null;
}

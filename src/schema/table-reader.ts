import { textOfValue, type CellValue } from "../core/grid/cell-value";
import type { DateFact } from "../core/review/date-fact";
import type { Entry, EntryType, RowIdentity, TableName } from "../core/review/review";
import { readBudgetType } from "../core/review/read-budget-type";
import { rowKey } from "../core/review/row-key";
import { tidyText } from "../core/review/text";
import { parseYear, type Year } from "../core/review/year";
import type { Heading } from "./contract";
import type { LocatedTable, LocatedTables } from "./locate-tables";
import {
  dateEntry,
  isDate,
  numberEntry,
  percentageEntry,
  textEntry,
  type EntryColumn,
  type RawCell,
  type TextType,
} from "./read-entry";

export interface TableReaderOptions<Table extends TableName> {
  /** Headings whose cells together identify a row within its year. */
  readonly keyHeadings: readonly Heading<Table>[];
  /** The year of a row whose `Year` is empty. */
  readonly reviewYear: Year | null;
  readonly countsDatesFrom1904: boolean;
  /** Takes every entry that is read and not empty. */
  readonly entries: Entry[];
}

/** Reads the rows of one table of the contract; a row whose contract cells are all empty is no row. */
export function readRows<Table extends TableName, Row>(
  tables: LocatedTables["tables"],
  table: Table,
  options: TableReaderOptions<Table>,
  read: (row: RowReader<Table>) => Row,
): Row[] {
  const located = tables.get(table);
  if (!located) return [];
  const source = { located, options, columns: new Map<string, Column>(), years: new Map<CellValue, Year | null>() };
  const columnIndexes = [...located.columns.values()];
  const rows: Row[] = [];
  located.snapshot.values.forEach((values, rowOffset) => {
    if (columnIndexes.every((columnIndex) => isBlank(values[columnIndex]))) return;
    rows.push(read(new RowReader<Table>(source, rowOffset, values)));
  });
  return rows;
}

/** What all rows of a table have in common. */
interface RowSource<Table extends TableName> {
  readonly located: LocatedTable;
  readonly options: TableReaderOptions<Table>;
  /** The columns that were asked for so far, by heading of the contract. */
  readonly columns: Map<string, Column>;
  /** The years that were read so far, by what their cells hold: there are few, and many rows of each. */
  readonly years: Map<CellValue, Year | null>;
}

interface Column {
  readonly entry: EntryColumn;
  /** Undefined where the column is missing. */
  readonly columnOffset: number | undefined;
  /** Row by row; none where they were not read. */
  readonly numberFormats: readonly string[];
}

/** One row of a table: gives the entry of each heading as the type that the contract expects there. */
export class RowReader<Table extends TableName> {
  readonly row: RowIdentity;

  constructor(
    private readonly source: RowSource<Table>,
    private readonly rowOffset: number,
    private readonly values: readonly CellValue[],
  ) {
    const { located, options } = source;
    const { found } = located;
    this.row = {
      worksheetId: found.worksheetId,
      worksheetName: found.worksheetName,
      table: found.table,
      rowIndex: found.firstCell.rowIndex + rowOffset,
      year: this.readYear(),
      key: rowKey(options.keyHeadings.map((heading) => this.keyPart(heading))),
    };
  }

  text(heading: Heading<Table>): Entry<string> {
    return this.textAs("text", heading);
  }

  year(heading: Heading<Table>): Entry<string> {
    return this.textAs("year", heading);
  }

  ref(heading: Heading<Table>): Entry<string> {
    return this.textAs("ref", heading);
  }

  score(heading: Heading<Table>): Entry<string> {
    return this.textAs("score", heading);
  }

  risk(heading: Heading<Table>): Entry<string> {
    return this.textAs("risk", heading);
  }

  number(heading: Heading<Table>): Entry<number> {
    const column = this.column(heading, "number");
    return this.keep(numberEntry(this.cell(column), column.entry));
  }

  /** A number that may be a percentage: 10, and 10 too where the cell shows 10%. */
  percentage(heading: Heading<Table>): Entry<number> {
    const column = this.column(heading, "number");
    return this.keep(percentageEntry(this.cell(column), column.entry));
  }

  date(heading: Heading<Table>): Entry<DateFact> {
    const column = this.column(heading, "date");
    const options = { countsFrom1904: this.source.options.countsDatesFrom1904, mayBeOngoing: false };
    return this.keep(dateEntry(this.cell(column), column.entry, options));
  }

  private textAs(type: TextType, heading: Heading<Table>): Entry<string> {
    const column = this.column(heading, type);
    return this.keep(textEntry(this.cell(column), column.entry));
  }

  private keep<Kept extends Entry>(entry: Kept): Kept {
    if (entry.raw !== "") this.source.options.entries.push(entry);
    return entry;
  }

  private column(heading: string, type: EntryType): Column {
    const { columns, located } = this.source;
    const known = columns.get(heading);
    if (known) return known;
    const column = columnOf(located, heading, type);
    columns.set(heading, column);
    return column;
  }

  private cell({ columnOffset, numberFormats }: Column): RawCell {
    return { raw: this.raw(columnOffset), numberFormat: numberFormats[this.rowOffset] ?? "", row: this.row };
  }

  private raw(columnOffset: number | undefined): CellValue {
    return columnOffset === undefined ? "" : (this.values[columnOffset] ?? "");
  }

  /** A line of the budget is the same line whether its type is written `ODA` or `oda`. */
  private keyPart(heading: Heading<Table>): string {
    const text = tidyText(textOfValue(this.raw(this.source.located.columns.get(heading))));
    return heading === "Type" ? (readBudgetType(text) ?? text) : text;
  }

  private readYear(): Year | null {
    const { columnOffset, numberFormats } = this.column("Year", "year");
    const raw = this.raw(columnOffset);
    if (isBlank(raw)) return this.source.options.reviewYear;
    if (isDate(raw, numberFormats[this.rowOffset] ?? "")) return null;
    const { years } = this.source;
    const year = years.get(raw) ?? parseYear(textOfValue(raw));
    years.set(raw, year);
    return year;
  }
}

function columnOf({ found, snapshot, columns }: LocatedTable, heading: string, type: EntryType): Column {
  const columnOffset = columns.get(heading);
  const written = columnOffset === undefined ? heading : (snapshot.headings[columnOffset] ?? heading);
  const columnIndex = columnOffset === undefined ? null : found.firstCell.columnIndex + columnOffset;
  return {
    entry: { columnIndex, field: tidyText(written), type },
    columnOffset,
    numberFormats: (columnOffset === undefined ? null : snapshot.numberFormats.get(written)) ?? [],
  };
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

import { textOfValue, type CellValue } from "../core/grid/cell-value";
import type { DateFact } from "../core/review/date-fact";
import type { Entry, RowIdentity, TableName } from "../core/review/review";
import { readBudgetType } from "../core/review/read-budget-type";
import { tidyText } from "../core/review/text";
import { parseYear, type Year } from "../core/review/year";
import type { Heading } from "./contract";
import type { LocatedTable, LocatedTables } from "./locate-tables";
import { dateEntry, isDate, numberEntry, textEntry, type RawCell } from "./read-entry";

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
  const source = { located, options, columns: columnsOf(located), years: new Map<CellValue, Year | null>() };
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
  /** By heading of the contract. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The years that were read so far, by what their cells hold: there are few, and many rows of each. */
  readonly years: Map<CellValue, Year | null>;
}

interface Column {
  readonly columnOffset: number;
  /** Zero-based on the worksheet. */
  readonly columnIndex: number;
  /** The heading as it is written, tidied. */
  readonly field: string;
  /** Row by row; none where they were not read. */
  readonly numberFormats: readonly string[];
}

function columnsOf({ found, snapshot, columns }: LocatedTable): ReadonlyMap<string, Column> {
  return new Map(
    [...columns].map(([heading, columnOffset]) => {
      const written = snapshot.headings[columnOffset] ?? heading;
      const columnIndex = found.firstCell.columnIndex + columnOffset;
      const numberFormats = snapshot.numberFormats.get(written) ?? [];
      return [heading, { columnOffset, columnIndex, field: tidyText(written), numberFormats }];
    }),
  );
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
    const key = options.keyHeadings.map((heading) => this.keyPart(heading));
    this.row = {
      worksheetId: found.worksheetId,
      worksheetName: found.worksheetName,
      table: found.table,
      rowIndex: found.firstCell.rowIndex + rowOffset,
      year: this.readYear(),
      key: key.slice(0, key.findLastIndex((part) => part !== "") + 1).join(" · "),
    };
  }

  text(heading: Heading<Table>): Entry<string> {
    return this.keep(textEntry(this.cell(heading), "text"));
  }

  year(heading: Heading<Table>): Entry<string> {
    return this.keep(textEntry(this.cell(heading), "year"));
  }

  ref(heading: Heading<Table>): Entry<string> {
    return this.keep(textEntry(this.cell(heading), "ref"));
  }

  score(heading: Heading<Table>): Entry<string> {
    return this.keep(textEntry(this.cell(heading), "score"));
  }

  risk(heading: Heading<Table>): Entry<string> {
    return this.keep(textEntry(this.cell(heading), "risk"));
  }

  number(heading: Heading<Table>): Entry<number> {
    return this.keep(numberEntry(this.cell(heading)));
  }

  date(heading: Heading<Table>): Entry<DateFact> {
    const options = { countsFrom1904: this.source.options.countsDatesFrom1904, mayBeOngoing: false };
    return this.keep(dateEntry(this.cell(heading), options));
  }

  private keep<Kept extends Entry>(entry: Kept): Kept {
    if (entry.raw !== "") this.source.options.entries.push(entry);
    return entry;
  }

  private raw(column: Column | undefined): CellValue {
    return (column && this.values[column.columnOffset]) ?? "";
  }

  private cell(heading: string): RawCell {
    const column = this.source.columns.get(heading);
    if (!column) return { raw: "", numberFormat: "", cell: null, field: heading, row: this.row };
    return {
      raw: this.raw(column),
      numberFormat: this.numberFormat(column),
      cell: { rowIndex: this.row.rowIndex, columnIndex: column.columnIndex },
      field: column.field,
      row: this.row,
    };
  }

  private numberFormat(column: Column | undefined): string {
    return column?.numberFormats[this.rowOffset] ?? "";
  }

  /** A line of the budget is the same line whether its type is written `ODA` or `oda`. */
  private keyPart(heading: Heading<Table>): string {
    const text = tidyText(textOfValue(this.raw(this.source.columns.get(heading))));
    return heading === "Type" ? (readBudgetType(text) ?? text) : text;
  }

  private readYear(): Year | null {
    const column = this.source.columns.get("Year");
    const raw = this.raw(column);
    if (isBlank(raw)) return this.source.options.reviewYear;
    if (isDate(raw, this.numberFormat(column))) return null;
    const { years } = this.source;
    const year = years.get(raw) ?? parseYear(textOfValue(raw));
    years.set(raw, year);
    return year;
  }
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

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
  const columnIndexes = [...located.columns.values()];
  const rows: Row[] = [];
  located.snapshot.values.forEach((values, rowOffset) => {
    if (columnIndexes.every((columnIndex) => isBlank(values[columnIndex]))) return;
    rows.push(read(new RowReader<Table>(located, rowOffset, values, options)));
  });
  return rows;
}

/** One row of a table: gives the entry of each heading as the type that the contract expects there. */
export class RowReader<Table extends TableName> {
  readonly row: RowIdentity;

  constructor(
    private readonly located: LocatedTable,
    private readonly rowOffset: number,
    private readonly values: readonly CellValue[],
    private readonly options: TableReaderOptions<Table>,
  ) {
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
    const options = { countsFrom1904: this.options.countsDatesFrom1904, mayBeOngoing: false };
    return this.keep(dateEntry(this.cell(heading), options));
  }

  private keep<Kept extends Entry>(entry: Kept): Kept {
    if (entry.raw !== "") this.options.entries.push(entry);
    return entry;
  }

  private raw(heading: string): CellValue {
    const columnIndex = this.located.columns.get(heading);
    return columnIndex === undefined ? "" : (this.values[columnIndex] ?? "");
  }

  private cell(heading: string): RawCell {
    const { found, snapshot, columns } = this.located;
    const columnIndex = columns.get(heading);
    if (columnIndex === undefined) return { raw: "", numberFormat: "", cell: null, field: heading, row: this.row };
    const field = snapshot.headings[columnIndex] ?? heading;
    return {
      raw: this.values[columnIndex] ?? "",
      numberFormat: this.numberFormat(columnIndex),
      cell: { rowIndex: this.row.rowIndex, columnIndex: found.firstCell.columnIndex + columnIndex },
      field: tidyText(field),
      row: this.row,
    };
  }

  private numberFormat(columnIndex: number): string {
    const { headings, numberFormats } = this.located.snapshot;
    return numberFormats.get(headings[columnIndex] ?? "")?.[this.rowOffset] ?? "";
  }

  /** A line of the budget is the same line whether its type is written `ODA` or `oda`. */
  private keyPart(heading: Heading<Table>): string {
    const text = tidyText(textOfValue(this.raw(heading)));
    return heading === "Type" ? (readBudgetType(text) ?? text) : text;
  }

  private readYear(): Year | null {
    const raw = this.raw("Year");
    if (isBlank(raw)) return this.options.reviewYear;
    const columnIndex = this.located.columns.get("Year") ?? -1;
    return isDate(raw, this.numberFormat(columnIndex)) ? null : parseYear(textOfValue(raw));
  }
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

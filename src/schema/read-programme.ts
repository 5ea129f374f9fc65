import type { CellAddress } from "../core/grid/address";
import { textOfValue } from "../core/grid/cell-value";
import type { Entry, EntryType, Programme } from "../core/review/review";
import type { DateFact } from "../core/review/date-fact";
import type { UnreadableYear } from "../core/review/structure";
import { matchingText, tidyText } from "../core/review/text";
import { parseYear, sameYear, type Year } from "../core/review/year";
import { programmeFields } from "./contract";
import type { LocatedTable } from "./locate-tables";
import { dateEntry, numberEntry, textEntry, type EntryColumn, type RawCell, type TextType } from "./read-entry";

export interface ProgrammeTable {
  /** In the order of the columns. */
  readonly years: readonly ProgrammeYear[];
  readonly unreadableHeadings: readonly UnreadableYear[];
}

export interface ProgrammeYear {
  readonly year: Year;
  readonly programme: Programme;
}

interface ProgrammeOptions {
  readonly entries: Entry[];
  readonly countsDatesFrom1904: boolean;
}

/** Reads the table `Programme`: a row for each `Field`, a column for each year. */
export function readProgramme(located: LocatedTable | undefined, options: ProgrammeOptions): ProgrammeTable {
  const fieldColumn = located?.columns.get("Field");
  if (!located || fieldColumn === undefined) return { years: [], unreadableHeadings: [] };
  const { yearColumns, unreadableHeadings } = readHeadings(located);
  const rows = located.snapshot.values.map((values) => tidyText(textOfValue(values[fieldColumn] ?? "")));

  const perRow: Entry[][] = rows.map(() => []);
  const years = yearColumns.map(({ year, columnIndex }) => {
    const reader = new FieldReader(located, rows, year, columnIndex, options.countsDatesFrom1904, perRow);
    return { year, programme: readFields(reader) };
  });
  rows.forEach((field, rowOffset) => {
    if (field !== "") options.entries.push(fieldEntry(located, field, rowOffset, fieldColumn));
    options.entries.push(...(perRow[rowOffset] ?? []));
  });
  return { years, unreadableHeadings };
}

function readFields(read: FieldReader): Programme {
  return {
    title: read.text("title"),
    code: read.text("code"),
    country: read.text("country"),
    leadPartner: read.text("leadPartner"),
    otherPartners: read.text("otherPartners", "paragraphs"),
    startDate: read.date("startDate"),
    endDate: read.date("endDate", true),
    reviewDate: read.date("reviewDate"),
    budgetOda: read.number("budgetOda"),
    budgetNonOda: read.number("budgetNonOda"),
    programmeValue: read.number("programmeValue"),
    budgetBasis: read.text("budgetBasis"),
    scoreScaleName: read.text("scoreScaleName"),
    riskScaleName: read.text("riskScaleName"),
    programmeScore: read.text("programmeScore", "score"),
    outcomeAssessment: read.text("outcomeAssessment", "score"),
    riskRating: read.text("riskRating", "risk"),
    support: read.text("support", "paragraphs"),
    progress: read.text("progress", "paragraphs"),
  };
}

/** Reads one year's column, field by field; the first row of a field counts. */
class FieldReader {
  private readonly rowOffsets = new Map<string, number>();

  constructor(
    private readonly located: LocatedTable,
    rows: readonly string[],
    private readonly year: Year,
    private readonly columnIndex: number,
    private readonly countsDatesFrom1904: boolean,
    private readonly perRow: readonly Entry[][],
  ) {
    rows.forEach((field, rowOffset) => {
      const name = matchingText(field);
      if (!this.rowOffsets.has(name)) this.rowOffsets.set(name, rowOffset);
    });
  }

  text(name: keyof Programme, type: TextType = "text"): Entry<string> {
    return this.keep(textEntry(...this.cell(name, type)));
  }

  number(name: keyof Programme): Entry<number> {
    return this.keep(numberEntry(...this.cell(name, "number")));
  }

  date(name: keyof Programme, mayBeOngoing = false): Entry<DateFact> {
    const options = { countsFrom1904: this.countsDatesFrom1904, mayBeOngoing };
    return this.keep(dateEntry(...this.cell(name, "date"), options));
  }

  private keep<Kept extends Entry>(entry: Kept): Kept {
    const rowOffset = entry.row.rowIndex - this.located.found.firstCell.rowIndex;
    if (entry.raw !== "") this.perRow[rowOffset]?.push(entry);
    return entry;
  }

  private cell(name: keyof Programme, type: EntryType): [RawCell, EntryColumn] {
    const field = programmeFields[name];
    const { found, snapshot } = this.located;
    const rowOffset = this.rowOffsets.get(matchingText(field));
    const row = { ...rowOf(this.located, rowOffset ?? 0, field), year: this.year };
    if (rowOffset === undefined)
      return [
        { raw: "", numberFormat: "", row },
        { columnIndex: null, field, type },
      ];
    const heading = snapshot.headings[this.columnIndex] ?? "";
    const raw = snapshot.values[rowOffset]?.[this.columnIndex] ?? "";
    const numberFormat = snapshot.numberFormats.get(heading)?.[rowOffset] ?? "";
    return [
      { raw, numberFormat, row },
      { columnIndex: found.firstCell.columnIndex + this.columnIndex, field, type },
    ];
  }
}

function fieldEntry(located: LocatedTable, field: string, rowOffset: number, columnOffset: number): Entry<string> {
  const row = { ...rowOf(located, rowOffset, field), year: null };
  const raw = located.snapshot.values[rowOffset]?.[columnOffset] ?? "";
  const columnIndex = located.found.firstCell.columnIndex + columnOffset;
  return textEntry({ raw, numberFormat: "", row }, { columnIndex, field: "Field", type: "text" });
}

function rowOf({ found }: LocatedTable, rowOffset: number, key: string) {
  const { worksheetId, worksheetName, table, firstCell } = found;
  return { worksheetId, worksheetName, table, rowIndex: firstCell.rowIndex + rowOffset, key };
}

interface YearColumn {
  readonly year: Year;
  readonly columnIndex: number;
}

/** A heading without a digit is a column of the person's own. */
function readHeadings({ found, snapshot, columns }: LocatedTable) {
  const yearColumns: YearColumn[] = [];
  const unreadableHeadings: UnreadableYear[] = [];
  snapshot.headings.forEach((label, columnIndex) => {
    if (columnIndex === columns.get("Field") || !/\d/.test(label)) return;
    const cell: CellAddress = {
      rowIndex: found.firstCell.rowIndex - 1,
      columnIndex: found.firstCell.columnIndex + columnIndex,
    };
    const heading = {
      label: tidyText(label),
      worksheetId: found.worksheetId,
      worksheetName: found.worksheetName,
      cell: snapshot.showsHeadings ? cell : null,
    };
    const year = parseYear(label);
    if (!year) unreadableHeadings.push({ kind: "heading", ...heading });
    else if (yearColumns.some((one) => sameYear(one.year, year))) {
      unreadableHeadings.push({ kind: "repeated heading", ...heading });
    } else yearColumns.push({ year, columnIndex });
  });
  return { yearColumns, unreadableHeadings };
}

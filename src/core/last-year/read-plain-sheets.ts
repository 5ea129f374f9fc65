import { formatCell } from "../grid/address";
import { isErrorValue } from "../grid/cell-value";
import { withoutLiterals } from "../grid/number-format";
import { foldWhiteSpace, matchingText, tidyText } from "../review/text";
import { compareYears, parseYear, sameYear, type Year } from "../review/year";
import type { KnownFact, KnownOutput, KnownYear } from "./known-year";
import { findHeadings, yearLabel, type PlainColumn, type PlainHeadings } from "./plain-headings";
import type { PlainCell, PlainSheet } from "./plain-sheet";

export interface PlainReading {
  /** The latest year that has outputs; null where no sheet lists outputs with scores. */
  readonly known: KnownYear | null;
  /** Rows of such a list that are no output, or of no year that can be read. */
  readonly notUnderstood: readonly { readonly where: string; readonly text: string }[];
  readonly notes: readonly string[];
}

interface PlainList {
  readonly sheet: PlainSheet;
  readonly headings: PlainHeadings;
  /** Null where neither the headings, nor what stands above them, nor the sheet's name tells it. */
  readonly year: Year | null;
}

/** One output or, below the list, the score of them all. */
interface PlainRow {
  readonly year: Year | null;
  readonly output: KnownOutput | null;
  readonly programmeScore: KnownFact | null;
}

/**
 * Reads a workbook that is nobody's template: the sheets with a column of outputs and a column of scores. Nothing is
 * guessed: the year is the one that the rows, the headings, the lines above them, the sheet or the file name.
 *
 * @param fileName may name the year where nothing inside does
 * @param assumed the year to take where nothing names one; null to give up then
 */
export function readPlainSheets(sheets: readonly PlainSheet[], fileName: string, assumed: Year | null): PlainReading {
  const lists = sheets.flatMap((sheet): PlainList[] => {
    const headings = findHeadings(sheet.rows);
    return headings ? [{ sheet, headings, year: headings.year ?? yearAbove(sheet, headings) }] : [];
  });
  if (lists.length === 0) return { known: null, notUnderstood: [], notes: [] };

  const fallback = yearIn(fileName) ?? assumed;
  const notUnderstood: { where: string; text: string }[] = [];
  const rows = lists.flatMap((list) => readList(list, fallback, notUnderstood));
  const years = rows.flatMap(({ year }) => year ?? []).sort(compareYears);
  const year = years.at(-1) ?? null;
  if (!year)
    return { known: null, notUnderstood, notes: ["No year is named. Name one on the sheet, such as 2016/17."] };

  const others = [...new Set(years.filter((one) => !sameYear(one, year)).map(({ label }) => label))];
  const isAssumed = assumed !== null && lists.every((list) => list.year === null) && yearIn(fileName) === null;
  const latest = rows.filter((row) => row.year && sameYear(row.year, year));
  const programmeScore = latest.find((row) => row.programmeScore)?.programmeScore ?? null;
  return {
    known: {
      year,
      programme: programmeScore ? { programmeScore } : {},
      outputs: latest.flatMap(({ output }) => output ?? []),
      budget: [],
      recommendations: [],
    },
    notUnderstood: [...notUnderstood, ...rows.filter((row) => row.year === null).flatMap(withoutYear)],
    notes: [
      "This workbook is no review workbook: of it, outputs and scores are read, and nothing else.",
      ...(isAssumed && !rows.some((row) => row.year !== assumed)
        ? [`The file names no year. It is taken for ${year.label}.`]
        : []),
      ...(others.length > 0 ? [`Earlier years of the file are left out: ${others.join(", ")}.`] : []),
      ...sheets
        .filter((sheet) => !lists.some((list) => list.sheet === sheet) && sheet.rows.length > 0)
        .map(({ name }) => `The sheet “${name}” lists no outputs with scores. It was not read.`),
    ],
  };
}

/** What a row says, for a reader who has to find it. */
function withoutYear({ output, programmeScore }: PlainRow): { where: string; text: string }[] {
  if (programmeScore) return [{ where: programmeScore.where, text: `Programme score · ${programmeScore.text}` }];
  if (!output) return [];
  return [{ where: output.where, text: [output.output, output.score?.text].filter(Boolean).join(" · ") }];
}

/** Reads each row of a list, down to where it ends. */
function readList(
  { sheet, headings, year: listYear }: PlainList,
  fallback: Year | null,
  notUnderstood: { where: string; text: string }[],
): PlainRow[] {
  const rows: PlainRow[] = [];
  const end = endOfList(sheet, headings);
  const scales = weightScales(sheet, headings, end);
  for (let rowIndex = headings.rowIndex + 1; rowIndex < end; rowIndex += 1) {
    const row = sheet.rows[rowIndex] ?? [];
    if (isEmpty(row)) continue;
    const cell = (column: PlainColumn) => cellAt(sheet, headings, rowIndex, column);
    const [output, score] = [cell("output"), cell("score")];
    if (output && score && overall.test(matchingText(output.text))) {
      rows.push({ year: yearOf(cell("year"), listYear ?? fallback), output: null, programmeScore: score });
      continue;
    }
    if (!output || totals.test(matchingText(output.text))) {
      const text = row
        .map(({ value }) => textOf(value))
        .filter(Boolean)
        .join(" · ");
      notUnderstood.push({ where: `${sheet.name}, row ${rowIndex + 1}`, text });
      continue;
    }
    rows.push({
      year: yearOf(cell("year"), listYear ?? fallback),
      programmeScore: null,
      output: {
        ref: cell("ref")?.text ?? null,
        output: withoutNumber(output.text),
        impactWeight: weightOf(cell("weight"), scales[rowIndex] ?? 1),
        risk: cell("risk"),
        score,
        evidence: cell("evidence"),
        where: output.where,
      },
    });
  }
  return rows;
}

/** The row before which a list ends: the first of two empty ones, else the one behind the sheet's last. */
function endOfList({ rows }: PlainSheet, headings: PlainHeadings): number {
  const end = rows.findIndex(
    (row, rowIndex) => rowIndex > headings.rowIndex && isEmpty(row) && isEmpty(rows[rowIndex + 1] ?? []),
  );
  return end < 0 ? rows.length : end;
}

function isEmpty(row: readonly PlainCell[]): boolean {
  return row.every(({ value }) => textOf(value) === "");
}

const totals = /^(?:sub-?)?totals?\b|^overall\b|^average\b/;
const overall = /^(?:overall|total)(?: (?:programme|project))?(?: score)?$|^(?:programme|project) score$/;

/** A row whose own year cannot be read is of no year. */
function yearOf(named: KnownFact | null, otherwise: Year | null): Year | null {
  return named ? parseYear(named.text) : otherwise;
}

/** `Output 1: Posts are staffed` is the wording behind its position. */
function withoutNumber(text: string): string {
  return text.replace(/^output \d+(?:\.\d+)?\s*[:.–-]\s*(?=\S)/i, "").replace(/^\d+(?:\.\d+)?[.)]\s+(?=\S)/, "");
}

function cellAt(
  sheet: PlainSheet,
  { columns }: PlainHeadings,
  rowIndex: number,
  column: PlainColumn,
): KnownFact | null {
  const columnIndex = columns.get(column);
  const value = columnIndex === undefined ? "" : (sheet.rows[rowIndex]?.[columnIndex]?.value ?? "");
  const text = textOf(value);
  if (columnIndex === undefined || text === "" || isErrorValue(value)) return null;
  return {
    input: column === "weight" && typeof value === "number" ? value : text,
    text,
    where: `${sheet.name}!${formatCell({ rowIndex, columnIndex })}`,
  };
}

/**
 * By what to multiply the number in each row so that it is a whole percentage: weights shown as percentages are
 * hundredths, and so are all of a list in which none is over 1.
 */
function weightScales({ rows }: PlainSheet, { columns, rowIndex }: PlainHeadings, end: number): readonly number[] {
  const columnIndex = columns.get("weight");
  const cells = rows.slice(0, end).map((row) => (columnIndex === undefined ? undefined : row[columnIndex]));
  const areHundredths = cells.slice(rowIndex + 1).every((cell) => typeof cell?.value !== "number" || cell.value <= 1);
  return cells.map((cell) => (areHundredths || (cell && withoutLiterals(cell.numberFormat).includes("%")) ? 100 : 1));
}

function weightOf(fact: KnownFact | null, scale: number): KnownFact | null {
  if (!fact) return null;
  const written = typeof fact.input === "number" ? fact.input : /^(\d+(?:\.\d+)?) ?%?$/.exec(fact.text)?.[1];
  if (written === undefined) return fact;
  const isNumber = typeof fact.input === "number";
  const percent = Math.round(Number(written) * (isNumber ? scale : 1) * 1e6) / 1e6;
  return { ...fact, input: percent, text: String(percent) };
}

/** The year that is named last above the headings, else by the sheet's name. */
function yearAbove({ name, rows }: PlainSheet, { rowIndex }: PlainHeadings): Year | null {
  const texts = rows.slice(0, rowIndex).flatMap((row) => row.map(({ value }) => textOf(value)));
  return texts.map(yearIn).findLast((year) => year !== null) ?? yearIn(name);
}

function yearIn(text: string): Year | null {
  const label = yearLabel.exec(foldWhiteSpace(text.replaceAll("_", " ")))?.[0];
  return label === undefined ? null : parseYear(label);
}

function textOf(value: PlainCell["value"]): string {
  return tidyText(String(value));
}

import type { CellValue } from "../grid/cell-value";
import { matchingText } from "../review/text";
import { parseYear, type Year } from "../review/year";
import type { PlainCell } from "./plain-sheet";

/** What a column of a list of outputs holds. */
export type PlainColumn = "year" | "ref" | "output" | "weight" | "risk" | "score" | "evidence";

export interface PlainHeadings {
  readonly rowIndex: number;
  readonly columns: ReadonlyMap<PlainColumn, number>;
  /** The year that the heading of the scores names; null where it names none. */
  readonly year: Year | null;
}

/** The headings that such columns have, as text that matches. A running number is a position, and no reference. */
const patterns: readonly (readonly [PlainColumn, RegExp])[] = [
  ["year", /^(?:(?:review|financial|reporting) )?year$|^fy$/],
  ["ref", /^(?:output )?ref(?:erence)?$|^output (?:id|code)$/],
  [
    "output",
    /^(?:(?:project|programme|summary of) )?outputs?(?: (?:title|name|statement|description|wording|indicator))?(?: \(.*\))?$/,
  ],
  ["weight", /^(?:impact )?weight(?:ing|s)?(?: ?\(?(?:%|percent(?:age)?)\)?)?$|^impact (?:%|percentage)$/],
  ["risk", /^(?:output )?risk(?: (?:rating|level|category))?$/],
  ["score", /^(?:(?:output|overall|final|annual review|ar|review) )*(?:score|rating|grade)s?$/],
  [
    "evidence",
    /^(?:evidence|justification|comments?|narrative|rationale|explanation)(?: (?:for|of|on) (?:the )?score)?$/,
  ],
];

/** The row of headings that is the first to name both a column of outputs and one of scores; null where there is none. */
export function findHeadings(rows: readonly (readonly PlainCell[])[]): PlainHeadings | null {
  for (const [rowIndex, row] of rows.entries()) {
    const headings = readHeadings(row);
    if (headings.columns.has("output") && headings.columns.has("score")) return { rowIndex, ...headings };
  }
  return null;
}

/** Where several columns of scores name their years, the latest one counts. */
function readHeadings(row: readonly PlainCell[]): Omit<PlainHeadings, "rowIndex"> {
  const columns = new Map<PlainColumn, number>();
  let latest: Year | null = null;
  row.forEach(({ value }, columnIndex) => {
    const { text, year } = headingOf(value);
    const kind = patterns.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind === undefined) return;
    const isLater = kind === "score" && year !== null && (latest === null || year.start > latest.start);
    if (isLater) latest = year;
    if (isLater || !columns.has(kind)) columns.set(kind, columnIndex);
  });
  return { columns, year: latest };
}

function headingOf(value: CellValue): { readonly text: string; readonly year: Year | null } {
  const written = typeof value === "string" ? value.replaceAll(/(?<![*:†‡])[*:†‡]+\s*$/g, "") : "";
  const label = yearLabel.exec(written)?.[0] ?? "";
  const rest = written.replace(label, " ").replaceAll(/\(\s*\)|[-–—,:]\s*$|^\s*[-–—,:]/g, " ");
  return { text: matchingText(label === "" ? written : rest), year: parseYear(label) };
}

/** A year among other words. A year that ends a date is none. */
export const yearLabel =
  /\b(?:FY ?)?20\d\d ?[/–-] ?\d{2,4}\b(?![/–-]\d)|\bFY ?\d\d ?[/–-] ?\d\d\b|(?<!(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? |\d[/.-])\b(?:CY ?)?20\d\d\b(?![/.-]\d)/i;

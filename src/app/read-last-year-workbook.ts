import type { KnownYear } from "../core/last-year/known-year";
import { knownYearOfReview, unmatchedScores } from "../core/last-year/known-year-of-review";
import { readPlainSheets } from "../core/last-year/read-plain-sheets";
import type { Year } from "../core/review/year";
import { readReview } from "../schema/read-review";

export type LastYearReading =
  | {
      readonly kind: "read";
      /** The latest year of the file. */
      readonly known: KnownYear;
      readonly notUnderstood: readonly { readonly where: string; readonly text: string }[];
      /** What a person should know, as whole sentences. */
      readonly notes: readonly string[];
    }
  /** What is wrong with the file and what to do, in one line. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * Reads last year's workbook from its file: a review workbook, or any with a list of outputs and their scores. What
 * reads files is loaded only now. Macros, links and formulas are never run: a formula counts for the value that Excel
 * last worked out.
 *
 * @param assumed the year that the file is taken for where it names none
 */
export async function readLastYearWorkbook(
  bytes: Uint8Array,
  fileName: string,
  assumed: Year | null = null,
): Promise<LastYearReading> {
  const { readWorkbookFile } = await import("../documents/read-workbook-file");
  const file = readWorkbookFile(bytes);
  if (file.kind === "unreadable") return { kind: "refused", message: file.message };

  const { reviewYear, structure } = readReview(file.snapshot);
  if (reviewYear) {
    const unreadableYears = structure.unreadableYears.map((problem) =>
      problem.kind === "cell"
        ? { where: problem.entry.row.worksheetName, text: String(problem.entry.raw) }
        : { where: problem.worksheetName, text: problem.label },
    );
    const notUnderstood = [...unreadableYears, ...unmatchedScores(reviewYear)];
    return { kind: "read", known: knownYearOfReview(reviewYear), notUnderstood, notes: [] };
  }
  const { known, notUnderstood, notes } = readPlainSheets(file.sheets, fileName, assumed);
  if (known) return { kind: "read", known, notUnderstood, notes };
  const [
    why = "No sheet has a column of outputs beside a column of scores. Head the columns Output and Score, then try again.",
  ] = notes;
  return { kind: "refused", message: `${fileName} is not understood as a review. ${why}` };
}

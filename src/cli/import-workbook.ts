import { basename } from "node:path";
import { newReview } from "../app/new-review";
import { readLastYearWorkbook, type LastYearReading } from "../app/read-last-year-workbook";
import { readReviewFrom } from "../app/read-review";
import { takeOverYear } from "../app/take-over-year";
import type { PlannedMatch } from "../core/last-year/take-over-plan";
import type { Year } from "../core/review/year";
import { knownReviewContent } from "../schema/template/known-review-content";
import { CommandError, noReview } from "./command-error";
import { describeTakenYears } from "./describe-import";
import { knownYearJson } from "./known-year-json";
import type { CommandInput, ExitCode } from "./main";
import type { Terminal } from "./terminal";
import { openFile, openNewWorkbook, readBytes, type OpenWorkbook } from "./workbook-file";

type ReadWorkbook = Extract<LastYearReading, { kind: "read" }>;

/** Whether `import` is given a workbook, and not a document. */
export function isWorkbookFile(file: string): boolean {
  return /\.xl(?:s[xm]|t[xm])$/i.test(file);
}

/**
 * `import` of a workbook: its latest year becomes an earlier year of a review, or a review of its own.
 * @param output where to write, of which it is known that nothing is there; null to tell only what was read
 */
export async function importWorkbook(
  file: string,
  { into, json }: Pick<CommandInput, "into" | "json">,
  output: string | null,
  terminal: Terminal,
): Promise<ExitCode> {
  const review = into === null ? null : await openFile(into);
  const reading = await readLastYearWorkbook(await readBytes(file), basename(file), await previousYearOf(review));
  if (reading.kind === "refused") throw new CommandError(`${file}: ${reading.message}`);
  const told = output === null ? "" : await write(reading, { file, review, output });
  terminal.write(json ? `${JSON.stringify(knownYearJson(file, reading), null, 2)}\n` : describe(file, reading) + told);
  return 0;
}

async function previousYearOf(review: OpenWorkbook | null): Promise<Year | null> {
  return review ? ((await readReviewFrom(review.port)).review.previousYear?.year ?? null) : null;
}

async function write(
  { known, notes }: ReadWorkbook,
  { file, review, output }: { file: string; review: OpenWorkbook | null; output: string },
): Promise<string> {
  if (!review) {
    const { port, saveAs } = openNewWorkbook(output);
    await newReview(port, knownReviewContent([known], basename(file), notes));
    await saveAs(output);
    return `${output}: a review of ${known.year.label}. Open it in Excel.\n`;
  }
  const outcome = await takeOverYear(review.port, known);
  if (outcome.kind === "no review") throw noReview(review.file);
  if (outcome.kind === "refused") throw new CommandError(`${file}: ${outcome.message}`);
  await review.saveAs(output);
  const matches = outcome.plan.matches.map(describeMatch).join("");
  return matches + describeTakenYears(output, [{ label: known.year.label, outcome }]);
}

function describe(file: string, { known, notes, notUnderstood }: ReadWorkbook): string {
  const counts = [`${known.outputs.length} outputs`, `${known.recommendations.length} recommendations`];
  const lines = [`${file} · ${known.year.label} · ${counts.join(", ")}`, ...notes];
  if (notUnderstood.length > 0) lines.push("Not understood:");
  lines.push(...notUnderstood.map(({ where, text }) => `  ${where}: ${text}`));
  return `${lines.join("\n")}\n`;
}

function describeMatch({ how, ref, table, wording, candidate, likeness, isDoubtful }: PlannedMatch): string {
  const what = table === "Outputs" ? "Output" : "Recommendation";
  const percent = `${Math.round(likeness * 100)}%`;
  if (isDoubtful && candidate) {
    const as = how === "ref" ? `is taken for ${ref} by its Ref` : `stands as ${ref} of its own`;
    return `? ${what} “${wording}” ${as}; it is ${percent} like ${candidate.ref}, “${candidate.wording}”.\n`;
  }
  return how === "wording" ? `  ${what} “${wording}” is ${ref}, by its wording (${percent}).\n` : "";
}

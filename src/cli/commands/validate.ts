import { validateReview, type ReviewValidation } from "../../app/validate-review";
import { WorkbookAccessError } from "../../excel/port";
import { CommandError } from "../command-error";
import { describeValidation } from "../describe-validation";
import type { Command, CommandInput, ExitCode } from "../main";
import { drawProgress, type Terminal } from "../terminal";
import { validationJson } from "../validation-json";
import { openFile } from "../workbook-file";

type Outcome =
  { readonly file: string; readonly result: ReviewValidation } | { readonly file: string; readonly error: string };

export const validateCommand: Command = { options: ["json"], run: validate };

async function validate({ files, json }: CommandInput, terminal: Terminal): Promise<ExitCode> {
  if (files.length === 0) throw new CommandError("Name the workbook, such as review.xlsx. See review-workbook --help.");
  const outcomes = await validateEach(files, terminal);
  if (json) terminal.write(`${JSON.stringify(jsonOf(outcomes), null, 2)}\n`);
  for (const outcome of outcomes) {
    if ("error" in outcome) terminal.writeError(`${outcome.error}\n`);
    else if (!json) terminal.write(describeValidation(outcome.file, outcome.result, terminal));
  }
  if (outcomes.some((outcome) => "error" in outcome)) return 2;
  return outcomes.some((outcome) => "result" in outcome && outcome.result.counts.error > 0) ? 1 : 0;
}

async function validateEach(files: readonly string[], terminal: Terminal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const eraseProgress = drawProgress(terminal, outcomes.length, files.length);
    outcomes.push(await validateFile(file));
    eraseProgress();
  }
  return outcomes;
}

async function validateFile(file: string): Promise<Outcome> {
  try {
    const { port } = await openFile(file);
    return { file, result: await validateReview(port) };
  } catch (error) {
    if (error instanceof CommandError) return { file, error: error.message };
    if (error instanceof WorkbookAccessError) return { file, error: `${file}: ${error.message}` };
    throw error;
  }
}

/** One result for one file, an array of them for several. */
function jsonOf(outcomes: readonly Outcome[]): unknown {
  const results = outcomes.map((outcome) =>
    "error" in outcome ? { file: outcome.file, error: outcome.error } : validationJson(outcome.file, outcome.result),
  );
  return results.length === 1 ? results[0] : results;
}

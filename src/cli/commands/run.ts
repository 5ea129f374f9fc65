import { generateSummary } from "../../app/generate-summary";
import { highlightChanges } from "../../app/highlight-changes";
import { validateReview } from "../../app/validate-review";
import { onlyFile, requiredOutput } from "../command-input";
import { noReview } from "../command-error";
import { describeHighlights } from "../describe-highlights";
import { describeSummaryOutcome } from "../describe-summary-outcome";
import { describeValidation } from "../describe-validation";
import type { Command } from "../main";
import { checkOutput, openFile } from "../workbook-file";

/** Validates, highlights and summarises; the file is written even where the review has errors. */
export const runCommand: Command = {
  options: ["output", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const output = requiredOutput(input);
    checkOutput(output, input.overwrite);
    const { port, saveAs } = await openFile(file);
    const validation = await validateReview(port);
    const highlighted = await highlightChanges(port);
    const summarised = await generateSummary(port, terminal.today);
    if (highlighted.kind === "no review" || summarised.kind === "no review") throw noReview(file);
    await saveAs(output);
    terminal.write(describeValidation(file, validation, terminal));
    terminal.write(`${output}: ${describeHighlights(highlighted.changes)}\n`);
    terminal.write(describeSummaryOutcome(output, summarised));
    return validation.counts.error > 0 ? 1 : 0;
  },
};

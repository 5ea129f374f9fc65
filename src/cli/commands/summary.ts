import { generateSummary } from "../../app/generate-summary";
import { onlyFile, requiredOutput } from "../command-input";
import { noReview } from "../command-error";
import { describeSummaryOutcome } from "../describe-summary-outcome";
import type { Command } from "../main";
import { summaryJson } from "../summary-json";
import { checkOutput, openFile } from "../workbook-file";

export const summaryCommand: Command = {
  options: ["output", "json", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const output = requiredOutput(input);
    checkOutput(output, input.overwrite);
    const { port, saveAs } = await openFile(file);
    const outcome = await generateSummary(port, terminal.today);
    if (outcome.kind === "no review") throw noReview(file);
    await saveAs(output);
    terminal.write(
      input.json ? `${JSON.stringify(summaryJson(file, outcome), null, 2)}\n` : describeSummaryOutcome(output, outcome),
    );
    return 0;
  },
};

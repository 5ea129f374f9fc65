import { highlightChanges, removeHighlights } from "../../app/highlight-changes";
import { onlyFile, requiredOutput } from "../command-input";
import { noReview } from "../command-error";
import { describeHighlights } from "../describe-highlights";
import type { Command } from "../main";
import { checkOutput, openFile } from "../workbook-file";

export const highlightCommand: Command = {
  options: ["output", "clear", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const output = requiredOutput(input);
    checkOutput(output, input.overwrite);
    const { port, saveAs } = await openFile(file);
    if (input.clear) {
      const count = await removeHighlights(port);
      await saveAs(output);
      terminal.write(count === 0 ? `${output}: there were no highlights.\n` : `${output}: highlights removed.\n`);
      return 0;
    }
    const outcome = await highlightChanges(port);
    if (outcome.kind === "no review") throw noReview(file);
    await saveAs(output);
    terminal.write(`${output}: ${describeHighlights(outcome.changes)}\n`);
    return 0;
  },
};

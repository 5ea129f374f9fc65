import { planRollForward, rollForward } from "../../app/roll-forward";
import { CommandError, noReview } from "../command-error";
import { onlyFile } from "../command-input";
import { describeNextYear } from "../describe-next-year";
import type { Command } from "../main";
import { checkOutput, openFile } from "../workbook-file";

/** Starts the next year's review in a copy of the workbook or, where no output is named, tells what that would do. */
export const rollForwardCommand: Command = {
  options: ["output", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const { output } = input;
    if (output !== null) checkOutput(output, input.overwrite);
    const { port, saveAs } = await openFile(file);
    const outcome = output === null ? await planRollForward(port) : await rollForward(port);
    if (outcome.kind === "no review") throw noReview(file);
    if (outcome.kind === "refused") throw new CommandError(`${file}: ${outcome.message}`);
    const { plan } = outcome;
    if (output === null) {
      terminal.write(`${file}: starting ${plan.year.label} would do this. Add -o and a file name to do it.\n`);
    } else {
      await saveAs(output);
      terminal.write(`${output}: ${plan.year.label} started from ${plan.previous.label}.\n`);
    }
    terminal.write(describeNextYear(plan));
    return 0;
  },
};

import { rollForward } from "../../app/roll-forward";
import { CommandError, noReview } from "../command-error";
import { onlyFile, requiredOutput } from "../command-input";
import { describeNextYear } from "../describe-next-year";
import type { Command } from "../main";
import { checkOutput, openFile, writeOutput } from "../workbook-file";

/** Starts the next year's review in a copy of the workbook. */
export const rollForwardCommand: Command = {
  options: ["output", "overwrite"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const output = requiredOutput(input);
    checkOutput(output, input.overwrite);
    const { port, save } = await openFile(file);
    const outcome = await rollForward(port);
    if (outcome.kind === "no review") throw noReview(file);
    if (outcome.kind === "refused") throw new CommandError(`${file}: ${outcome.message}`);
    await writeOutput(output, save());
    terminal.write(`${output}: ${describeNextYear(outcome.plan)}\n`);
    return 0;
  },
};

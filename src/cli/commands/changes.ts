import { compareYears } from "../../app/compare-years";
import { changesJson } from "../changes-json";
import { onlyFile } from "../command-input";
import { describeChanges } from "../describe-changes";
import type { Command } from "../main";
import { openFile } from "../workbook-file";

export const changesCommand: Command = {
  options: ["json"],
  run: async (input, terminal) => {
    const file = onlyFile(input);
    const { port } = await openFile(file);
    const changes = await compareYears(port);
    terminal.write(
      input.json ? `${JSON.stringify(changesJson(file, changes), null, 2)}\n` : describeChanges(changes, terminal),
    );
    return 0;
  },
};

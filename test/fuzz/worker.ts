import { mkdtempSync, copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readGoodWorkbooks } from "./good-workbooks";
import { makeCase, type FuzzCase } from "./make-case";
import { tryCase, type CommandName, type Trial } from "./try-case";

/** What a worker is asked: a case, and which of the commands; null for all. */
export interface Task {
  readonly seed: number;
  readonly command: CommandName | null;
}

/** What a worker tells. Memory is the most that the process held when a command ended, in megabytes. */
export type Report =
  | { readonly kind: "started"; readonly command: string }
  | {
      readonly kind: "done";
      readonly story: FuzzCase["story"];
      readonly kinds: FuzzCase["kinds"];
      readonly trials: readonly Trial[];
      readonly memory: number;
    };

const [, , goodFolder = ""] = process.argv;
const workbooks = readGoodWorkbooks(goodFolder);
const folder = mkdtempSync(join(goodFolder, "worker-"));
copyFileSync(join(goodFolder, "invigor.xlsx"), join(folder, "invigor.xlsx"));

process.on("message", (task: Task) => void work(task));
process.on("disconnect", () => {
  rmSync(folder, { recursive: true, force: true });
  // A case may be under way, whose timers would keep a worker alive that nobody waits for.
  process.exit();
});

async function work({ seed, command }: Task): Promise<void> {
  tell({ kind: "started", command: "making it" });
  const made = makeCase(seed, workbooks);
  const trials = await tryCase(made, folder, {
    ...(command !== null && { commands: [command] }),
    onStart: (name) => tell({ kind: "started", command: name }),
  });
  const { story, kinds } = made;
  tell({ kind: "done", story, kinds, trials, memory: Math.max(...trials.map((trial) => trial.memory)) });
}

function tell(report: Report): void {
  process.send?.(report);
}

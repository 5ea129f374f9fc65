import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeGoodWorkbooks } from "./good-workbooks";
import { RunFigures } from "./run-figures";
import { type CommandName } from "./try-case";
import { FuzzWorker } from "./worker-pool";

/** What every command promises, in milliseconds and megabytes. */
const timeLimit = 5_000;
const memoryLimit = 512;

/** A process that is shared by many cases may be slower, and keep what it no longer needs; what passes a limit is judged alone. */
const sharedSilence = 20_000;
const aloneSilence = 10_000;
const sharedHeap = 400;
const aloneHeap = 340;

void run();

/** `npm run fuzz`: many cases in many processes. The exit code is not 0 where a promise was broken. */
async function run(): Promise<void> {
  const { seed, cases, workers } = readOptions();
  const goodFolder = mkdtempSync(join(tmpdir(), "review-workbook-fuzz-"));
  try {
    await makeGoodWorkbooks(goodFolder);
    const figures = new RunFigures(Date.now());
    const doubtful = new Map<number, readonly CommandName[]>();
    const seeds = Array.from({ length: cases }, (_, index) => seed + index).values();
    const work = async () => {
      const worker = new FuzzWorker({ goodFolder, silence: sharedSilence, heap: sharedHeap });
      for (const each of seeds) {
        const ending = await worker.do({ seed: each, command: null });
        const doubts = figures.add(each, ending, { timeLimit, memoryLimit });
        if (doubts.length > 0) doubtful.set(each, doubts);
        if (ending.kind === "done" && ending.memory > memoryLimit) worker.stop();
        figures.showProgress(cases);
      }
      worker.stop();
    };
    await Promise.all(Array.from({ length: workers }, work));
    for (const [each, commands] of doubtful) {
      for (const command of commands) {
        const worker = new FuzzWorker({ goodFolder, silence: aloneSilence, heap: aloneHeap });
        figures.judge(each, command, await worker.do({ seed: each, command }), { timeLimit, memoryLimit });
        worker.stop();
      }
    }
    process.stdout.write(figures.lastLine());
    process.exitCode = figures.failureCount === 0 ? 0 : 1;
  } finally {
    rmSync(goodFolder, { recursive: true, force: true });
  }
}

function readOptions(): { readonly seed: number; readonly cases: number; readonly workers: number } {
  const { values } = parseArgs({
    options: { seed: { type: "string" }, cases: { type: "string" }, workers: { type: "string" } },
  });
  const number = (text: string | undefined, byDefault: number) => {
    const value = Number(text ?? byDefault);
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError("Name whole numbers, such as --seed 1 --cases 10000.");
    return value;
  };
  return {
    seed: number(values.seed, 1),
    cases: number(values.cases, values.seed === undefined ? 10_000 : 1),
    workers: number(values.workers, availableParallelism()),
  };
}

import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Report, Task } from "./worker";

/** How one task ended: with a report, or because its process died or was ended. */
export type Ending =
  | Extract<Report, { readonly kind: "done" }>
  | { readonly kind: "died"; readonly command: string; readonly how: string };

export interface WorkerOptions {
  readonly goodFolder: string;
  /** In milliseconds; a worker that says nothing for so long is ended. */
  readonly silence: number;
  /** In megabytes, for what is on the heap. */
  readonly heap: number;
}

/** A process that does one task after the other. One that died is replaced with the next task. */
export class FuzzWorker {
  readonly #options: WorkerOptions;
  #process: ChildProcess | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** Gives the task to the process, and never takes much longer than the silence that is allowed. */
  async do(task: Task): Promise<Ending> {
    const child = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      let command = "starting";
      let errors = "";
      const kill = () => child.kill("SIGKILL");
      let timer = setTimeout(kill, this.#options.silence);
      const end = (ending: Ending) => {
        clearTimeout(timer);
        child.off("message", onMessage).off("close", onClose);
        child.stderr?.off("data", onError);
        resolve(ending);
      };
      const onError = (text: Buffer) => (errors = (errors + text.toString()).slice(-4_000));
      const onMessage = (report: Report) => {
        clearTimeout(timer);
        timer = setTimeout(kill, this.#options.silence);
        if (report.kind === "done") end(report);
        else command = report.command;
      };
      const onClose = (code: number | null, signal: string | null) => {
        this.#process = null;
        const how =
          signal === "SIGKILL" ? `silent for ${this.#options.silence / 1_000} s` : `ended with ${code ?? signal ?? ""}`;
        end({ kind: "died", command, how: `${how} ${errors}`.trim() });
      };
      child.stderr?.on("data", onError);
      child.on("message", onMessage).on("close", onClose);
      child.send(task);
    });
  }

  stop(): void {
    if (this.#process?.connected === true) this.#process.disconnect();
    this.#process = null;
  }

  #start(): ChildProcess {
    return fork(join(__dirname, "worker.ts"), [this.#options.goodFolder], {
      // There is a worker for each core: threads of their own for collecting garbage are in each other's way.
      execArgv: [
        "--require",
        join(__dirname, "typescript.cjs"),
        "--single-threaded-gc",
        // office.js starts anew with each command: what was compiled of it is kept for the next.
        "--no-flush-bytecode",
        `--max-old-space-size=${this.#options.heap}`,
      ],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
  }
}

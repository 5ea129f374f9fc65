import type { MutationKind } from "./make-case";
import { commandNames, type CommandName } from "./try-case";
import type { Ending } from "./worker-pool";

export interface Limits {
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

/** Counts what a run finds, and tells each failure as it comes. */
export class RunFigures {
  readonly #start: number;
  readonly #kinds = new Map<MutationKind, number>();
  #caseCount = 0;
  #failureCount = 0;
  #slowest = { time: 0, seed: 0, command: "" };
  #largest = { memory: 0, seed: 0 };

  constructor(start: number) {
    this.#start = start;
  }

  get failureCount(): number {
    return this.#failureCount;
  }

  /** Takes what came of a case, and gives the commands that have to be judged again, alone. */
  add(seed: number, ending: Ending, { timeLimit, memoryLimit }: Limits): readonly CommandName[] {
    this.#caseCount += 1;
    if (ending.kind === "died") return commandNames;
    for (const kind of new Set(ending.kinds)) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#tellFaults(seed, ending);
    if (ending.memory > memoryLimit) return commandNames;
    this.#note(seed, ending);
    return commandNames.filter((name) =>
      ending.trials.some(({ command, time }) => command === name && time > timeLimit),
    );
  }

  /** Takes what came of one command over one case in a process of its own. */
  judge(seed: number, command: CommandName, ending: Ending, { timeLimit, memoryLimit }: Limits): void {
    if (ending.kind === "died") {
      this.#fail(seed, `${command}, while ${ending.command}`, ending.how);
      return;
    }
    this.#tellFaults(seed, ending);
    this.#note(seed, ending);
    if (ending.memory > memoryLimit) this.#fail(seed, command, `${ending.memory} MB`, ending.story);
    for (const { time } of ending.trials)
      if (time > timeLimit) this.#fail(seed, command, `${Math.round(time)} ms`, ending.story);
  }

  showProgress(total: number): void {
    if (!process.stderr.isTTY && this.#caseCount % 500 !== 0) return;
    process.stderr.write(
      `${this.#caseCount} of ${total}, ${this.#failureCount} failures${process.stderr.isTTY ? "\r" : "\n"}`,
    );
  }

  lastLine(): string {
    const kinds = [...this.#kinds].map(([kind, count]) => `${kind} ${count}`).join(", ");
    const { time, seed, command } = this.#slowest;
    return (
      `${this.#caseCount} cases (${kinds}) × ${commandNames.length} commands in ${Math.round((Date.now() - this.#start) / 1_000)} s; ` +
      `slowest ${Math.round(time)} ms (seed ${seed}, ${command}); ` +
      `largest ${this.#largest.memory} MB (seed ${this.#largest.seed}); ${this.#failureCount} failures\n`
    );
  }

  #note(seed: number, { trials, memory }: Extract<Ending, { readonly kind: "done" }>): void {
    for (const { command, time } of trials) if (time > this.#slowest.time) this.#slowest = { time, seed, command };
    if (memory > this.#largest.memory) this.#largest = { memory, seed };
  }

  #tellFaults(seed: number, { trials, story }: Extract<Ending, { readonly kind: "done" }>): void {
    for (const { command, faults } of trials) for (const fault of faults) this.#fail(seed, command, fault, story);
  }

  #fail(seed: number, command: string, fault: string, story: readonly string[] = []): void {
    this.#failureCount += 1;
    process.stdout.write(`✗ seed ${seed}, ${command}: ${fault}\n    ${story.join(" · ")}\n`);
  }
}

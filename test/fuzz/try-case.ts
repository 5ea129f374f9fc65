import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/run-command";
import { meaningOf, type WorkbookMeaning } from "../support/workbook-meaning";
import type { FuzzCase } from "./make-case";
import { faultsOfFile, faultsOfWords, type Promised } from "./promises";

/** What came of one command over one case. */
export interface Trial {
  readonly command: string;
  /** In milliseconds. */
  readonly time: number;
  /** The most that the process ever held by its end, in megabytes; what it wrote was not looked at yet. */
  readonly memory: number;
  readonly faults: readonly string[];
}

/** Every command that is given a workbook. Those that print JSON too do so for every second case. */
export const commandNames = [
  "validate",
  "changes",
  "highlight",
  "highlight --clear",
  "summary",
  "run",
  "roll-forward",
  "roll-forward to a file",
  "import",
  "import into a review",
  "import a review into it",
] as const;

export type CommandName = (typeof commandNames)[number];

/**
 * Runs commands over a case, and tells for each what it did that no command may do.
 * @param folder an empty folder, or the one of the last case; there `invigor.xlsx` is a good workbook
 */
export async function tryCase(
  { seed, bytes, kinds }: FuzzCase,
  folder: string,
  options: { readonly commands?: readonly CommandName[]; readonly onStart?: (command: CommandName) => void } = {},
): Promise<Trial[]> {
  const [file, output] = [join(folder, "case.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(file, bytes);
  const before = rememberMeaning(kinds.includes("size") ? null : bytes);
  const trials: Trial[] = [];
  for (const command of options.commands ?? commandNames) {
    rmSync(output, { force: true });
    options.onStart?.(command);
    const { words, ...promised } = wordsOf(command, {
      file,
      output,
      good: join(folder, "invigor.xlsx"),
      json: seed % 2 === 0,
    });
    const faults: string[] = [];
    const start = performance.now();
    const result = await runCommand(...words).catch((error: unknown) => {
      faults.push(`an exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    });
    const time = performance.now() - start;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    if (result)
      faults.push(...faultsOfWords(result, promised), ...faultsOfOutput(output, result.exitCode, promised, before));
    if (!readFileSync(file).equals(bytes)) faults.push("the input file was changed");
    trials.push({ command, time, memory, faults });
  }
  return trials;
}

/** A command as it is typed, and what it may do; `good` is another workbook, which is in order. */
function wordsOf(
  command: CommandName,
  { file, output, good, json }: { file: string; output: string; good: string; json: boolean },
): Promised & { readonly words: readonly string[] } {
  const asJson = json ? ["--json"] : [];
  switch (command) {
    case "validate":
    case "changes":
      return { json, written: "nothing", words: [command, file, ...asJson] };
    case "highlight":
      return { json: false, written: "highlights", words: ["highlight", file, "-o", output] };
    case "highlight --clear":
      return { json: false, written: "no highlights", words: ["highlight", file, "-o", output, "--clear"] };
    case "summary":
      return { json, written: "summary", words: ["summary", file, "-o", output, ...asJson] };
    case "run":
      return { json: false, written: "highlights and summary", words: ["run", file, "-o", output] };
    case "roll-forward":
      return { json: false, written: "nothing", words: ["roll-forward", file] };
    case "roll-forward to a file":
      return { json: false, written: "next year", words: ["roll-forward", file, "-o", output] };
    case "import":
      return { json, written: "new", words: ["import", file, "-o", output, ...asJson] };
    case "import into a review":
      return { json: false, written: "new", words: ["import", file, "--into", good, "-o", output] };
    case "import a review into it":
      return { json: false, written: "year", words: ["import", good, "--into", file, "-o", output] };
  }
}

function faultsOfOutput(
  output: string,
  exitCode: number,
  promised: Promised,
  before: () => WorkbookMeaning | null,
): string[] {
  const isExpected = promised.written !== "nothing" && exitCode !== 2;
  if (existsSync(output) !== isExpected) return [isExpected ? "no file was written" : "a file was written"];
  if (!isExpected) return [];
  try {
    return faultsOfFile(promised.written === "new" ? null : before(), readFileSync(output), promised);
  } catch (error) {
    return [
      `a file that does not open: ${error instanceof Error ? `${error.message} ${"detail" in error ? String(error.detail) : ""}` : ""}`,
    ];
  }
}

/** The meaning of the workbook, worked out when it is first asked for; null for one that would take too long to compare. */
function rememberMeaning(bytes: Uint8Array | null): () => WorkbookMeaning | null {
  let meaning: WorkbookMeaning | null = null;
  return () => {
    if (bytes) meaning ??= meaningOf(bytes);
    return meaning;
  };
}

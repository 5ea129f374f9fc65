import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main, type ExitCode } from "../../src/cli/main";

/** What a command printed and how it ended. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command as the terminal does, piped: without colours and progress. Today is 23 November 2026. */
export async function runCommand(...words: readonly string[]): Promise<CommandResult> {
  let output = "";
  let errors = "";
  const exitCode = await main(words, {
    write: (text) => (output += text),
    writeError: (text) => (errors += text),
    hasColours: false,
    showsProgress: false,
    today: { year: 2026, month: 11, day: 23 },
  });
  return { exitCode, output, errors };
}

/** A folder of its own for each test of a file; gives the path of a file in it. */
export function useFolder(): (file: string) => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "review-workbook-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return (file) => join(folder, file);
}

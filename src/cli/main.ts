import { parseArgs } from "node:util";
import { WorkbookAccessError } from "../excel/port";
import { CommandError, nodeErrorOf } from "./command-error";
import { changesCommand } from "./commands/changes";
import { highlightCommand } from "./commands/highlight";
import { importCommand } from "./commands/import";
import { newCommand } from "./commands/new";
import { rollForwardCommand } from "./commands/roll-forward";
import { runCommand } from "./commands/run";
import { summaryCommand } from "./commands/summary";
import { validateCommand } from "./commands/validate";
import { printable, type Terminal } from "./terminal";
import { usage } from "./usage";

/** 0: done, and `validate` and `run` found no error. 1: they found errors. 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

/** What the person asked for, after the name of the command. */
export interface CommandInput {
  readonly files: readonly string[];
  readonly output: string | null;
  readonly json: boolean;
  readonly overwrite: boolean;
  readonly clear: boolean;
  readonly example: string | null;
  /** The review that a command adds to. */
  readonly into: string | null;
}

export interface Command {
  /** The options that it takes, beside `--overwrite` where it writes a file. */
  readonly options: readonly (keyof typeof options)[];
  readonly run: (input: CommandInput, terminal: Terminal) => Promise<ExitCode>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ["new", newCommand],
  ["import", importCommand],
  ["validate", validateCommand],
  ["changes", changesCommand],
  ["highlight", highlightCommand],
  ["summary", summaryCommand],
  ["run", runCommand],
  ["roll-forward", rollForwardCommand],
]);

const options = {
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
  overwrite: { type: "boolean" },
  clear: { type: "boolean" },
  example: { type: "string" },
  into: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Runs one command; every failure is one line on the error stream that says what to do. */
export async function main(words: readonly string[], rawTerminal: Terminal): Promise<ExitCode> {
  const terminal: Terminal = {
    ...rawTerminal,
    write: (text) => rawTerminal.write(printable(text, rawTerminal.hasColours)),
    writeError: (text) => rawTerminal.writeError(printable(text, rawTerminal.hasColours)),
  };
  try {
    const { values, positionals } = parse(words);
    const [name, ...files] = positionals;
    if (values.help === true || name === "help") {
      terminal.write(usage);
      return 0;
    }
    if (name === undefined)
      throw new CommandError(
        "Say what to do: new, import, validate, changes, highlight, summary, run or roll-forward. See review-workbook --help.",
      );
    const command = commands.get(name);
    if (!command) throw new CommandError(`There is no command “${name}”. See review-workbook --help.`);
    const unfit = Object.keys(values).find((option) => !command.options.some((one) => one === option));
    if (unfit !== undefined)
      throw new CommandError(`“${name}” takes no option --${unfit}. See review-workbook --help.`);
    return await command.run(
      {
        files,
        output: values.output ?? null,
        json: values.json ?? false,
        overwrite: values.overwrite ?? false,
        clear: values.clear ?? false,
        example: values.example ?? null,
        into: values.into ?? null,
      },
      terminal,
    );
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof WorkbookAccessError)) throw error;
    terminal.writeError(`${error.message}\n`);
    return 2;
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = nodeErrorOf(error);
    const option = /'(--?[\w-]+)/.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      throw new CommandError(`There is no option “${option}”. See review-workbook --help.`);
    }
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      throw new CommandError(`The option “${option}” is not complete. See review-workbook --help.`);
    }
    throw error;
  }
}

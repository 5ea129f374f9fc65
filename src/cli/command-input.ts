import { CommandError } from "./command-error";
import type { CommandInput } from "./main";

/** The one file that a command works on. Throws CommandError. */
export function onlyFile({ files }: CommandInput): string {
  const [file, ...more] = files;
  if (file === undefined) throw new CommandError("Name the workbook, such as review.xlsx. See review-workbook --help.");
  if (more.length > 0) throw new CommandError("Name one workbook at a time. See review-workbook --help.");
  return file;
}

/** Where a command writes. Throws CommandError. */
export function requiredOutput({ output }: CommandInput): string {
  if (output === null || output === "")
    throw new CommandError("Say where to write the result: add -o and a file name, such as -o result.xlsx.");
  return output;
}

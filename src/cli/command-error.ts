/** Why a command could not do what it was asked: one line that says what to do. It ends with exit code 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** A workbook without a year under review: there is nothing to highlight or to summarise. */
export function noReview(file: string): CommandError {
  return new CommandError(
    `${file} has no table “Programme” with a year such as 2016/17 among its headings. Run validate to see what is missing.`,
  );
}

/** The code and message of an error that Node gave; empty for anything else. */
export function nodeErrorOf(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== "object" || error === null || !("code" in error) || !("message" in error)) {
    return { code: "", message: "" };
  }
  return { code: String(error.code), message: String(error.message) };
}

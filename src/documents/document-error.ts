/** Why bytes could not be read as a document; see {@link DocumentError}. */
export type DocumentProblem =
  "empty" | "too large" | "password" | "macros" | "old format" | "other format" | "damaged" | "no text";

/** A document that cannot be read. The message is for a person and says what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly problem: DocumentProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A review of forty pages has a tenth of it; a document with more would take minutes to understand. */
export const maximumTextLength = 1_000_000;

/** What is meant to exhaust the memory, or would do so by accident. */
export function tooLarge(): DocumentError {
  return new DocumentError(
    "too large",
    "This document is too large to read here. Save only its summary sheet as a document of its own, then try again.",
  );
}

export function damaged(cause?: unknown): DocumentError {
  return new DocumentError(
    "damaged",
    "This document is damaged or was not copied completely. Copy or download it again, then try again.",
    { cause },
  );
}

export function protectedByPassword(): DocumentError {
  return new DocumentError(
    "password",
    "This document is protected by a password. Save it without one, then try again.",
  );
}

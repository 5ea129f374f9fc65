import type { ReviewValidation } from "../app/validate-review";

/** `1 change`, `2 changes`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The outcome of a validation in a sentence. */
export function foundInWords({ counts, passed }: Pick<ReviewValidation, "counts" | "passed">): string {
  const { error, warning, advice } = counts;
  if (error + warning + advice === 0) return `No errors, no warnings. ${countOf(passed.length, "check")} passed.`;
  return `${countOf(error, "error")}, ${countOf(warning, "warning")}, ${advice} advice.`;
}

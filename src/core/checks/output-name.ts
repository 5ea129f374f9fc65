import { clip } from "./wording";

/** An output by its `Ref`, for a message, in at most 20 characters; some people begin every `Ref` with the word itself. */
export function outputName(ref: string): string {
  if (ref === "") return "This output";
  return /^output\b/i.test(ref) ? clip(ref, 20) : `Output ${clip(ref, 13)}`;
}

import type { Check } from "./check";
import { clip, count } from "./wording";

/** Whether outputs are short enough to read in a summary; the limit is in characters. */
export const outputLength: Check = {
  id: "output-length",
  level: "warning",
  title: "All outputs are short enough",
  failedTitle: "An output is too long",
  limit: 500,
  needs: ["outputs.year", "outputs.output"],
  judges: "review year",
  run: ({ year, limit }) => {
    const outputs = year.outputs.map(({ output }) => output).filter(({ value }) => value !== null);
    if (outputs.length === 0) return "not applicable";
    return outputs
      .filter(({ value }) => (value ?? "").length > limit)
      .map((entry) => ({
        message: `This output has ${count((entry.value ?? "").length)} characters. Shorten it to ${clip(count(limit), 12)} or fewer.`,
        entry,
      }));
  },
};

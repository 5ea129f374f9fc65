import { maximumTextLength } from "../grid/cell-value";
import type { Check, Problem } from "./check";
import { isBlank, isError } from "../review/emptiness";
import { clip, count } from "./wording";

/**
 * Whether each narrative field keeps to so many characters. One that fills its cell to the last character has most
 * likely lost its end when it was pasted.
 */
export const narrativeLength: Check = {
  id: "narrative-length",
  level: "advice",
  title: "The narrative parts are short enough to be read",
  failedTitle: "A narrative part is too long",
  limit: 4000,
  needs: ["programme"],
  judges: "review year",
  run: ({ year: { programme }, limit }) => {
    const written = programme
      ? [programme.support, programme.progress].filter((entry) => !isBlank(entry) && !isError(entry))
      : [];
    if (written.length === 0) return "not applicable";
    return written.flatMap((entry): Problem[] => {
      const length = String(entry.raw).length;
      if (length >= maximumTextLength) {
        const message = `The text fills the cell (${count(length)} characters). Check that its end is there, then shorten it.`;
        return [{ entry, message }];
      }
      if (length <= limit) return [];
      const most = clip(count(limit), 12);
      return [{ entry, message: `The text has ${count(length)} characters. Shorten it to ${most} or fewer.` }];
    });
  },
};

import { isError } from "../review/emptiness";
import type { Check } from "./check";

/** Whether no cell of the contract shows an error value. No other check judges a cell that does. */
export const cellError: Check = {
  id: "cell-error",
  level: "error",
  title: "No cell shows an error",
  failedTitle: "A cell shows an error",
  needs: [],
  judges: "every year",
  run: ({ review }) =>
    review.oddEntries.filter(isError).map((entry) => ({
      message: `This cell shows ${String(entry.raw)}. Correct its formula, or enter the value.`,
      entry,
    })),
};

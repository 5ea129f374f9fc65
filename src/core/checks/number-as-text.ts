import { isBlank, isError } from "../review/emptiness";
import type { Entry, TableName } from "../review/review";
import type { Check, Problem } from "./check";
import { numberInText, type Counted } from "./number-in-text";
import { clip, quote } from "./wording";

/**
 * Whether money, weights, points and limits are numbers: Excel and the review leave text out of their sums. The fix is
 * the number that the text writes, where there is only one.
 */
export const numberAsText: Check = {
  id: "number-as-text",
  level: "error",
  title: "Numbers are entered as numbers",
  failedTitle: "A number is text",
  needs: [],
  judges: "every year",
  run: ({ review }) =>
    review.oddEntries
      .filter((entry) => entry.type === "number" && typeof entry.raw !== "number" && !isBlank(entry) && !isError(entry))
      .map(asText),
};

function asText(entry: Entry): Problem {
  const number = typeof entry.raw === "string" ? numberInText(entry.raw, countedIn(entry.row.table)) : null;
  if (number === null) {
    return { message: `${quote(entry.raw)} is not a number. Enter a number, or leave the cell empty.`, entry };
  }
  return {
    message: `${quote(entry.raw)} is text and does not count. Enter ${clip(number)}.`,
    entry,
    fix: number,
  };
}

function countedIn(table: TableName): Counted {
  if (table === "Outputs") return "weight";
  if (table === "ScoreScale") return "points";
  return table === "Checks" ? "limit" : "pounds";
}

import type { DateFact } from "../review/date-fact";
import { isBlank, isError } from "../review/emptiness";
import { formatDate } from "../review/format-facts";
import type { Entry } from "../review/review";
import type { Check, Problem } from "./check";
import { dateInText } from "./date-in-text";
import { quote } from "./wording";

/**
 * Whether dates are Excel dates, or `Ongoing` where that is allowed. The fix is the date that the text writes, day
 * first.
 */
export const dateAsText: Check = {
  id: "date-as-text",
  level: "warning",
  title: "Dates are entered as dates",
  failedTitle: "A date is text",
  needs: [],
  judges: "every year",
  run: ({ review }) =>
    review.oddEntries
      .filter((entry) => entry.type === "date" && entry.value === null && !isBlank(entry) && !isError(entry))
      .map(notADate),
};

function notADate(entry: Entry): Problem {
  const date = typeof entry.raw === "string" ? dateInText(entry.raw) : null;
  if (!date || date.kind === "ongoing") {
    const otherwise = entry.field === "End date" ? ", or Ongoing" : "";
    return { message: `${quote(entry.raw)} is not a date. Enter one such as 1 June 2015${otherwise}.`, entry };
  }
  return {
    message: `${quote(entry.raw)} is text. Enter the date ${formatDate(date)}.`,
    entry,
    fix: { serial: date.serial, numberFormat: numberFormats[date.kind] },
  };
}

const numberFormats: Record<Exclude<DateFact["kind"], "ongoing">, string> = {
  day: "d mmmm yyyy",
  month: "mmmm yyyy",
};

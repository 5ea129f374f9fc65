import { isError } from "../review/emptiness";
import type { UnreadableYear } from "../review/structure";
import type { Check, Problem } from "./check";
import { clip, quote } from "./wording";

/** Whether every year is written in a form that can be read, and has one column in `Programme`. */
export const yearUnreadable: Check = {
  id: "year-unreadable",
  level: "error",
  title: "All years can be read",
  failedTitle: "A year cannot be read",
  needs: [],
  judges: "every year",
  run: ({ review }) => review.structure.unreadableYears.flatMap(unreadable),
};

function unreadable(year: UnreadableYear): Problem[] {
  if (year.kind === "cell") {
    const { entry } = year;
    if (isError(entry)) return [];
    if (entry.isDateInText) return [{ message: `Excel turned this year into a date. ${retypeYear}`, entry }];
    return [{ message: `${quote(entry.raw)} is not a year. ${enterYear}`, entry }];
  }
  const { label, worksheetId, worksheetName, cell } = year;
  const place = { worksheetId, worksheetName, table: "Programme", cell, field: label };
  if (year.kind === "heading") {
    const message = `The heading ${quote(label, 20)} is not a year. Write it like 2016/17, or without digits.`;
    return [{ message, place }];
  }
  const message = `The year “${clip(label)}” has a second column. Keep one, or correct its heading.`;
  return [{ message, place }];
}

const enterYear = "Enter it like 2016/17 or 2016.";
const retypeYear = "Format the cell as Text, then enter it like 2016/17.";

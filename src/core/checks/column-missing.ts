import type { Review } from "../review/review";
import type { Check, Problem } from "./check";
import { clip } from "./wording";

/** Whether every table that is there has every column of the contract, and `Programme` one for a year. */
export const columnMissing: Check = {
  id: "column-missing",
  level: "error",
  title: "All columns are there",
  failedTitle: "A column is missing",
  needs: [],
  judges: "every year",
  run: ({ review }) => [...missingColumns(review), ...missingYear(review)],
};

function missingColumns({ structure }: Review): Problem[] {
  return structure.missingColumns.map(({ table, heading, suggestion, worksheetId, worksheetName, cell }) => {
    const toDo = suggestion === null ? "Add" : `Rename “${clip(suggestion, 15)}”, or add`;
    return {
      message: `Table “${table}” has no column “${heading}”. ${toDo} the column.`,
      place: { worksheetId, worksheetName, table, cell, field: heading },
    };
  });
}

/** Headings that may be meant as years are for `year-unreadable`; without `Field`, no year can be read. */
function missingYear({ structure, reviewYear }: Review): Problem[] {
  const programme = structure.tables.find(({ table }) => table === "Programme");
  const isToldElsewhere =
    structure.missingFacts.has("programme") || structure.unreadableYears.some(({ kind }) => kind !== "cell");
  if (!programme || reviewYear || isToldElsewhere) return [];
  const { worksheetId, worksheetName, firstCell, table } = programme;
  return [
    {
      message: "Table “Programme” has no column for a year. Add one with a heading such as 2016/17.",
      place: { worksheetId, worksheetName, table, cell: firstCell, field: null },
    },
  ];
}

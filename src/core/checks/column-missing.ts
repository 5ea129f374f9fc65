import type { Check, Problem } from "./check";
import { clip } from "./wording";

/** Whether every table that is there has every column of the contract. */
export const columnMissing: Check = {
  id: "column-missing",
  level: "error",
  title: "All columns are there",
  failedTitle: "A column is missing",
  needs: [],
  judges: "every year",
  run: ({ review }) =>
    review.structure.missingColumns.map(({ table, heading, suggestion, worksheetId, worksheetName, cell }): Problem => {
      const toDo = suggestion === null ? "Add" : `Rename “${clip(suggestion, 15)}”, or add`;
      return {
        message: `Table “${table}” has no column “${heading}”. ${toDo} the column.`,
        place: { worksheetId, worksheetName, table, cell, field: heading },
      };
    }),
};

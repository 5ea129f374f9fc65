import type { Check, Problem } from "./check";
import { clip } from "./wording";

/** Whether every table of the contract is there; only those of the sheet `Lists` may be missing. */
export const tableMissing: Check = {
  id: "table-missing",
  level: "error",
  title: "All tables are there",
  failedTitle: "A table is missing",
  needs: [],
  judges: "every year",
  run: ({ review }) =>
    review.structure.missingTables.map(({ table, suggestion }): Problem => {
      const rename = suggestion === null ? "Set" : `Rename “${clip(suggestion, 22)}”, or set`;
      return {
        message: `There is no table “${table}”. ${rename} up the missing sheets.`,
        place: { worksheetId: null, worksheetName: null, table, cell: null, field: null },
      };
    }),
};

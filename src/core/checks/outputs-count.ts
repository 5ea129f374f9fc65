import type { Structure } from "../review/structure";
import type { Check, ProblemPlace } from "./check";
import { clip, count } from "./wording";

/**
 * Whether the review year has an output, and not more than a reader can follow; the limit is the most that there may
 * be.
 */
export const outputsCount: Check = {
  id: "outputs-count",
  level: "warning",
  title: "The number of outputs is sensible",
  failedTitle: "There are no outputs, or too many",
  limit: 12,
  needs: ["outputs.year", "outputs.output"],
  judges: "review year",
  run: ({ review, year, limit }) => {
    const { outputs } = year;
    if (outputs.length === 0) {
      const message = "The review year has no outputs. Enter them in the table “Outputs”.";
      return [{ message, place: outputsTable(review.structure) }];
    }
    const firstTooMany = outputs[Math.max(0, Math.floor(limit))];
    if (!firstTooMany) return [];
    const message = `There are ${count(outputs.length)} outputs; ${clip(count(limit), 12)} is the most expected. Merge or remove some.`;
    return [{ message, entry: firstTooMany.output }];
  },
};

function outputsTable({ tables }: Structure): ProblemPlace {
  const table = tables.find((found) => found.table === "Outputs");
  return {
    worksheetId: table?.worksheetId ?? null,
    worksheetName: table?.worksheetName ?? null,
    table: "Outputs",
    cell: table?.firstCell ?? null,
    field: null,
  };
}

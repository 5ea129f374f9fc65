import type { CellInput, Edit } from "../../core/grid/edit";
import type { TableName } from "../../core/review/review";
import { matchingText } from "../../core/review/text";
import { budgetSheet } from "./budget-sheet";
import { heightOf } from "./look";
import { outputsSheet } from "./outputs-sheet";
import { recommendationsSheet } from "./recommendations-sheet";
import type { ReviewContent } from "./review-content";
import { scoresSheet } from "./scores-sheet";

/** Rows that stand below one another on a worksheet, and what they will show. */
export interface FittedRows {
  readonly table: TableName;
  readonly headings: readonly string[];
  readonly worksheet: string;
  readonly rowIndex: number;
  /** Each row in the order of the headings. */
  readonly shown: readonly (readonly CellInput[])[];
}

/** Has Excel fit new rows of a table; they begin as tall as they are in columns of the template's widths. */
export function fitRowHeights({ table, headings, worksheet, rowIndex, shown }: FittedRows): Edit[] {
  const columns = new Map(
    sheets
      .flatMap(({ tables }) => tables)
      .filter(({ name }) => name === table)
      .flatMap((template) => template.columns.map((column) => [matchingText(column.heading), column] as const)),
  );
  const models = headings.map((heading) => columns.get(matchingText(heading)));
  const heights = shown.map((row) =>
    Math.max(
      ...models.map((model, columnIndex) => {
        const input = row[columnIndex];
        return model && typeof input === "string" ? heightOf(input, model.width, model.format) : heightOf("", 1);
      }),
    ),
  );
  return [{ kind: "fit row heights", worksheet, rowIndex, heights }];
}

const nothing: ReviewContent = { title: "", introduction: [], years: [], programme: {}, rows: {} };
const sheets = [outputsSheet(nothing), scoresSheet(nothing), budgetSheet(nothing), recommendationsSheet(nothing)];

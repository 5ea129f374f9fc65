import { contract } from "../contract";
import { contractColumns } from "./contract-columns";
import { withSpareRows } from "./content-rows";
import { formats } from "./look";
import type { ReviewContent } from "./review-content";
import type { SheetTemplate } from "./sheet-template";
import { tableSheet } from "./table-sheet";

/** The sheet `Budget`. */
export function budgetSheet({ rows, headings }: ReviewContent): SheetTemplate {
  const columns = contractColumns(
    "Budget",
    {
      Year: { width: 70, format: formats.code, choices: { kind: "years" } },
      Line: { width: 200, format: formats.prose },
      Type: { width: 80, format: formats.word, choices: { kind: "words", words: ["ODA", "Non-ODA"] } },
      Allocated: { width: 120, format: formats.pounds },
      Spent: { width: 120, format: formats.pounds },
      Note: { width: 220, format: formats.prose },
    },
    headings,
  );
  return tableSheet(
    contract.Budget.worksheet,
    {
      name: "Budget",
      caption:
        "One row for each line, type and year, in pounds as plain numbers: 250000, not 250k. The type is ODA or Non-ODA.",
      columns,
      rows: withSpareRows(rows.Budget, columns.length),
    },
    "landscape",
  );
}

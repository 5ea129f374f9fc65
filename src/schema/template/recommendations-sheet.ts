import { contract } from "../contract";
import { contractColumns } from "./contract-columns";
import { withSpareRows } from "./content-rows";
import { formats } from "./look";
import type { ReviewContent } from "./review-content";
import type { SheetTemplate } from "./sheet-template";
import { tableSheet } from "./table-sheet";

/** The sheet `Recommendations`. */
export function recommendationsSheet({ rows, headings }: ReviewContent): SheetTemplate {
  const columns = contractColumns(
    "Recommendations",
    {
      Year: { width: 70, format: formats.code, choices: { kind: "years" } },
      Ref: { width: 50, format: formats.code },
      Recommendation: { width: 270, format: formats.prose },
      Owner: { width: 100, format: formats.prose },
      Due: { width: 115, format: formats.date },
      Status: { width: 125, format: formats.word, choices: { kind: "column", table: "Statuses", heading: "Status" } },
      Response: { width: 200, format: formats.prose },
    },
    headings,
  );
  return tableSheet(
    contract.Recommendations.worksheet,
    {
      name: "Recommendations",
      caption:
        "One row for each recommendation and year. Bring what is still open into the new year under the same Ref. The summary lists what is not closed.",
      columns,
      rows: withSpareRows(rows.Recommendations, columns.length),
    },
    "landscape",
  );
}

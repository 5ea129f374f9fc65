import { contract } from "../contract";
import { contractColumns } from "./contract-columns";
import { withSpareRows } from "./content-rows";
import { formats } from "./look";
import type { ReviewContent } from "./review-content";
import type { SheetTemplate } from "./sheet-template";
import { tableSheet } from "./table-sheet";

/** The sheet `Outputs`. */
export function outputsSheet({ rows, headings }: ReviewContent): SheetTemplate {
  const columns = contractColumns(
    "Outputs",
    {
      Year: { width: 70, format: formats.code, choices: { kind: "years" } },
      Ref: { width: 50, format: formats.code },
      Output: { width: 400, format: formats.prose },
      "Impact weight": { width: 95, format: formats.whole },
      Risk: { width: 140, format: formats.word, choices: { kind: "scale", table: "RiskScale" } },
    },
    headings,
  );
  return tableSheet(
    contract.Outputs.worksheet,
    {
      name: "Outputs",
      caption:
        "One row for each output and year. An output keeps its Ref from year to year, however it is worded. Impact weights are whole percentages; a year’s weights add up to 100. An empty Year means the year under review.",
      columns,
      rows: withSpareRows(rows.Outputs, columns.length),
    },
    "landscape",
  );
}

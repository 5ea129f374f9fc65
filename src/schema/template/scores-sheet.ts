import type { CellInput } from "../../core/grid/edit";
import { contract } from "../contract";
import { contractColumns } from "./contract-columns";
import { withSpareRows } from "./content-rows";
import { formats } from "./look";
import type { ContentRows, ReviewContent } from "./review-content";
import type { SheetTemplate } from "./sheet-template";
import { tableSheet } from "./table-sheet";

/** The sheet `Scores`, with each output's wording beside its `Ref`. */
export function scoresSheet({ rows, headings }: ReviewContent): SheetTemplate {
  const wordingOf = wordingLookup(rows.Outputs);
  const columns = contractColumns<"Scores", typeof wording>(
    "Scores",
    {
      Year: { width: 70, format: formats.code, choices: { kind: "years" } },
      Ref: { width: 50, format: formats.code },
      [wording]: { width: 240, format: formats.given, formula: wordingFormula },
      Score: { width: 95, format: formats.code, choices: { kind: "scale", table: "ScoreScale" } },
      Evidence: { width: 315, format: formats.prose },
    },
    headings,
  );
  return tableSheet(
    contract.Scores.worksheet,
    {
      name: "Scores",
      caption:
        "One row for each output and year: its score, and the evidence for it. Enter the output’s Ref; its wording appears beside it. An earlier year’s score may span two, written B/A; this year’s is one score.",
      columns,
      rows: withSpareRows(rows.Scores, columns.length - 1).map(([year = "", ref = "", ...others]) => [
        year,
        ref,
        wordingOf(year, ref),
        ...others,
      ]),
    },
    "landscape",
  );
}

/** The heading of the column of ours that the contract does not know. */
export const wording = "Output (from Outputs)";

/**
 * The output of the same year and `Ref`. `LOOKUP` takes arrays without being entered as an array formula, in every
 * version of Excel and in LibreOffice: dividing by false leaves an error, which it passes over.
 */
export const wordingFormula =
  '=IF(Scores[[#This Row],[Ref]]="","",IFERROR(LOOKUP(2,1/((Outputs[Year]=Scores[[#This Row],[Year]])*(Outputs[Ref]=Scores[[#This Row],[Ref]])),Outputs[Output])&"",""))';

/** Tells what the formula will show. */
function wordingLookup(outputs: ContentRows = []): (year: CellInput, ref: CellInput) => CellInput {
  const wordings = new Map(outputs.map(([year, ref, output = ""]) => [JSON.stringify([year, ref]), output]));
  return (year, ref) => wordings.get(JSON.stringify([year, ref])) ?? "";
}

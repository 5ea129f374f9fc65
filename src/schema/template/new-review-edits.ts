import type { Edit } from "../../core/grid/edit";
import { budgetSheet } from "./budget-sheet";
import { howToUseSheet } from "./how-to-use-sheet";
import { listsSheet } from "./lists-sheet";
import { outputsSheet } from "./outputs-sheet";
import { programmeSheet } from "./programme-sheet";
import { recommendationsSheet } from "./recommendations-sheet";
import type { ReviewContent } from "./review-content";
import { scoresSheet } from "./scores-sheet";
import { sheetEdits } from "./sheet-edits";
import type { SheetTemplate } from "./sheet-template";
import { placesOf } from "./table-place";

/**
 * A whole review workbook, as edits of a new one.
 * @param content what its tables hold
 * @param firstWorksheet the id or name of the one empty worksheet that a new workbook has, which becomes the first sheet
 */
export function newReviewEdits(content: ReviewContent, firstWorksheet: string): readonly Edit[] {
  const sheets = reviewSheets(content);
  const places = placesOf(sheets);
  const added: Edit[] = sheets.map(({ name }, sheetIndex) =>
    sheetIndex === 0 ? { kind: "rename worksheet", worksheet: firstWorksheet, name } : { kind: "add worksheet", name },
  );
  return [
    ...added,
    ...sheets.flatMap((sheet) => sheetEdits(sheet, sheet.name, places)),
    { kind: "set title", title: content.title },
  ];
}

/** The sheets of a review workbook in the order of their tabs; the summary is made later. */
export function reviewSheets(content: ReviewContent): readonly SheetTemplate[] {
  const programme = programmeSheet(content);
  return [
    howToUseSheet(content),
    programme,
    outputsSheet(content),
    scoresSheet(content),
    budgetSheet(content),
    recommendationsSheet(content),
    listsSheet(content, placesOf([programme]).get("Programme") ?? null),
  ];
}

import type { WorkbookSnapshot } from "../core/grid/workbook-snapshot";
import type { Review } from "../core/review/review";
import { isSummarySheetName } from "../core/summary/sheet-names";
import type { WorkbookPort } from "../excel/port";
import {
  copyingName,
  highlightingName,
  summaryBegunName,
  summaryFingerprintName,
  summaryName,
  summaryTextNames,
} from "../schema/contract";
import { readReview } from "../schema/read-review";
import { carriesMarks, hasTellingFormats, isContractTable } from "../schema/read-scope";

export interface ReviewReading {
  readonly snapshot: WorkbookSnapshot;
  readonly review: Review;
}

export interface ReviewReadingOptions {
  /** Also what highlighting needs: the conditional formats that are there, and the number formats of marked cells. */
  readonly forHighlights?: boolean;
  /** Also what entering fixes needs: the formulas of all cells and their number formats. */
  readonly forFixes?: boolean;
  /** Also the formulas of all cells, so that none is written over. */
  readonly withFormulas?: boolean;
  /** Also what writing the summary needs: the summary sheet that is there. */
  readonly forSummary?: boolean;
}

/** Reads the workbook once, as a snapshot and as the review that it holds; what is made of them is a piece of its own. */
export async function readReviewFrom(
  workbook: WorkbookPort,
  { forHighlights = false, forFixes = false, withFormulas = false, forSummary = false }: ReviewReadingOptions = {},
): Promise<ReviewReading> {
  const snapshot = await workbook.read({
    wantsValues: isContractTable,
    wantsNumberFormats: (table, heading) =>
      forFixes || hasTellingFormats(table, heading) || (forHighlights && carriesMarks(table, heading)),
    wantsFormulas: forFixes || withFormulas,
    wantsCustomFormats: forHighlights,
    wantsEmptiness: (worksheet) => forSummary && isSummarySheetName(worksheet),
    names: [
      ...(forSummary ? [summaryName, summaryFingerprintName, summaryBegunName, copyingName, ...summaryTextNames] : []),
      ...(forHighlights ? [highlightingName] : []),
    ],
  });
  const review = readReview(snapshot);
  await workbook.giveWay();
  return { snapshot, review };
}

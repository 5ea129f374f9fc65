import type { Edit } from "../core/grid/edit";
import { blankCells } from "../core/grid/expected-cells";
import type { CalendarDay } from "../core/grid/serial-date";
import type { HandEdits } from "../core/hand-edits/hand-edit";
import { keepWrittenRows } from "../core/hand-edits/keep-written-rows";
import { writtenRows } from "../core/hand-edits/written-rows";
import { countPages } from "../core/summary/count-pages";
import { fingerprint } from "../core/summary/fingerprint";
import { layoutSummary } from "../core/summary/layout-summary";
import { summarySheetName } from "../core/summary/sheet-names";
import { summarise } from "../core/summary/summarise";
import type { Summary } from "../core/summary/summary";
import { layoutValues, summaryEdits } from "../core/summary/summary-edits";
import type { WorkbookPort } from "../excel/port";
import { summaryBegunName, summaryFingerprintName, summaryName, summaryTextNames } from "../schema/contract";
import { againIfChanged } from "./again-if-changed";
import { findHandEditsIn } from "./find-hand-edits";
import { keepCopy } from "./keep-copy";
import {
  begunSummaryIn,
  expectedOf,
  holdsWorkOfOthers,
  inverseOf,
  oldSummaryIn,
  rangeToClear,
  refuseTables,
} from "./old-summary";
import { readReviewFrom } from "./read-review";

export type SummaryOutcome =
  | {
      readonly kind: "generated";
      readonly summary: Summary;
      readonly worksheetName: string;
      readonly pageCount: number;
      /** The copy that keeps what a person had changed on the old summary; null where nobody had. */
      readonly keptCopy: string | null;
      /** What was changed on the old summary; empty where that is not known cell by cell. */
      readonly handEdits: HandEdits;
      /** Whether its page was set up; generating it again tries once more. */
      readonly hasPage: boolean;
    }
  /** The workbook has no year under review: no table `Programme`, or no year among its headings. */
  | { readonly kind: "no review" };

/**
 * Writes the summary sheet in place: two round trips to read, one to write, one to set up the page. The summary is then
 * a new one, or the old one as it was and a WorkbookAccessError; only the page may lack.
 */
export function generateSummary(workbook: WorkbookPort, today: CalendarDay): Promise<SummaryOutcome> {
  return againIfChanged(() => writeSummary(workbook, today));
}

async function writeSummary(workbook: WorkbookPort, today: CalendarDay): Promise<SummaryOutcome> {
  const { snapshot, review } = await readReviewFrom(workbook, { forSummary: true });
  const summary = summarise(review);
  if (!summary) return { kind: "no review" };

  const layout = layoutSummary(summary);
  await workbook.giveWay();
  const { printArea } = layout.page;
  const worksheetNames = snapshot.worksheets.map(({ name }) => name);
  const old = oldSummaryIn(snapshot);
  const begun = old ? null : begunSummaryIn(snapshot);
  const worksheetName = old?.sheet.worksheetName ?? begun?.name ?? summarySheetName(worksheetNames);
  if (old) refuseTables(snapshot, old, printArea);
  const isNeeded = old !== null && holdsWorkOfOthers(old, printArea);
  const { name: keptCopy, edits: copying } = old
    ? keepCopy(snapshot, old, { isNeeded, today })
    : { name: null, edits: [] };
  const handEdits = keptCopy === null ? noHandEdits : findHandEditsIn(snapshot, { summary, layout });
  const print = fingerprint(layoutValues(layout));
  const isThere = (wanted: string): boolean => snapshot.names.some(({ name }) => name === wanted);
  const isNew = !old && !begun;
  const edits: Edit[] = [
    ...(isNew
      ? ([
          { kind: "begin", name: summaryBegunName, text: worksheetName },
          { kind: "add worksheet", name: worksheetName },
        ] as const)
      : []),
    ...copying,
    ...summaryEdits(layout, {
      worksheet: old?.sheet.worksheetId ?? begun?.id ?? worksheetName,
      worksheetName,
      oldRange: old ? rangeToClear(old, printArea) : null,
      rangeName: summaryName,
      fingerprintName: summaryFingerprintName,
    }),
    ...(isNew || isThere(summaryBegunName) ? [{ kind: "end", name: summaryBegunName } as const] : []),
    ...keepWrittenRows(writtenRows(summary, layout), print, summaryTextNames, isThere),
  ];
  const written = await workbook.apply(edits, {
    expected: old ? [expectedOf(old, printArea)] : begun ? [blankCells(begun.id, printArea)] : [],
    known: { worksheets: snapshot.worksheets, inverse: inverseOf(snapshot, { old, begun }, printArea) },
    mayLackPage: true,
  });
  const hasPage = written?.pageProblem === null;
  return { kind: "generated", summary, worksheetName, pageCount: countPages(layout), keptCopy, handEdits, hasPage };
}

const noHandEdits: HandEdits = { edits: [], keptOnly: [] };

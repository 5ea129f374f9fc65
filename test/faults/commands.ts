import { acceptFinding } from "../../src/app/accept-finding";
import { fixableFindings, fixFindings } from "../../src/app/fix-findings";
import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges, removeHighlights } from "../../src/app/highlight-changes";
import { readLastYearWorkbook } from "../../src/app/read-last-year-workbook";
import { rollForward } from "../../src/app/roll-forward";
import { setUpExample, setUpReviewOf } from "../../src/app/set-up-review";
import { takeOverYear } from "../../src/app/take-over-year";
import { validateReview } from "../../src/app/validate-review";
import type { WorkbookPort } from "../../src/excel/port";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";
import { setField } from "../support/set-field";
import { smallReview } from "../support/small-review";

/** A command that writes, on a workbook. */
export interface FaultCase {
  readonly name: string;
  /** The workbook before, and the command: to be run again and again on copies of it. */
  readonly prepare: () => Promise<Prepared>;
}

export interface Prepared {
  readonly bytes: Uint8Array;
  readonly run: (workbook: WorkbookPort) => Promise<unknown>;
}

const today = { year: 2026, month: 11, day: 23 };
const acceptance = { note: "Agreed.", name: "A. Reviewer", day: today };

const summarise = (workbook: WorkbookPort): Promise<unknown> => generateSummary(workbook, today);

/** With scores that have to be tidied up. */
const untidyReview: ReviewContent = {
  ...smallReview,
  rows: {
    ...smallReview.rows,
    Scores: [
      ["2015/16", "1", "B", "Survey"],
      ["2016/17", "1", " a", "Survey"],
      ["2016/17", "2", "A ", "Survey"],
    ],
  },
};

/** In which last year is not known yet. */
const firstReview: ReviewContent = {
  title: "A first review",
  introduction: [],
  years: ["2015/16", "2016/17"],
  programme: { title: ["", "A programme"], programmeScore: ["", "B"] },
  rows: {
    Outputs: [["2016/17", "1", "One output, in other words", 60, "Medium"]],
    Scores: [["2016/17", "1", "A", "Survey"]],
  },
};

export const summaryCases: readonly FaultCase[] = [
  { name: "summary, the first", prepare: onReview(smallReview, summarise) },
  {
    name: "summary, again",
    prepare: onReview(smallReview, summarise, async (opened) => {
      await summarise(opened.port);
      setField(opened.workbook, "Programme title", "2016/17", "Another title");
    }),
  },
  {
    name: "summary, over one that a person edited",
    prepare: onReview(smallReview, summarise, async (opened) => {
      await summarise(opened.port);
      setField(opened.workbook, "Programme title", "2016/17", "Another title");
      const summary = opened.workbook.findWorksheet("Summary");
      summary?.writeCell(3, 0, { type: "text", value: "In my words", formula: null });
      summary?.writeCell(6, 12, { type: "text", value: "A comment in the margin", formula: null });
    }),
  },
];

export const highlightCases: readonly FaultCase[] = [
  { name: "highlights, the first", prepare: onReview(smallReview, highlightChanges) },
  {
    name: "highlights, again",
    prepare: onReview(smallReview, highlightChanges, async (opened) => {
      await highlightChanges(opened.port);
      setField(opened.workbook, "Programme score", "2016/17", "A");
    }),
  },
  {
    name: "highlights, taken away",
    prepare: onReview(smallReview, removeHighlights, async (opened) => {
      await highlightChanges(opened.port);
    }),
  },
];

export const findingCases: readonly FaultCase[] = [
  {
    name: "fixes",
    prepare: async () => {
      const opened = await openReview(untidyReview);
      const fixable = fixableFindings((await validateReview(opened.port)).findings);
      if (fixable.length < 2) throw new Error("There is too little to fix.");
      return { bytes: saveWorkbook(opened.workbook), run: (workbook) => fixFindings(workbook, fixable) };
    },
  },
  { name: "accepting, the first", prepare: () => prepareToAccept(0) },
  { name: "accepting, one more", prepare: () => prepareToAccept(1) },
];

export const setUpCases: readonly FaultCase[] = [
  {
    name: "set up, in an empty workbook",
    prepare: () =>
      Promise.resolve({
        bytes: saveWorkbook(createWorkbook()),
        run: (workbook) => setUpReviewOf(workbook, smallReview),
      }),
  },
  {
    name: "set up, where sheets are missing",
    prepare: onReview(
      smallReview,
      (workbook) => setUpReviewOf(workbook, smallReview),
      ({ workbook }) => {
        for (const name of ["Scores", "Recommendations"]) {
          const worksheet = workbook.findWorksheet(name);
          if (worksheet) workbook.deleteWorksheet(worksheet);
        }
      },
    ),
  },
  {
    name: "set up, the example",
    prepare: () => Promise.resolve({ bytes: saveWorkbook(createWorkbook()), run: setUpExample }),
  },
];

export const yearCases: readonly FaultCase[] = [
  {
    name: "roll forward",
    prepare: onReview(
      smallReview,
      (workbook) => rollForward(workbook),
      async (opened) => {
        await highlightChanges(opened.port);
      },
    ),
  },
  {
    name: "take a year over",
    prepare: async () => {
      const lastYear = await openReview({ ...smallReview, years: ["2014/15", "2015/16"] });
      const reading = await readLastYearWorkbook(saveWorkbook(lastYear.workbook), "last-year.xlsx");
      if (reading.kind === "refused") throw new Error(reading.message);
      return onReview(firstReview, (workbook) => takeOverYear(workbook, reading.known))();
    },
  },
];

function onReview(
  content: ReviewContent,
  run: (workbook: WorkbookPort) => Promise<unknown>,
  arrange: (opened: OpenedWorkbook) => void | Promise<void> = () => undefined,
): () => Promise<Prepared> {
  return async () => {
    const opened = await openReview(content);
    await arrange(opened);
    return { bytes: saveWorkbook(opened.workbook), run };
  };
}

/** Accepts a finding in a workbook where some are accepted. */
async function prepareToAccept(acceptedCount: number): Promise<Prepared> {
  const opened = await openReview(smallReview);
  const { findings } = await validateReview(opened.port);
  const [first, ...others] = findings.filter(({ level }) => level !== "error");
  if (!first) throw new Error("There is nothing to accept.");
  for (const finding of others.slice(0, acceptedCount)) await acceptFinding(opened.port, finding, acceptance);
  return { bytes: saveWorkbook(opened.workbook), run: (workbook) => acceptFinding(workbook, first, acceptance) };
}

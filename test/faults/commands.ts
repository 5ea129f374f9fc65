import { acceptFinding } from "../../src/app/accept-finding";
import { fixableFindings, fixFindings } from "../../src/app/fix-findings";
import { generateSummary } from "../../src/app/generate-summary";
import { highlightChanges, removeHighlights } from "../../src/app/highlight-changes";
import { readLastYearWorkbook } from "../../src/app/read-last-year-workbook";
import { rollForward } from "../../src/app/roll-forward";
import { setUpExample, setUpReviewOf } from "../../src/app/set-up-review";
import { takeHandEdits } from "../../src/app/take-hand-edits";
import { takeOverYear } from "../../src/app/take-over-year";
import { validateReview } from "../../src/app/validate-review";
import type { WorkbookPort } from "../../src/excel/port";
import type { WrittenEdits } from "../../src/excel/written-edits";
import type { ReviewContent } from "../../src/schema/template/review-content";
import { createWorkbook } from "../../src/xlsx/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openReview, type OpenedWorkbook } from "../support/open-workbook";
import { setField } from "../support/set-field";
import { smallReview } from "../support/small-review";
import { recordWrites } from "../support/record-writes";

/** A command that writes, on a workbook. */
export interface FaultCase {
  readonly name: string;
  /** Whether it writes so much that fewer points have to do. */
  readonly isLarge?: boolean;
  readonly isUndo?: boolean;
  /** Whether running it again finishes the job also in a pane that knows nothing of the time before. */
  readonly survivesPane?: boolean;
  /** Actions of a request that writes after each of which the connection is cut for good: its first, or its last ones. */
  readonly closely?: { readonly first?: number; readonly last?: number };
  /** The workbook before, and the command: to be run again and again on copies of it. */
  readonly prepare: () => Promise<Prepared>;
}

export interface Prepared {
  readonly bytes: Uint8Array;
  /** What comes before the command and belongs to the same pane. */
  readonly arrange?: (workbook: WorkbookPort) => Promise<void>;
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
  years: ["2016/17"],
  programme: { title: ["A programme"], programmeScore: ["B"] },
  rows: {
    Outputs: [["2016/17", "1", "One output, in other words", 60, "Medium"]],
    Scores: [["2016/17", "1", "A", "Survey"]],
  },
};

const summaryCases: readonly FaultCase[] = [
  { name: "summary, the first", survivesPane: true, closely: { first: 30 }, prepare: onReview(smallReview, summarise) },
  {
    name: "summary, again",
    survivesPane: true,
    prepare: onReview(smallReview, summarise, async (opened) => {
      await summarise(opened.port);
      setField(opened.workbook, "Programme title", "2016/17", "Another title");
    }),
  },
  {
    name: "summary, over one that a person edited",
    survivesPane: true,
    closely: { first: 50 },
    prepare: onReview(smallReview, summarise, async (opened) => {
      await summarise(opened.port);
      setField(opened.workbook, "Programme title", "2016/17", "Another title");
      const summary = opened.workbook.findWorksheet("Summary");
      summary?.writeCell(3, 0, { type: "text", value: "In my words", formula: null });
      summary?.writeCell(6, 12, { type: "text", value: "A comment in the margin", formula: null });
    }),
  },
];

const highlightCases: readonly FaultCase[] = [
  {
    name: "highlights, the first",
    survivesPane: true,
    closely: { first: 60 },
    prepare: onReview(smallReview, highlightChanges),
  },
  {
    name: "highlights, again",
    survivesPane: true,
    prepare: onReview(smallReview, highlightChanges, async (opened) => {
      await highlightChanges(opened.port);
      setField(opened.workbook, "Programme score", "2016/17", "A");
    }),
  },
  {
    name: "highlights, taken away",
    survivesPane: true,
    prepare: onReview(smallReview, removeHighlights, async (opened) => {
      await highlightChanges(opened.port);
    }),
  },
];

const findingCases: readonly FaultCase[] = [
  {
    name: "fixes",
    survivesPane: true,
    prepare: async () => {
      const opened = await openReview(untidyReview);
      const fixable = fixableFindings((await validateReview(opened.port)).findings);
      if (fixable.length < 2) throw new Error("There is too little to fix.");
      return { bytes: saveWorkbook(opened.workbook), run: (workbook) => fixFindings(workbook, fixable) };
    },
  },
  { name: "accepting, the first", survivesPane: true, prepare: () => prepareToAccept(0) },
  { name: "accepting, one more", survivesPane: true, prepare: () => prepareToAccept(1) },
  {
    name: "taking over what a person wrote on the summary",
    survivesPane: true,
    prepare: prepareToTakeHandEdits,
  },
];

const setUpCases: readonly FaultCase[] = [
  {
    name: "set up, in an empty workbook",
    isLarge: true,
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
    isLarge: true,
    prepare: () => Promise.resolve({ bytes: saveWorkbook(createWorkbook()), run: setUpExample }),
  },
];

const yearCases: readonly FaultCase[] = [
  {
    name: "roll forward",
    survivesPane: true,
    closely: { last: 110 },
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
    survivesPane: true,
    closely: { last: 110 },
    prepare: async () => {
      const lastYear = await openReview({ ...smallReview, years: ["2014/15", "2015/16"] });
      const reading = await readLastYearWorkbook(saveWorkbook(lastYear.workbook), "last-year.xlsx");
      if (reading.kind === "refused") throw new Error(reading.message);
      return onReview(firstReview, (workbook) => takeOverYear(workbook, reading.known))();
    },
  },
];

/** Every command that writes, the first time and again. */
export const allCases = [...summaryCases, ...highlightCases, ...findingCases, ...setUpCases, ...yearCases];

/** What the pane does when its last command is undone. */
export const undoCases: readonly FaultCase[] = [
  { name: "a summary, undone", prepare: onReview(smallReview, summarise) },
  { name: "highlights, undone", prepare: onReview(smallReview, highlightChanges) },
  { name: "the next year, undone", prepare: onReview(smallReview, (workbook) => rollForward(workbook)) },
].map(({ name, prepare }) => ({ name, isUndo: true, prepare: async () => undoing(await prepare()) }));

function undoing({ bytes, run }: Prepared): Prepared {
  const writtenBy = new WeakMap<WorkbookPort, WrittenEdits[]>();
  return {
    bytes,
    arrange: async (workbook) => {
      const { port, written } = recordWrites(workbook);
      await run(port);
      writtenBy.set(workbook, written);
    },
    run: async (workbook) => {
      for (const written of (writtenBy.get(workbook) ?? []).toReversed()) {
        if ((await workbook.takeBack(written)).length > 0) return;
      }
    },
  };
}

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

/** A summary on which a person wrote another title. */
async function prepareToTakeHandEdits(): Promise<Prepared> {
  const opened = await openReview(smallReview);
  await summarise(opened.port);
  const summary = opened.workbook.findWorksheet("Summary");
  summary?.writeCell(1, 1, { type: "text", value: "A title in my words", formula: null });
  const bytes = saveWorkbook(opened.workbook);
  const outcome = await generateSummary(opened.port, today);
  const edits = outcome.kind === "generated" ? outcome.handEdits.edits : [];
  if (edits.length === 0) throw new Error("There is no edit by hand.");
  return { bytes, run: (workbook) => takeHandEdits(workbook, edits) };
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

import { fixableFindings, fixFindings } from "../app/fix-findings";
import { inspectWorkbook, standingOf } from "../app/inspect-workbook";
import { validateReview } from "../app/validate-review";
import type { Finding } from "../core/checks/finding";
import type { CellAddress } from "../core/grid/address";
import type { CalendarDay } from "../core/grid/serial-date";
import type { HandEdit } from "../core/hand-edits/hand-edit";
import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import { createEditWatch } from "./edit-watch";
import {
  filterAfter,
  findingKey,
  initialState,
  isStale,
  samePlace,
  shownFindings,
  type AcceptanceDraft,
  type Dated,
  type PaneStart,
  type PaneState,
} from "./pane-state";
import { pendingAfter, pendingWithout } from "./pending-hand-edits";
import { createStore, type Store } from "./store";
import { takeBackLast } from "./take-back-last";
import { createTaskRunner, type TaskOptions, type TaskOutcome, type TaskRunner } from "./task-runner";
import { countOf, foundInWords, onlyOneYear } from "./words";
import { createYearCommands } from "./year-commands";

/** What the pane needs of the world around it. */
export interface PaneSurroundings {
  readonly now: () => Date;
  /** Milliseconds after the last edit until the review is validated by itself. */
  readonly restAfterEdit?: number;
}

/** All that a person can do in the pane; the ribbon and the components call these, and show the state. */
export type Pane = ReturnType<typeof createPane>;

export function createPane({ now, restAfterEdit = 1000 }: PaneSurroundings) {
  const store: Store<PaneState> = createStore(initialState);
  let runner: TaskRunner | null = null;
  let markStarted: () => void = () => undefined;
  /** Settles when the pane has its workbook, or is known to get none. */
  const started = new Promise<void>((resolve) => (markStarted = resolve));

  /** What is clicked before Office is ready is done as soon as it is; `failed` where it never is, and the pane says why. */
  const run = async (
    title: string,
    work: (workbook: WorkbookPort) => Promise<void>,
    options?: TaskOptions,
  ): Promise<TaskOutcome> => {
    if (!runner) await started;
    const listenThenWork = async (workbook: WorkbookPort): Promise<void> => {
      await watch.listen(workbook);
      await work(workbook);
    };
    return runner ? runner.run(title, listenThenWork, options) : "failed";
  };

  const dated = <Value>(value: Value, editCount: number): Dated<Value> => ({ value, at: now(), editCount });

  const say = (message: string): void =>
    store.set({ notice: { kind: "done", message }, announcement: announced(message) });

  /** The same words twice would not be read out twice: a space that nobody hears tells them apart. */
  const announced = (text: string): string => (store.get().announcement === text ? `${text}\u00A0` : text);

  const validateIn = async (workbook: WorkbookPort): Promise<void> => {
    const { editCount } = store.get();
    const validation = await validateReview(workbook);
    await workbook.giveWay();
    const { review } = validation;
    store.set({
      validation: dated(validation, editCount),
      review,
      standing: standingOf(review),
      current: samePlace(store.get(), validation.findings),
      filter: filterAfter(store.get(), validation.findings),
      announcement: announced(foundInWords(validation)),
    });
  };

  const compareIn = async (workbook: WorkbookPort): Promise<void> => {
    const { editCount } = store.get();
    const { compareYears } = await import(/* webpackChunkName: "changes" */ "../app/compare-years");
    const comparison = await compareYears(workbook);
    await workbook.giveWay();
    const { changeKind } = store.get();
    store.set({
      comparison: dated(comparison, editCount),
      // A kind that is gone is not offered any more, so that nobody could choose another.
      changeKind: comparison.changes.some(({ kind }) => kind === changeKind) ? changeKind : null,
      announcement: comparison.year ? announced(countOf(comparison.changes.length, "change")) : "",
    });
  };

  const previewIn = async (workbook: WorkbookPort): Promise<void> => {
    const { editCount } = store.get();
    const { previewSummary } = await import(/* webpackChunkName: "summary" */ "../app/preview-summary");
    const preview = await previewSummary(workbook);
    await workbook.giveWay();
    store.set({ preview: dated(preview, editCount) });
  };

  /** Gives what to say about it; null where there is nothing to summarise. */
  const generateIn = async (workbook: WorkbookPort): Promise<string | null> => {
    const { generateSummary, summaryInWords } = await import(/* webpackChunkName: "summary" */ "./summary-commands");
    const outcome = await generateSummary(workbook, today());
    if (outcome.kind === "generated") store.set({ handEdits: pendingAfter(store.get().handEdits, outcome) });
    await previewIn(workbook);
    return outcome.kind === "generated" ? summaryInWords(outcome) : null;
  };

  const setUpIn = async (workbook: WorkbookPort, content: "blank" | "example"): Promise<readonly string[]> => {
    const { setUpReview, setUpExample } = await import(/* webpackChunkName: "set-up" */ "../app/set-up-review");
    const added = await (content === "blank" ? setUpReview(workbook, today()) : setUpExample(workbook));
    await lookAgain(workbook);
    return added;
  };

  const lookAgain = async (workbook: WorkbookPort): Promise<void> => {
    const { kind, review } = await inspectWorkbook(workbook);
    store.set({ standing: kind, review, validation: null, comparison: null, preview: null });
  };

  const today = (): CalendarDay => {
    const date = now();
    return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
  };

  const validate = (): Promise<TaskOutcome> => {
    store.set({ tab: "review" });
    return run("Validating the review", validateIn);
  };

  const watch = createEditWatch(store, restAfterEdit, () =>
    run("Validating the review", validateIn, { isAutomatic: true }),
  );

  const fix = (findings: readonly Finding[]): Promise<TaskOutcome> =>
    run(findings.length === 1 ? "Fixing" : "Fixing the safe ones", async (workbook) => {
      const { fixedCount, skippedCount, formulaCount } = await fixFindings(workbook, findings);
      watch.markChanged();
      await validateIn(workbook);
      const left = skippedCount > 0 ? ` ${countOf(skippedCount, "cell")} changed in the meantime: left alone.` : "";
      const calculated = formulaCount > 0 ? ` ${formulasLeftAlone(formulaCount)}` : "";
      say(`${countOf(fixedCount, "cell")} fixed.${left}${calculated}`);
    });

  const goTo = (worksheetId: string, cell: CellAddress): Promise<TaskOutcome> =>
    run("Going to the cell", (workbook) => workbook.select(worksheetId, { ...cell, rowCount: 1, columnCount: 1 }));

  const cancel = (): void => runner?.cancel();
  const announce = (message: string): void => store.set({ announcement: announced(message) });
  const fail = (message: string): void => store.set({ notice: { kind: "error", message } });

  return {
    store,
    /** Says why the pane cannot work here. */
    refuse: (start: Exclude<PaneStart, "starting" | "ready">): void => {
      store.set({ start });
      markStarted();
    },

    /** Takes the workbook that the pane is for, and looks at what it is. */
    connect: async (workbook: WorkbookPort): Promise<void> => {
      runner = createTaskRunner(store, workbook, messageOf);
      store.set({ start: "ready" });
      markStarted();
      try {
        const { kind, review } = await inspectWorkbook(workbook);
        if (!store.get().review) store.set({ standing: kind, review });
        await watch.listen(workbook);
      } catch (error) {
        store.set({ notice: { kind: "error", message: messageOf(error) } });
      }
    },

    validate,
    fix,
    fixAllSafe: (): Promise<TaskOutcome> => fix(fixableFindings(store.get().validation?.value.findings ?? [])),

    /** Opens the form that accepts a finding, and keeps what is written in it. */
    draftAcceptance: (finding: Finding, written: Partial<AcceptanceDraft>): void => {
      const { drafts, reviewerName } = store.get();
      const key = findingKey(finding);
      const draft = drafts.get(key) ?? { note: "", name: reviewerName };
      store.set({ drafts: new Map(drafts).set(key, { ...draft, ...written }) });
    },

    /** Closes it. */
    dropAcceptance: (finding: Finding): void => {
      const key = findingKey(finding);
      store.set({ drafts: new Map([...store.get().drafts].filter(([each]) => each !== key)) });
    },

    accept: (finding: Finding, { note, name }: AcceptanceDraft) =>
      run("Accepting", async (workbook) => {
        const { acceptFinding } = await import(/* webpackChunkName: "accept" */ "../app/accept-finding");
        await acceptFinding(workbook, finding, { note, name, day: today() });
        store.set({ reviewerName: name.trim() });
        watch.markChanged();
        await validateIn(workbook);
        say("Accepted. The note is in the table “Decisions”.");
      }),

    goTo,
    goToFinding: async (finding: Finding): Promise<void> => {
      store.set({ current: finding });
      if (finding.worksheetId && finding.cell) await goTo(finding.worksheetId, finding.cell);
    },

    /** The next (1) or previous (-1) of the findings shown that has a cell, round and round. */
    step: async (direction: 1 | -1): Promise<void> => {
      const { current } = store.get();
      const findings = shownFindings(store.get()).filter(({ cell, worksheetId }) => cell && worksheetId);
      const index = current ? findings.indexOf(current) : -1;
      const next = index < 0 && direction < 0 ? findings.length - 1 : index + direction;
      const finding = findings[(next + findings.length) % Math.max(1, findings.length)];
      if (!finding) return;
      store.set({ current: finding, announcement: announced(finding.message) });
      if (finding.worksheetId && finding.cell) await goTo(finding.worksheetId, finding.cell);
    },

    showTab: async (tab: PaneState["tab"]): Promise<void> => {
      store.set({ tab });
      const { comparison, preview, standing } = store.get();
      if (standing === "no review") return;
      if (tab === "changes" && (!comparison || isStale(comparison, store.get())))
        await run("Comparing the years", compareIn);
      if (tab === "summary" && (!preview || isStale(preview, store.get())))
        await run("Laying out the summary", previewIn);
    },

    compare: (): Promise<TaskOutcome> => run("Comparing the years", compareIn),
    preview: (): Promise<TaskOutcome> => run("Laying out the summary", previewIn),

    highlight: (): Promise<TaskOutcome> => {
      store.set({ tab: "changes" });
      return run("Showing the changes in the workbook", async (workbook) => {
        const { highlightChanges } = await import(/* webpackChunkName: "changes" */ "../app/highlight-changes");
        const outcome = await highlightChanges(workbook);
        await compareIn(workbook);
        if (outcome.kind === "no review") return;
        const { changes, year, previousYear } = outcome.changes;
        const cells = changes.filter(({ entry }) => entry.cell !== null).length;
        if (!previousYear) say(onlyOneYear(year?.label ?? "one year"));
        else if (cells === 0) say(`Nothing changed since ${previousYear.label}.`);
        else say(`${countOf(cells, "change")} since ${previousYear.label} highlighted.`);
      });
    },

    removeHighlights: (): Promise<TaskOutcome> =>
      run("Removing the highlights", async (workbook) => {
        const { removeHighlights } = await import(/* webpackChunkName: "changes" */ "../app/highlight-changes");
        const count = await removeHighlights(workbook);
        say(count === 0 ? "There were no highlights." : "The highlights are removed.");
      }),

    generateSummary: (): Promise<TaskOutcome> => {
      store.set({ tab: "summary" });
      return run("Generating the summary", async (workbook) => {
        const message = await generateIn(workbook);
        if (message !== null) say(message);
      });
    },

    /** Enters in the review what people wrote on the summary, and makes the summary again. */
    useHandEdits: (edits: readonly HandEdit[]): Promise<TaskOutcome> =>
      run("Entering it in the review", async (workbook) => {
        const { takeHandEdits, takenInWords } = await import(/* webpackChunkName: "summary" */ "./summary-commands");
        const outcome = await takeHandEdits(workbook, edits);
        const { handEdits } = store.get();
        store.set({ handEdits: pendingWithout(handEdits, edits) });
        if (outcome.taken.length > 0) {
          watch.changed();
          await generateIn(workbook);
        }
        say(takenInWords(outcome, handEdits));
      }),

    /** Leaves what people wrote where it is: on the copy of the summary. */
    leaveHandEdit: (edit: HandEdit): void => store.set({ handEdits: pendingWithout(store.get().handEdits, [edit]) }),

    setUp: (): Promise<TaskOutcome> =>
      run("Setting up the review", async (workbook) => {
        await setUpIn(workbook, "blank");
        say("The review is set up. Begin on the sheet “Programme”.");
      }),

    openExample: (): Promise<TaskOutcome> =>
      run("Opening the example", async (workbook) => {
        await setUpIn(workbook, "example");
        say("This is a made-up review. Validate it to see what the add-in finds.");
      }),

    addMissing: (): Promise<TaskOutcome> =>
      run("Adding what is missing", async (workbook) => {
        const added = await setUpIn(workbook, "blank");
        say(`${countOf(added.length, "sheet")} added: ${added.join(", ")}.`);
      }),

    /** Takes back what the last command wrote, unless somebody changed it since. */
    undo: (): Promise<TaskOutcome> =>
      run("Undoing the last command", async (workbook) => {
        const { written = [], before } = store.get().lastCommand ?? {};
        const changes = await takeBackLast(store, workbook).finally(watch.changed);
        const { kind, review } = await inspectWorkbook(workbook);
        store.set({ standing: kind, review, ...(changes.length === 0 && before) });
        if (changes.length === 0) say("The last command is undone.");
        else {
          const isPartDone = store.get().lastCommand?.written.length !== written.length;
          fail(
            `${isPartDone ? "Undone in part" : "Not undone"}: ${changes.join(" and ")} changed since. Change what you need by hand.`,
          );
        }
      }),

    ...createYearCommands({ store, run, cancel, say, fail, announce, lookAgain }),

    cancel,
    dismiss: (): void => store.set({ notice: null }),
    say,
    fail,

    setFilter: (filter: Partial<PaneState["filter"]>): void =>
      store.set({ filter: { ...store.get().filter, ...filter }, current: null }),

    showOnlyKind: (changeKind: PaneState["changeKind"]): void => store.set({ changeKind }),

    setValidatesByItself: (validatesByItself: boolean): void => {
      store.set({ validatesByItself });
      watch.restartTimer();
    },
  };
}

function formulasLeftAlone(count: number): string {
  return count === 1
    ? "1 cell holds a formula: correct the formula yourself."
    : `${count} cells hold formulas: correct the formulas yourself.`;
}

function messageOf(error: unknown): string {
  if (error instanceof WorkbookAccessError) return error.message;
  if (error instanceof Error && error.name === "ChunkLoadError")
    return "A part of the add-in could not be loaded. Check the connection, then try again.";
  const detail = error instanceof Error ? error.message : String(error);
  return `Something in the add-in went wrong (${detail}). Close and open this pane, then try again.`;
}

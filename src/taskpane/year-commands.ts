import type { WorkbookPort } from "../excel/port";
import type { PaneState } from "./pane-state";
import type { Store } from "./store";
import type { TaskOutcome } from "./task-runner";
import type { YearChoice } from "./year-step";
import type { YearWork } from "./year-work";

/** What these commands need of the pane. */
interface YearSurroundings {
  readonly store: Store<PaneState>;
  readonly run: (title: string, work: (workbook: WorkbookPort) => Promise<void>) => Promise<TaskOutcome>;
  /** Stops what is being read or judged. */
  readonly cancel: () => void;
  readonly say: (message: string) => void;
  readonly fail: (message: string) => void;
  /** Reads out what is shown, without a notice. */
  readonly announce: (message: string) => void;
  /** Looks at the workbook anew, after all of it may be another one. */
  readonly lookAgain: (workbook: WorkbookPort) => Promise<void>;
}

/** The next year's review, and last year's from wherever it is. */
export function createYearCommands({ store, run, cancel, say, fail, announce, lookAgain }: YearSurroundings) {
  let runningCount = 0;
  const runStep: YearSurroundings["run"] = async (title, work) => {
    runningCount += 1;
    return run(title, work).finally(() => (runningCount -= 1));
  };
  const show = async (work: YearWork, workbook: WorkbookPort): Promise<void> => {
    await workbook.giveWay();
    switch (work.kind) {
      case "step":
        store.set({ yearStep: work.step });
        if (work.hint === null) announce("Nothing is written yet. This is what will be done.");
        else fail(work.hint);
        return;
      case "done":
        await lookAgain(workbook);
        store.set({ yearStep: null });
        say(work.message);
        return;
      case "refused":
        fail(work.message);
        return;
    }
  };

  return {
    /** Shows what starting the next year's review will do. */
    planNextYear: (): Promise<TaskOutcome> =>
      runStep("Looking at the review", async (workbook) => {
        await show(await (await loadYearWork()).showNextYear(workbook), workbook);
      }),

    /** Does what is shown. */
    startNextYear: (): Promise<TaskOutcome> =>
      runStep("Starting the next year’s review", async (workbook) => {
        const { yearStep } = store.get();
        if (yearStep?.kind !== "next year") return;
        await show(await (await loadYearWork()).startNextYear(workbook, yearStep.plan), workbook);
      }),

    chooseLastYear: (): void => store.set({ yearStep: { kind: "choosing" }, notice: null }),

    /** Reads a file, or the text that was pasted, and shows what of it would be taken over. */
    readLastYear: (source: Pick<File, "name" | "arrayBuffer"> | string): Promise<TaskOutcome> =>
      runStep("Reading last year’s review", async (workbook) => {
        const isText = typeof source === "string";
        const bytes = isText ? new TextEncoder().encode(source) : new Uint8Array(await source.arrayBuffer());
        const { showLastYear } = await loadYearWork();
        await show(await showLastYear(workbook, bytes, isText ? "The pasted text" : source.name), workbook);
      }),

    decideOnYear: async (label: string, choice: YearChoice): Promise<void> => {
      const { decide } = await loadYearWork();
      const { yearStep } = store.get();
      if (yearStep?.kind !== "last year" || !yearStep.into) return;
      store.set({ yearStep: { ...yearStep, into: decide(yearStep.file, yearStep.into, label, choice) } });
    },

    /** Does what the preview shows. */
    takeLastYearOver: (): Promise<TaskOutcome> =>
      runStep("Taking last year over", async (workbook) => {
        const { yearStep } = store.get();
        if (yearStep?.kind !== "last year") return;
        const { takeLastYearOver } = await loadYearWork();
        await show(await takeLastYearOver(workbook, yearStep.file, yearStep.into), workbook);
      }),

    /** Back to where the step began, also while it is still being read; nothing was written. */
    leaveYearStep: (): void => {
      if (runningCount > 0) cancel();
      store.set({ yearStep: null, notice: null });
    },
  };
}

function loadYearWork() {
  return import(/* webpackChunkName: "years" */ "./year-work");
}

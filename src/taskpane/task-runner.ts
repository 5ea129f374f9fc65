import { WorkbookAccessError, type WorkbookPort } from "../excel/port";
import type { WrittenEdits } from "../excel/written-edits";
import type { Store } from "./store";
import type { PaneState } from "./pane-state";

export interface TaskRunner {
  /**
   * Does one thing at a time: gives `busy`, and does nothing, while another one is being done; what nobody asked for makes
   * way. A failure becomes the state's notice.
   */
  readonly run: (
    title: string,
    work: (workbook: WorkbookPort) => Promise<void>,
    options?: TaskOptions,
  ) => Promise<TaskOutcome>;
  /** Stops what is being done before its next step, where nothing was written yet. */
  readonly cancel: () => void;
}

export interface TaskOptions {
  /**
   * Nobody asked for it: what the pane said last stays, and it is no failure but `busy` where a cell is being edited or
   * something is asked for meanwhile.
   */
  readonly isAutomatic?: boolean;
}

export type TaskOutcome = "done" | "failed" | "cancelled" | "busy";

export function createTaskRunner(
  store: Store<PaneState>,
  workbook: WorkbookPort,
  messageOf: (error: unknown) => string,
): TaskRunner {
  let cancellation = new AbortController();
  let written: WrittenEdits[] = [];
  /** Ends with what is being done where nobody asked for that. */
  let automatic: Promise<unknown> | null = null;

  const forbidCancelling = (): void => {
    cancellation.signal.throwIfAborted();
    const { task } = store.get();
    if (task) store.set({ task: { ...task, canBeCancelled: false } });
  };
  /** What was waiting may have been the person who cancels. */
  const giveWay = async (): Promise<void> => {
    await workbook.giveWay();
    cancellation.signal.throwIfAborted();
  };
  const steppedWorkbook: WorkbookPort = {
    ...workbook,
    read: async (request) => {
      cancellation.signal.throwIfAborted();
      const snapshot = await unlessAborted(workbook.read(request), cancellation.signal);
      await giveWay();
      return snapshot;
    },
    apply: async (edits, options) => {
      if (edits.length === 0) return null;
      await giveWay();
      forbidCancelling();
      const edited = await workbook.apply(edits, options);
      if (edited) written.push(edited);
      await giveWay();
      return edited;
    },
    giveWay,
    // Where the answer comes after that, edits are counted twice, which does no harm.
    onChanged: (listener) => unlessAborted(workbook.onChanged(listener), cancellation.signal),
    takeBack: async (edited) => {
      forbidCancelling();
      return workbook.takeBack(edited);
    },
  };

  const perform: TaskRunner["run"] = async (title, work, { isAutomatic = false } = {}) => {
    cancellation = new AbortController();
    written = [];
    const { handEdits } = store.get();
    store.set({ task: { title, canBeCancelled: true }, ...(isAutomatic ? {} : { notice: null }) });
    try {
      await work(steppedWorkbook);
      return "done";
    } catch (error) {
      if (cancellation.signal.aborted) return cancellation.signal.reason === madeWay ? "busy" : "cancelled";
      if (isAutomatic && isCellBeingEdited(error)) return "busy";
      store.set({ notice: { kind: "error", message: messageOf(error) } });
      return "failed";
    } finally {
      const before = store.get().handEdits === handEdits ? {} : { before: { handEdits } };
      store.set({ task: null, ...(written.length > 0 && { lastCommand: { title, written, ...before } }) });
    }
  };

  const run: TaskRunner["run"] = async (title, work, options) => {
    if (store.get().task) {
      if (!automatic || options?.isAutomatic === true) return "busy";
      cancellation.abort(madeWay);
      await automatic;
      return run(title, work, options);
    }
    const outcome = perform(title, work, options);
    automatic = options?.isAutomatic === true ? outcome : null;
    return outcome;
  };

  return {
    run,
    cancel: () => {
      if (store.get().task?.canBeCancelled === true) cancellation.abort();
    },
  };
}

/** Why something was cancelled that nobody asked for: somebody asked for something else. */
const madeWay = "made way";

function isCellBeingEdited(error: unknown): boolean {
  return error instanceof WorkbookAccessError && error.reason === "cell being edited";
}

/** Gives up waiting as soon as the signal says so; what is waited for goes on, and its outcome is forgotten. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("Cancelled.")), { once: true });
    work.then(resolve, reject);
  });
}

import type { WorkbookPort } from "../excel/port";
import { isStale, type PaneState } from "./pane-state";
import type { Store } from "./store";
import type { TaskOutcome } from "./task-runner";

/** Hears what a person or a co-author changes in the workbook. */
export interface EditWatch {
  /** Hears of edits from now on. Excel may refuse that at first, such as while a cell is being edited: throws its error. */
  readonly listen: (workbook: WorkbookPort) => Promise<void>;
  /** A command wrote, so that what was worked out before is out of date; it validates again itself. */
  readonly markChanged: () => void;
  /** The same where nobody validates at once: after a rest the pane does, if that is wanted. */
  readonly changed: () => void;
  /** Waits until the person and their co-authors rest, then validates what is out of date. */
  readonly restartTimer: () => void;
}

/** `restAfterEdit` is in milliseconds; `validate` is tried again after another rest while it answers `busy`. */
export function createEditWatch(
  store: Store<PaneState>,
  restAfterEdit: number,
  validate: () => Promise<TaskOutcome>,
): EditWatch {
  let listening: Promise<unknown> | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const markChanged = (): void => store.set({ editCount: store.get().editCount + 1 });

  const changed = (): void => {
    markChanged();
    restartTimer();
  };

  const restartTimer = (): void => {
    clearTimeout(restTimer);
    if (!store.get().validatesByItself) return;
    restTimer = setTimeout(() => {
      if (!isStale(store.get().validation, store.get())) return;
      void validate().then((outcome) => outcome === "busy" && restartTimer());
    }, restAfterEdit);
  };

  const listen = async (workbook: WorkbookPort): Promise<void> => {
    listening ??= workbook.onChanged(({ isOurs }) => {
      if (!isOurs) changed();
    });
    await listening.catch((error: unknown) => {
      listening = null;
      throw error;
    });
  };

  return { listen, markChanged, changed, restartTimer };
}

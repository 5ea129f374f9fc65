import type { WorkbookPort } from "../excel/port";
import type { PaneState } from "./pane-state";
import type { Store } from "./store";

/**
 * Takes back what the last command wrote, the last first. What is taken back is forgotten, so that what is left can be
 * taken back by a second attempt.
 *
 * @returns what somebody changed since, which stops it; empty where all of it is taken back
 */
export async function takeBackLast(store: Store<PaneState>, workbook: WorkbookPort): Promise<readonly string[]> {
  const { lastCommand } = store.get();
  const last = lastCommand?.written.at(-1);
  if (!lastCommand || !last) return [];
  const changes = await workbook.takeBack(last);
  if (changes.length > 0) return changes;
  const written = lastCommand.written.slice(0, -1);
  store.set({ lastCommand: written.length > 0 ? { ...lastCommand, written } : null });
  return takeBackLast(store, workbook);
}

import type { WorkbookPort } from "../../src/excel/port";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { editsOfOthers } from "../support/edits-of-others";
import { open, type OpenedWorkbook } from "../support/open-workbook";
import { pictureOfWorkbook, type WorkbookPicture } from "../support/workbook-picture";
import type { FaultCase, Prepared } from "./commands";
import {
  complaintsOf,
  endingOf,
  known,
  messageComplaints,
  once,
  reopened,
  undisturbed,
  type Trial,
} from "./try-faults";

/**
 * Runs a command with an edit of somebody else's slipped in before each of its requests, and tells where the workbook was
 * left in a state that neither the edit alone, nor the command after the edit, nor the edit after the command explains.
 */
export async function tryEdits({ prepare }: FaultCase): Promise<Trial> {
  const prepared = await prepare();
  const { before, promised, requests } = await undisturbed(prepared);
  const complaints: string[] = [];
  let pointCount = 0;
  const command: Step = ({ port }) => endingOf(() => prepared.run(port));
  for (const { name, edit } of editsOfOthers(before, promised)) {
    const others: Step = ({ workbook }) => edit(workbook);
    const alone = await stateAfter(prepared, others);
    if (!alone) continue;
    const afterEdit = once(() => stateAfter(prepared, others, command));
    const beforeEdit = once(() => stateAfter(prepared, command, others));
    const allowed = {
      "the edit alone": known(alone),
      "the command after the edit": afterEdit,
      "the edit after the command": beforeEdit,
    };
    const again = {
      "the command after the edit": afterEdit,
      "the edit after the command": beforeEdit,
      "the edit after the command, and that again": once(() => stateAfter(prepared, command, others, command)),
      "the edit, and the command twice": once(() => stateAfter(prepared, others, command, command)),
    };
    const finished = new Set<string>();
    // Before the first request it is the command after the edit.
    for (let request = 2; request <= requests.length; request += 1) {
      pointCount += 1;
      const point = `${name}, before request ${String(request)}`;
      const { host, port, workbook } = reopened(prepared);
      let isDone = false;
      host.hooks = {
        beforeRequest: (number) => {
          if (isDone || number !== request) return;
          isDone = true;
          edit(workbook);
        },
      };
      const ending = await endingOf(() => prepared.run(port));
      host.hooks = {};
      const state = pictureOfWorkbook(workbook);
      const how = "error" in ending ? "left after an error" : "left as done";
      complaints.push(...(await complaintsOf(point, state, allowed, how)));
      if ("error" in ending) complaints.push(...messageComplaints(ending.error).map((each) => `${point}: ${each}`));
      if (finished.has(JSON.stringify(state))) continue;
      finished.add(JSON.stringify(state));
      const rerun = await endingOf(() => prepared.run(port));
      const now = pictureOfWorkbook(workbook);
      if ("error" in rerun) {
        complaints.push(...messageComplaints(rerun.error).map((each) => `${point}, again: ${each}`));
        const same = { "as it was": known(state) };
        complaints.push(...(await complaintsOf(point, now, same, "running it again fails, and changes something")));
      } else complaints.push(...(await complaintsOf(point, now, again, "running it again does not finish the job")));
    }
  }
  return { pointCount, complaints };
}

/**
 * Runs a command, and before each of its requests another one whole, in a second pane over the same workbook; tells where
 * the workbook was left in a state that is not that of one after the other.
 * @param otherCommand what the other pane does; null for the same
 */
export async function tryTwoPanes(
  { prepare }: FaultCase,
  otherCommand: ((workbook: WorkbookPort) => Promise<unknown>) | null,
): Promise<Trial> {
  const prepared = await prepare();
  const other = otherCommand ?? prepared.run;
  const { requests } = await undisturbed(prepared);
  const complaints: string[] = [];
  const command: Step = ({ port }) => endingOf(() => prepared.run(port));
  const theOther: Step = ({ port }) => endingOf(() => other(port));
  const allowed = {
    "the other alone": once(() => stateAfter(prepared, theOther)),
    "the other, then this": once(() => stateAfter(prepared, theOther, command)),
    "this, then the other": once(() => stateAfter(prepared, command, theOther)),
  };
  for (let request = 1; request <= requests.length; request += 1) {
    const workbook = openWorkbook(prepared.bytes);
    let otherWork: Promise<unknown> | null = null;
    const first = open(workbook, async () => {
      if (first.host.requestCount === request - 1) otherWork ??= endingOf(() => other(open(workbook).port));
      await otherWork;
    });
    const ending = await endingOf(() => prepared.run(first.port));
    const point = `the other pane before request ${String(request)}`;
    const how = "error" in ending ? "left after an error" : "left as done";
    complaints.push(...(await complaintsOf(point, pictureOfWorkbook(workbook), allowed, how)));
    if ("error" in ending) complaints.push(...messageComplaints(ending.error).map((each) => `${point}: ${each}`));
  }
  return { pointCount: requests.length, complaints };
}

type Step = (opened: OpenedWorkbook) => unknown;

/** The workbook after some steps, one after the other; null where one of them cannot be done. */
async function stateAfter(prepared: Prepared, ...steps: readonly Step[]): Promise<WorkbookPicture | null> {
  const opened = reopened(prepared);
  try {
    for (const step of steps) await step(opened);
  } catch {
    return null;
  }
  return pictureOfWorkbook(opened.workbook);
}

import type { WorkbookPort } from "../../src/excel/port";
import type { ExcelHost } from "../../src/host/excel-host";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { editsOfOthers, type EditOfOthers } from "../support/edits-of-others";
import { open, openWithSharedClient, type OpenedWorkbook } from "../support/open-workbook";
import { pictureOfWorkbook, type WorkbookPicture } from "../support/workbook-picture";
import type { FaultCase, Prepared } from "./commands";
import {
  complaintsOf,
  endingOf,
  known,
  messageComplaints,
  once,
  reopened,
  stateAfter,
  withBareCopies,
  withoutKeptCopies,
  withoutPages,
  type Ending,
  type Step,
  type Trial,
} from "./judge";
import { isThorough, undisturbed } from "./try-faults";

/**
 * Runs a command with an edit of somebody else's slipped in before each of its requests, and tells where the workbook was
 * left in a state that neither the edit alone, nor the command after the edit, nor the edit after the command explains.
 * Undo knows for the time of one request by place and name alone what was just looked at: what moves meanwhile may leave a
 * row or sheet of ours behind, and is not tried. A print area that was told before a row was put above it, and the look of a kept copy, do not count.
 */
export async function tryEdits({ prepare, isUndo = false }: FaultCase): Promise<Trial> {
  const prepared = await prepare();
  const { before, promised, requests } = await undisturbed(prepared);
  const complaints: string[] = [];
  let pointCount = 0;
  const edits = editsOfOthers(before, promised).filter(({ moves = false }) => !isUndo || !moves);
  for (const edit of isThorough ? edits : edits.filter((_edit, index) => index % 3 === requests.length % 3)) {
    const judge = await judgeOf(prepared, edit);
    if (!judge) continue;
    // Before the first request it is the command after the edit.
    for (let request = 2; request <= requests.length; request += 1) {
      const opened = await reopened(prepared);
      const edited = beforeRequest(opened.host, request, () => {
        edit.edit(opened.workbook);
      });
      const ending = await endingOf(() => prepared.run(opened.port));
      opened.host.hooks = {};
      if (!edited()) continue;
      pointCount += 1;
      const point = `${edit.name}, before request ${request}`;
      complaints.push(...(await judge(point, ending, opened)));
    }
  }
  return { pointCount, complaints };
}

/**
 * Runs a command, and before each of its requests another one whole, in a second pane over the same workbook; tells where
 * the workbook was left in a state that is not that of one after the other. What the other wrote on the summary may have
 * been kept as a person's: the two readings of a command may have seen half of it.
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
  for (let request = 2; request <= requests.length; request += 1) {
    const workbook = openWorkbook(prepared.bytes);
    let otherWork: Promise<unknown> | null = null;
    const first = open(workbook, async () => {
      if (first.host.requestCount === request - 1)
        otherWork ??= endingOf(() => other(openWithSharedClient(workbook).port));
      await otherWork;
    });
    const ending = await endingOf(() => prepared.run(first.port));
    const point = `the other pane before request ${request}`;
    complaints.push(...messageComplaints(point, ending));
    const state = withoutKeptCopies(pictureOfWorkbook(workbook), await allOf(Object.values(allowed)));
    complaints.push(...(await complaintsOf(`${point}: left ${howIt(ending)}`, state, allowed, seen)));
  }
  return { pointCount: requests.length - 1, complaints };
}

type Judge = (point: string, ending: Ending, opened: OpenedWorkbook) => Promise<string[]>;

/** Judges runs with an edit slipped in; null where there is nothing to do the edit to. */
async function judgeOf(prepared: Prepared, { edit }: EditOfOthers): Promise<Judge | null> {
  const command: Step = ({ port }) => endingOf(() => prepared.run(port));
  const others: Step = ({ workbook }) => {
    edit(workbook);
  };
  const alone = await stateAfter(prepared, others);
  const sheets = (await reopened(prepared)).workbook.worksheets.map(({ name }) => name);
  const comesAgain: Step = ({ workbook }) => {
    for (const name of sheets) if (!workbook.findWorksheet(name)) workbook.addWorksheet(name);
  };
  if (!alone) return null;
  const afterEdit = once(() => stateAfter(prepared, others, command));
  const beforeEdit = once(() => stateAfter(prepared, command, others));
  const onSheetOfItsOwn = once(() => stateAfter(prepared, command, comesAgain, others));
  const allowed = {
    "the edit alone": known(alone),
    "the command after the edit": afterEdit,
    "the edit after the command": beforeEdit,
    "the edit after the command, on a sheet that comes again": onSheetOfItsOwn,
  };
  const allowedAgain = {
    "the command after the edit": afterEdit,
    "the edit after the command": beforeEdit,
    "the edit after the command, on a sheet that comes again": onSheetOfItsOwn,
    "the edit after the command, and that again": once(() => stateAfter(prepared, command, others, command)),
    "the edit, and the command twice": once(() => stateAfter(prepared, others, command, command)),
  };
  const finished = new Set<string>();
  return async (point, ending, { workbook, port }) => {
    const state = pictureOfWorkbook(workbook);
    const complaints = [
      ...messageComplaints(point, ending),
      ...(await complaintsOf(`${point}: left ${howIt(ending)}`, state, allowed, seen)),
    ];
    const written = JSON.stringify(state);
    if (finished.has(written)) return complaints;
    finished.add(written);
    const again = await endingOf(() => prepared.run(port));
    const now = pictureOfWorkbook(workbook);
    const what = `${point}, again: left ${howIt(again)}`;
    const states = "error" in again ? { "as it was": known(state) } : allowedAgain;
    return [
      ...complaints,
      ...messageComplaints(`${point}, again`, again),
      ...(await complaintsOf(what, now, states, seen)),
    ];
  };
}

/**
 * Has somebody edit before a request.
 * @returns tells whether the edit was made: what the command has done by then may leave nothing to do it to
 */
function beforeRequest(host: ExcelHost, request: number, edit: () => void): () => boolean {
  const last = host.requestCount + request;
  let isTried = false;
  let isMade = false;
  host.hooks = {
    beforeRequest: (number) => {
      if (isTried || number !== last) return;
      isTried = true;
      try {
        edit();
        isMade = true;
      } catch {
        return;
      }
    },
  };
  return () => isMade;
}

/** A picture with the sheets of several. */
async function allOf(states: readonly (() => Promise<WorkbookPicture | null>)[]): Promise<WorkbookPicture> {
  const pictures: (WorkbookPicture | null)[] = [];
  for (const find of states) pictures.push(await find());
  const worksheets = Object.assign(
    {},
    ...pictures.map((picture) => picture?.worksheets),
  ) as WorkbookPicture["worksheets"];
  return { worksheets, names: {}, title: "" };
}

function howIt(ending: Ending): string {
  return "error" in ending ? "after an error" : "as done";
}

function seen(state: WorkbookPicture): WorkbookPicture {
  return withoutPages(withBareCopies(state));
}

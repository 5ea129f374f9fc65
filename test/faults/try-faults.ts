import { excelErrorCodes, type ExcelErrorCode } from "../../src/host/excel-error";
import { describeFault, rehearse, withFault, type Fault, type RehearsedRequest } from "../support/faults";
import { open } from "../support/open-workbook";
import { pictureOfWorkbook } from "../support/workbook-picture";
import type { FaultCase, Prepared } from "./commands";
import {
  complaintsOf,
  endingOf,
  known,
  messageComplaints,
  reopened,
  withoutKeptCopies,
  withoutPages,
  type Ending,
  type Trial,
} from "./judge";

/** With `FAULTS=all` every code is tried for every request, nearly every action and every edit: that takes a while. */
export const isThorough = process.env["FAULTS"] === "all";

/**
 * Runs a command again and again, each time with one thing going wrong, and tells where the workbook was left in a state
 * that is neither the one before nor the one that was promised, and where running it again did not finish the job.
 * Where the connection stays lost, nothing can be put back then: the next run has to, in a new pane where that is enough.
 */
export async function tryFaults({ prepare, isLarge, survivesPane, closely = {} }: FaultCase): Promise<Trial> {
  const prepared = await prepare();
  const { before, promised, requests } = await undisturbed(prepared);
  const writtenBefore = JSON.stringify(before);
  const complaints: string[] = [];
  const finished = new Set<string>();
  const faults = faultsOf(requests, { ...(isThorough ? thorough : isLarge ? quick : usual), closely });
  let opened = await reopened(prepared);
  for (const fault of faults) {
    const point = describeFault(fault);
    const ending = await endingOf(() => withFault(opened.host, fault, () => prepared.run(opened.port)));
    const state = pictureOfWorkbook(opened.workbook);
    const written = JSON.stringify(state);
    complaints.push(...messageComplaints(point, ending));
    if ("error" in ending && written === writtenBefore) {
      // What the pane remembers to put back belongs to this point.
      if (fault.kind !== "refused") opened = await reopened(prepared);
      continue;
    }

    const isLost = fault.kind === "cut" && fault.staysLost;
    const seen = lacksPage(ending) ? withoutPages : undefined;
    if ("outcome" in ending) {
      const done = { promised: known(promised) };
      complaints.push(...(await complaintsOf(`${point}: not what it says`, state, done, seen)));
    } else if (!isLost) {
      const allowed = { before: known(before), promised: known(promised) };
      complaints.push(...(await complaintsOf(`${point}: a mixture`, state, allowed)));
    }
    const isToBeRepeated = "error" in ending || lacksPage(ending);
    if (isToBeRepeated && (isLost || !finished.has(written))) {
      finished.add(written);
      const pane = isLost && survivesPane ? open(opened.workbook) : opened;
      const again = await endingOf(() => prepared.run(pane.port));
      complaints.push(...messageComplaints(`${point}, again`, again));
      const now = withoutKeptCopies(pictureOfWorkbook(opened.workbook), promised);
      const done = { promised: known(promised) };
      complaints.push(...(await complaintsOf(`${point}: running it again does not finish the job`, now, done)));
    }
    opened = await reopened(prepared);
  }
  return { pointCount: faults.length, complaints };
}

/** The workbook before and after a run in which nothing goes wrong, and the requests that it took. */
export async function undisturbed(prepared: Prepared) {
  const opened = await reopened(prepared);
  const before = pictureOfWorkbook(opened.workbook);
  const look = (): string => JSON.stringify(pictureOfWorkbook(opened.workbook));
  const requests = await rehearse(opened.host, () => prepared.run(opened.port), look);
  const promised = pictureOfWorkbook(opened.workbook);
  if (JSON.stringify(before) === JSON.stringify(promised)) throw new Error("The command has nothing to do here.");
  return { before, promised, requests };
}

/** How many codes a request is refused with, and after how many actions Excel fails and the connection is cut. */
interface Effort {
  readonly codes: number;
  readonly codesOfFirstWrite: number;
  readonly cuts: number;
  readonly closely?: FaultCase["closely"];
}

const usual: Effort = { codes: 2, codesOfFirstWrite: 8, cuts: 4 };
const quick: Effort = { codes: 1, codesOfFirstWrite: 2, cuts: 3 };
const thorough: Effort = { codes: excelErrorCodes.length, codesOfFirstWrite: excelErrorCodes.length, cuts: 250 };

/** Faults in every request; where it writes, after its first action, its last, and some between. */
function faultsOf(
  requests: readonly RehearsedRequest[],
  { codes, codesOfFirstWrite, cuts, closely = {} }: Effort,
): readonly Fault[] {
  const firstWrite = requests.findIndex(({ writes }) => writes);
  return requests.flatMap(({ actionCount, writes }, index): Fault[] => {
    const request = index + 1;
    const actions = spread(actionCount, writes ? cuts : 2);
    const isClose = (action: number) => action < (closely.first ?? 0) || actionCount - action <= (closely.last ?? 0);
    const closeOnes = writes ? spread(actionCount, actionCount).filter(isClose) : [];
    const codeCount = index === firstWrite ? codesOfFirstWrite : codes;
    return [
      ...codesFrom(request * codes, codeCount).map((code): Fault => ({ kind: "refused", request, code })),
      ...codesFrom(request, actions.length).map((code, place): Fault => ({
        kind: "failed",
        request,
        action: actions[place] ?? 0,
        code,
      })),
      ...[-1, ...actions].map((action): Fault => ({ kind: "cut", request, action, staysLost: false })),
      ...[...new Set([-1, ...closeOnes, ...actions])].map((action): Fault => ({
        kind: "cut",
        request,
        action,
        staysLost: true,
      })),
    ];
  });
}

/** So many of the numbers from 0 to one less than `count`, evenly spread, the first and the last among them. */
function spread(count: number, wanted: number): number[] {
  if (count <= wanted) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / (wanted - 1)));
}

/** So many codes, from one of them on, round and round. */
function codesFrom(first: number, count: number): ExcelErrorCode[] {
  return Array.from({ length: count }, (_, index) => {
    return excelErrorCodes[(first + index) % excelErrorCodes.length] ?? "GeneralException";
  });
}

/** Whether an outcome tells that the page is not set up: the one thing that a command may leave undone. */
function lacksPage(ending: Ending): boolean {
  const outcome = "outcome" in ending ? ending.outcome : null;
  return typeof outcome === "object" && outcome !== null && "hasPage" in outcome && outcome.hasPage === false;
}
